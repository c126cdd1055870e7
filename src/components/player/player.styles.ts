import { css } from 'lit';

/** The face before it plays. All else comes with the stage. */
export const styles = css`
  :host {
    display: block;
  }
  :host([layout='ground']),
  .ground,
  :host(:fullscreen) .root {
    aspect-ratio: auto;
    block-size: 100%;
  }
  .root {
    position: relative;
  }
  .root:not(.ground) {
    aspect-ratio: 16 / 9;
  }
  .box {
    position: absolute;
    inset: 0;
    container: box / size;
    display: grid;
    grid: auto auto 1fr auto / minmax(0, 1fr);
    overflow: hidden;
    isolation: isolate;
    border-radius: var(--onair-player-radius, var(--_radius-l));
    background: var(--_video-ground);
    color: var(--_video-ink);
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .ground > .box {
    --_fit: cover;
    border-radius: var(--onair-player-radius, 0);
  }
  .layer,
  ::slotted([slot='poster']) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    object-position: var(--_at);
  }
  .top,
  .foot,
  .chip,
  .tools {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .top,
  .foot {
    padding: 12px;
  }
  .tools {
    flex: none;
    gap: 2px;
    margin-inline-start: auto;
  }
  .top {
    grid-area: 1 / 1;
  }
  .top > * {
    z-index: 3;
  }
  .title {
    grid-area: 2 / 1;
    position: relative;
    z-index: 3;
    display: block;
  }
  .foot {
    position: relative;
    z-index: 2;
    grid-area: 1 / 1 / -1;
    align-self: end;
    flex-flow: column;
    align-items: stretch;
  }
  .ground .foot {
    grid-row: 4;
  }
  .chip {
    gap: 7px;
    min-block-size: 32px;
    overflow: hidden;
    padding: 4px 12px;
    border: 0 solid;
    border-radius: var(--_radius-pill);
    background: var(--_video-scrim);
  }
  .slim {
    align-self: start;
    min-block-size: 28px;
    font-size: var(--_text-xs);
    font-weight: 500;
  }
  b {
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .dot ~ * {
    flex: none;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid;
    border-radius: 50%;
  }
  .full {
    border: 4px solid var(--_video-live);
  }
  .middle {
    grid-area: 1 / 1 / -1 / -1;
    display: grid;
    z-index: 1;
  }
  .ground .middle {
    grid-area: 3 / 1;
  }
  .play {
    place-self: center;
    display: grid;
    place-content: center;
    inline-size: 64px;
    block-size: 64px;
    border: 0 solid;
    border-radius: var(--_radius-pill);
    background: var(--_video-scrim);
    cursor: pointer;
  }
  .box :focus-visible {
    outline: 2px solid var(--_video-ink);
    outline-offset: 0;
    box-shadow: 0 0 0 4px var(--_video-ground);
  }
  @container box (min-width: 341px) {
    .top {
      padding-inline-start: 16px;
    }
  }
  @container box (max-width: 479px) {
    .root:not(.ground) > .box > .top {
      padding: 8px;
    }
  }
  @container box (max-width: 340px) {
    .top {
      padding-block: 10px;
      padding-inline-end: 6px;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .play {
      border-width: 1px;
    }
  }
`;
