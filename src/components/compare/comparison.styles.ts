import { css } from 'lit';

export const styles = css`
  :host(:state(empty)) {
    display: flex;
  }
  .strong {
    font-weight: 600;
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: 44px;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    margin-inline: -4px 8px;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    max-block-size: 180px;
    padding-inline-start: 2px;
    overflow: hidden auto;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .choice:has(:disabled) {
    color: var(--_ink-3);
    cursor: default;
  }
  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    max-inline-size: 420px;
    padding-inline-start: 2px;
  }
  .scroller {
    margin-inline: -16px;
    padding-block: 4px 8px;
    overflow: auto hidden;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    inline-size: 100%;
    min-inline-size: 340px;
    table-layout: fixed;
    border-spacing: 0;
    line-height: 1.38;
  }
  th,
  td {
    padding: 10px 8px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    text-wrap: pretty;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  :is(th, td):first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 112px;
    padding-inline-start: 16px;
  }
  /* What stays in sight while the rest moves under it has the ground of whatever is around it. */
  :is(.root, .body, .scroller, table, thead, tbody, tfoot, tr),
  :is(th, td):first-child {
    background: inherit;
  }
  .of-3 {
    min-inline-size: 496px;
  }
  .of-4 {
    min-inline-size: 624px;
  }
  :is(th, td):last-child {
    padding-inline-end: 16px;
  }
  /* What is so of all of them stays in sight, too. */
  .all {
    position: sticky;
    inset-inline-start: 120px;
    inline-size: fit-content;
    max-inline-size: calc(100cqi - 136px);
  }
  .note {
    white-space: nowrap;
  }
  tbody th {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    hyphens: auto;
  }
  thead .picture {
    inline-size: 96px;
    margin-block-end: 8px;
  }
  .name,
  .amount {
    font-weight: 600;
  }
  .differs td {
    font-weight: 500;
  }
  .differs .second {
    font-weight: 400;
  }
  .mark {
    display: block;
    color: var(--_ink);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .mark::before {
    content: '≠ ' / '';
  }
  tfoot td {
    border: 0;
  }
  tfoot .button {
    inline-size: min(100%, 104px);
    padding-inline: 4px;
    font-size: var(--_text-s);
  }
  @media (forced-colors: active) {
    .differs th {
      border-inline-start: 3px solid;
    }
  }
`;
