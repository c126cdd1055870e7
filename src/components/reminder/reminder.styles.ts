import { css } from 'lit';

export const styles = css`
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
`;
