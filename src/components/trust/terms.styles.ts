import { css } from 'lit';

export const styles = css`
  .sections {
    columns: 300px;
    column-gap: 32px;
  }
  .section {
    display: flex;
    gap: 12px;
    padding-block: 14px;
    break-inside: avoid;
    border-block-end: 1px solid var(--_line);
  }
  .section > .icon {
    color: var(--_ink-2);
  }
  .rows {
    flex: 1;
    display: grid;
    align-content: start;
    gap: 6px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .lead {
    font-weight: 500;
  }
  .lead .tag {
    margin-inline-start: 4px;
  }
  .address bdi {
    white-space: pre-line;
  }
  .label {
    margin-block-start: 4px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .to {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: var(--_text-s);
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .policies {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .warnings {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .report {
    padding-block-start: 10px;
  }
  .report .to {
    min-block-size: 44px;
    color: var(--_ink-2);
  }
  .failed {
    color: var(--_error);
  }
  .to[aria-disabled='true'] {
    text-decoration: none;
    cursor: default;
  }
  @media (forced-colors: active) {
    .to[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
