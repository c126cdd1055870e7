import { css } from 'lit';

/** Of what is read beside the show: the terms, the comparison. */
export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  :host(:state(empty)) {
    display: none;
  }
  .root {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  .header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 12px 16px 4px;
  }
  .header slot {
    display: flex;
    margin-block: -8px;
    margin-inline-end: -10px;
  }
  .header h2 {
    flex: 1;
    font-size: var(--_text-l);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    padding: 4px 16px 20px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .second {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .tag {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    font-size: var(--_text-xs);
    font-weight: 600;
    white-space: nowrap;
  }
`;
