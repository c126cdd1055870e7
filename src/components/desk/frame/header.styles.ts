import { css } from 'lit';

/** The header: one line on a screen, two on a phone; and what there is room for in either. */
export const headerStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: 56px;
    padding: 5px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-raised);
  }
  .title {
    font-size: var(--_text-l);
  }
  .show-title {
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .standing {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 16px;
    font-size: var(--_text-s);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    font-size: var(--_text-s);
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_surface-sunken);
  }
  .since {
    padding-inline-start: 8px;
    border-inline-start: 1px solid var(--_line-strong);
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_live);
    forced-color-adjust: none;
  }
  .fact {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .fact .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .saved {
    font-weight: 600;
  }
  .figure,
  .when-narrow {
    display: none;
  }
  @container (width < 760px) {
    .when-narrow {
      display: inline-flex;
    }
    .button.when-wide,
    .hint.when-wide {
      display: none;
    }
    .header {
      gap: 0 12px;
      padding-block: 2px 8px;
    }
    .header.open {
      row-gap: 8px;
    }
    .show-title {
      flex: 1 1 0;
      padding-block: 4px;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .header > .when-narrow {
      margin-inline: auto -8px;
      font-size: var(--_text-s);
    }
    .standing {
      flex-basis: 100%;
      justify-content: flex-start;
      gap: 4px 10px;
    }
    .chip,
    .fact {
      gap: 6px;
    }
    .chip {
      padding-inline: 10px;
    }
    .since {
      padding-inline-start: 6px;
    }
    .saved .icon,
    .header:not(.open) :is(.tools, [part='present']) {
      display: none;
    }
    .figure {
      display: inline;
    }
    .in-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .saved {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .chip {
      border-color: currentColor;
    }
    .dot {
      border: 1px solid CanvasText;
    }
  }
`;
