import { css } from 'lit';

/** A question of the queue, and what is open under it. */
export const rowStyles = css`
  .question {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr) auto;
    gap: 4px 12px;
    padding: 12px 20px 12px 17px;
    border-block-end: 1px solid var(--_line);
    border-inline-start: 3px solid transparent;
    cursor: default;
  }
  [dir='rtl'] .question {
    padding-inline: 17px 20px;
  }
  .question.current {
    border-inline-start-color: var(--_accent);
    background: var(--_surface);
  }
  .question:focus-visible {
    outline-offset: -2px;
  }
  .votes {
    display: grid;
    justify-items: center;
    align-content: start;
    font-size: var(--_text-xs);
    line-height: 1.33;
    color: var(--_ink-2);
    text-align: center;
    overflow-wrap: normal;
  }
  .votes b {
    font-size: calc(17 / 12 * 1em);
    color: var(--_ink);
  }
  .under {
    grid-column: 2 / -1;
    margin-block-start: 6px;
  }
  .words {
    white-space: pre-line;
  }
  .answer {
    margin-block-start: 4px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_answered);
    white-space: pre-line;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    font-size: var(--_text-s);
  }
  .end {
    display: grid;
    justify-items: end;
    align-content: start;
    max-inline-size: 180px;
    font-size: var(--_text-s);
    text-align: end;
  }
  .tag {
    display: flex;
    gap: 6px;
    font-size: var(--_text-xs);
    font-weight: 600;
    line-height: 1.6;
    color: var(--_ink-2);
  }
  .tag.pending {
    color: var(--_pending);
  }
  .late {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 3px 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius-s);
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .form {
    display: grid;
    gap: 8px;
  }
  .form textarea {
    resize: vertical;
  }
  .form .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .choices {
    display: grid;
    gap: 2px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    text-align: start;
    cursor: pointer;
  }
  .choice:hover,
  .choice:focus-visible {
    background: var(--_accent-soft);
  }
  .choice .meta {
    display: block;
  }
  .close {
    margin-block-start: 6px;
    font-size: var(--_text-s);
  }
  .close-one {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    padding-block: 2px;
  }
  .close .link {
    font-weight: 500;
  }
  .close .key {
    margin-inline-start: 6px;
  }
  @container (width < 760px) {
    .folded .seldom,
    .acts .icon {
      display: none;
    }
    .acts .button {
      padding-inline: 8px;
    }
    .close .link {
      min-block-size: 44px;
    }
  }
  @container (width < 480px) {
    .under {
      grid-column: 1 / -1;
    }
  }
  /* Who holds a phone has no keys to press. */
  @container desk (width < 480px) {
    .button .key,
    .link .key {
      display: none;
    }
  }
`;
