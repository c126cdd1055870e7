import { css } from 'lit';

/** What is there before the face of a sheet is. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .close {
    align-self: flex-end;
    display: flex;
    margin: 8px 6px 0;
  }
  .skeleton {
    block-size: 20em;
    margin: 16px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
`;
