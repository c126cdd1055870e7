import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  /* As high as its place: a line that comes or goes, at the lower end, moves nothing. */
  .root {
    container-type: inline-size;
    display: grid;
    align-content: end;
    block-size: 100%;
  }
  .line {
    inline-size: fit-content;
    max-inline-size: min(100%, 36em);
    margin-inline: auto;
    padding: 5px 15px;
    border-radius: var(--_radius-s);
    background: var(--_video-scrim);
    color: var(--_video-ink);
    font-size: calc(clamp(16px, 0.9em + 0.7cqi, 26px) * var(--_size, 1));
    font-weight: 500;
    line-height: 1.38;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .text {
    display: block;
    max-block-size: 3lh;
    overflow: hidden;
  }
  .text:lang(ar) {
    line-height: 1.48;
  }
  @media (forced-colors: active) {
    .line {
      border: 1px solid CanvasText;
    }
  }
`;
