import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .skeleton {
    block-size: 88px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
`;
