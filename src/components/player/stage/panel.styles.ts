import { css } from 'lit';

/** Settings over the picture. */
export const panelStyles = css`
  .panel {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    z-index: 3;
    inline-size: min(360px, 100% - 16px);
    max-block-size: calc(100% - 16px);
    overflow: auto;
    padding: 4px 16px 16px;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overscroll-behavior: contain;
  }
  .panel[popover] {
    position: fixed;
    inset: auto 8px 8px;
    inline-size: auto;
    max-inline-size: 420px;
    max-block-size: min(80dvh, 560px);
    margin-inline: auto;
    border: 0;
  }
  .panel > * + * {
    margin-block-start: 16px;
  }
  .panel header {
    position: sticky;
    inset-block-start: -4px;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -12px;
    background: inherit;
    font-size: 1.15em;
  }
  .panel + * {
    margin: 0;
  }
  .panel header + * {
    margin-block-start: 4px;
  }
  .box .panel:focus-visible {
    outline: none;
    box-shadow: var(--_shadow);
  }
  .box .panel :focus-visible {
    outline-color: var(--_focus);
    box-shadow: none;
  }
  .pause-word {
    inline-size: 100%;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
  }
`;
