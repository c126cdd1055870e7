import { css } from 'lit';

/** What stands above the price, the dock, and the short messages. */
export const dockStyles = css`
  .strip {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 2px 8px;
    inline-size: 100%;
    padding: 10px 16px;
    border: 0;
    background: var(--_pending-soft);
    color: inherit;
    line-height: 1.38;
    text-align: start;
  }
  button.strip {
    cursor: pointer;
  }
  .root:not(.ground) .strip:not(.kept) .icon {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2;
    color: var(--_pending);
  }
  .strip .label {
    color: var(--_pending);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .strip .text {
    grid-column: 1 / -1;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .strip.mine {
    background: none;
  }
  .strip.kept {
    background: var(--_surface-sunken);
  }
  .strip.kept .text {
    grid-column: auto;
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .dock {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 8px;
  }
  .ask {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 52px;
    padding: 4px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: inherit;
    font-size: 0.94em;
    font-weight: 500;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  .two {
    display: grid;
    min-inline-size: 0;
  }
  .ask .figures {
    color: var(--_ink-2);
    font-size: var(--_text-xs);
    font-weight: 400;
  }
  .round {
    position: relative;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 52px;
    block-size: 52px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .badge {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 3px;
    min-inline-size: 17px;
    block-size: 17px;
    padding: 0 4px;
    border-radius: var(--_radius-pill);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 600;
    line-height: 17px;
    text-align: center;
  }
  .toasts {
    z-index: 3;
    align-self: end;
    justify-self: center;
    inline-size: min(100% - 24px, 400px);
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    padding-inline: 14px;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_ink);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_text-s);
  }
  .toast p {
    flex: 1;
    padding-block: 8px;
    overflow-wrap: anywhere;
  }
  .toast.error {
    background: var(--_error-soft);
    color: var(--_error);
    font-weight: 500;
  }
  .act {
    flex: none;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-inline-end: -8px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .toast :focus-visible {
    outline-color: currentColor;
    outline-offset: -4px;
  }
  @media (forced-colors: active) {
    .chip,
    .strip,
    .badge {
      border: 1px solid;
    }
  }
`;
