import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    min-block-size: 0;
  }
  .skeleton {
    block-size: 86px;
    margin: 1px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
`;
