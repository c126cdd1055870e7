import { css } from 'lit';

/** A fixed box, 1:1; its user gives the width. */
export const pictureStyles = css`
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: calc(var(--_radius-m) * 0.8);
    background: var(--_surface-sunken);
    color: var(--_ink-3);
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .picture .icon {
    visibility: hidden;
  }
  .picture .broken {
    opacity: 0;
  }
  .picture :is(.broken + .icon, .icon:only-child) {
    visibility: visible;
  }
`;
