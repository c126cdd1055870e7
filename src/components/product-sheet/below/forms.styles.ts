import { css } from 'lit';

/** What is chosen or written below the options: a way to buy, an address. */
export const formStyles = css`
  .way {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: center;
    column-gap: 12px;
    min-block-size: 48px;
    padding: 11px 13px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }
  .way + .way {
    margin-block-start: 8px;
  }
  .way input {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 1px;
    accent-color: var(--_ink);
    cursor: inherit;
  }
  .way-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .way-top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 12px;
  }
  .way-terms {
    grid-column: 2;
  }
  .way:has(:checked) {
    padding: 10px 12px;
    border: 2px solid var(--_ink);
  }
  .way:has(:checked) .way-name {
    font-weight: 600;
  }
  .way:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .way :focus-visible {
    outline: 0;
  }
  .restock {
    margin-block-start: 16px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
  }
  .restock-title {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .restock form {
    margin-block-start: 4px;
  }
  .restock-row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .restock-row .field {
    flex: 1 1 9em;
    inline-size: auto;
    min-inline-size: 0;
  }
  .restock-row .field[aria-invalid='true'] {
    border-color: var(--_error);
  }
  .restock-row .button {
    min-block-size: 48px;
  }
  [dir='rtl'] .restock-row .field {
    text-align: end;
  }
  .told {
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .restock .told:not(:empty) {
    margin-block-start: 8px;
  }
  .told :is(.done, .failed) {
    display: flex;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .told .icon {
    margin-block-start: 2px;
  }
  .done {
    color: var(--_answered);
  }
  .failed {
    color: var(--_error);
  }
  .button.done {
    border-color: var(--_answered);
    background: var(--_answered-soft);
    color: var(--_answered);
  }
  @media (forced-colors: active) {
    .way:has(:checked) {
      border-color: Highlight;
    }
  }
`;
