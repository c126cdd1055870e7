import { css } from 'lit';

/** An element that is one wish of the viewer's: a button and, below it in `.told`, what became of the wish. */
export const wishStyles = css`
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
