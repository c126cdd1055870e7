import { css } from 'lit';

export const rowStyles = css`
  .row {
    position: relative;
    padding: 12px var(--_inset);
  }
  .row::after {
    content: '';
    position: absolute;
    inset: auto var(--_inset) 0;
    border-block-end: 1px solid var(--_line);
  }
  .row:last-child::after,
  .answering::after {
    content: none;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .answering {
    background: var(--_pending-soft);
  }
  .tag {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: var(--_text-xs);
    line-height: 1.33;
    color: var(--_ink-2);
  }
  .state {
    font-weight: 600;
  }
  .aside {
    flex: none;
    max-inline-size: 50%;
    margin-inline-start: auto;
    padding-inline-start: 6px;
    text-align: end;
    color: var(--_ink-2);
  }
  .pending {
    color: var(--_pending);
  }
  .answered > .tag,
  .tag.answered {
    color: var(--_answered);
  }
  .error {
    color: var(--_error);
  }
  .words {
    margin-block-start: 4px;
    white-space: pre-line;
  }
  .answer {
    margin-block-start: 6px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_answered);
  }
  .answer-words {
    white-space: pre-line;
  }
  .correction {
    margin-block-start: 2px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_warning);
  }
  .correction b {
    font-weight: 600;
  }
  .note {
    margin-block-start: 4px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .target {
    font-weight: 400;
    padding-block: 4px;
    margin-block: -4px;
  }
  .vote {
    margin-block-start: 8px;
    font-size: var(--_text-s);
  }
  .vote[aria-pressed='true'] {
    border-color: var(--_accent);
    background: none;
    color: var(--_ink);
  }
  .why {
    display: flex;
    gap: 6px;
    margin-block-start: 6px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_error);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
    font-size: var(--_text-s);
  }
  .acts .button {
    padding-inline: 12px;
  }
  @media (forced-colors: active) {
    .answering {
      border: 1px solid;
    }
    .vote[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
