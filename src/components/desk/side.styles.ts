import { css } from 'lit';

/** What stands beside the queue: the picture, lines, agenda, what needs a person. */
export const sideStyles = css`
  .preview figcaption {
    margin-block-end: 8px;
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .preview onair-player,
  .still {
    display: block;
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius-m);
    overflow: hidden;
  }
  .still {
    background: var(--_video-ground);
  }
  .picture {
    position: relative;
    display: grid;
    background: var(--_surface-sunken);
  }
  .picture > * {
    grid-area: 1 / 1;
  }
  .picture > .icon {
    place-self: center;
    color: var(--_ink-3);
  }
  .picture img {
    position: relative;
    z-index: 1;
    inline-size: 100%;
    block-size: 100%;
  }
  .picture img.broken {
    visibility: hidden;
  }
  .still .picture {
    block-size: 100%;
  }
  .line {
    display: flex;
    gap: 12px;
    padding-block: 3px;
    font-size: var(--_text-s);
  }
  .line dt {
    flex: 1;
  }
  .line dd {
    display: flex;
    gap: 12px;
  }
  .line b {
    min-inline-size: 28px;
  }
  .delay {
    min-inline-size: 3em;
    text-align: end;
    color: var(--_ink-2);
  }
  .stalls {
    display: flex;
    gap: 6px;
    margin-block-start: 6px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_warning);
  }
  .stalls .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  .segment {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 4px;
    font-size: var(--_text-s);
  }
  .segment bdi {
    flex: 1;
  }
  .segment-time {
    min-inline-size: 38px;
    color: var(--_ink-2);
  }
  .segment.current {
    font-weight: 600;
  }
  .need {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }
  .need span {
    flex: 1;
  }
  .need .icon {
    inline-size: 16px;
    block-size: 16px;
  }
`;
