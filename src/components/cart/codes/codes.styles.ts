import { css } from 'lit';

export const styles = css`
  .codes {
    display: grid;
    gap: 4px;
  }
  .discounts {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .discount {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 12px;
    border: 0;
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .discount .what {
    flex: 1 1 8em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .discount .named {
    display: flex;
    align-items: baseline;
    column-gap: 12px;
  }
  .discount .tap {
    flex: none;
    justify-content: flex-start;
    margin-block: -12px;
    font-size: 1em;
  }
  .discount .code {
    font-weight: 600;
  }
  .discount .label {
    display: block;
    color: var(--_ink-2);
  }
  .discount .idle {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_warning);
    font-weight: 500;
  }
  .discount .off {
    min-inline-size: 0;
    margin-inline-start: auto;
    overflow-wrap: anywhere;
  }
  .discount.asking .off {
    color: var(--_ink-2);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    margin-block: -8px;
    font-size: var(--_text-s);
    font-weight: 500;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  details[open] summary .icon {
    rotate: 180deg;
  }
  .form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 8px 4px;
  }
  .form .field {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: 44px;
    inline-size: auto;
  }
  .form .field[aria-invalid='true'] {
    border-color: var(--_error);
  }
  .trouble {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    padding-block: 4px;
    color: var(--_error);
    font-size: var(--_text-s);
    font-weight: 500;
    line-height: 1.38;
    overflow-wrap: anywhere;
  }
  .trouble .icon {
    margin-block-start: 1px;
  }
  .codes .waiting {
    padding-block: 4px;
  }
`;
