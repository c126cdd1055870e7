import { css } from 'lit';

/** What desk and studio are framed by: they fill their container; notices stand between; the gate is in their place. */
export const frameStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .root {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  b {
    font-weight: 600;
  }
  .button.danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  .notices {
    flex: none;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 6px 10px;
    padding: 8px 20px;
  }
  .notice > :nth-child(2) {
    flex: 1 1 200px;
  }
  .notice.warned {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .notice.error {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .notice-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .gate {
    flex: 1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 20px;
    text-align: center;
  }
  .gate-title {
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.27;
  }
  .gate-next {
    color: var(--_ink-2);
  }
  .said {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
`;
