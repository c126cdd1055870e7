import { css } from 'lit';

/** The panel with its tabs, and what opens over it. */
export const panelStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }
  .tabs {
    flex: none;
    display: flex;
    gap: 24px;
    padding-inline: 20px;
    border-block-end: 1px solid var(--_line);
  }
  .tab {
    font-size: var(--_text-s);
  }
  .content,
  .sheet {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .content > *,
  .sheet > :not(.handle, .back) {
    flex: 1;
    min-block-size: 0;
  }
  .content > .more,
  .sheet > .more:not(.back) {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    padding: 4px 8px;
    border-block-start: 1px solid var(--_line);
  }
  .sheet {
    z-index: 2;
    background: var(--_surface);
    overflow: hidden;
  }
  .sheet,
  .toast {
    animation: come var(--_time-2) var(--_ease);
  }
  .sheet:focus {
    outline: none;
  }
  .back {
    flex: none;
    padding-inline: 6px;
  }
  .back .button {
    padding-inline: 12px;
    font-size: var(--_text-s);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 8px 0 16px;
  }
  .skeleton {
    display: grid;
    gap: 12px;
    padding: 20px 16px;
  }
  .skeleton i {
    block-size: 14px;
    inline-size: 88%;
    border-radius: var(--_radius-s);
    background: var(--_line);
  }
  .skeleton i:nth-of-type(2) {
    inline-size: 60%;
  }
  :is(.panel, .sheet) .trouble {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 20px 16px;
    color: var(--_error);
  }
  .trouble .button {
    margin-block-start: 4px;
  }
  @media (forced-colors: active) {
    .on-video {
      background: Canvas !important;
    }
    .sheet {
      border: 1px solid;
    }
  }
`;
