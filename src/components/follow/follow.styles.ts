import { css } from 'lit';

export const styles = css`
  .label {
    overflow-wrap: anywhere;
  }
`;
