import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .root {
    display: grid;
    gap: 10px;
    container-type: inline-size;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .verdict {
    font-size: var(--_text-l);
    line-height: 1.4;
  }
  .detail {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: var(--_text-s);
    font-weight: 600;
    color: var(--_ink-2);
  }
  .detail.good {
    color: var(--_answered);
  }
  .detail.warned {
    color: var(--_warning);
  }
  .next {
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .rows {
    display: grid;
    gap: 6px;
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  dt {
    color: var(--_ink-2);
  }
  dd {
    text-align: end;
  }
`;
