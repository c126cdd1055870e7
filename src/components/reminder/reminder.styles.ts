import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }
  :host(:state(absent)) {
    display: none;
  }
  .root {
    display: grid;
    justify-items: start;
  }
  .button {
    flex-wrap: wrap;
    column-gap: 8px;
    row-gap: 0;
  }
  .words {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .when {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .told {
    margin-block-start: 4px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .told:empty {
    margin: 0;
  }
  .told.failed {
    color: var(--_error);
  }
  .button.done {
    border-color: var(--_answered);
    background: var(--_answered-soft);
    color: var(--_answered);
  }
`;
