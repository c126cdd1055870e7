import { css } from 'lit';

/** What comes with the picture: controls, panels, the corner of the page. */
export const styles = css`
  .rest {
    padding-inline-start: 8px;
    border-inline-start: 1px solid rgb(255 255 255 / 0.3);
  }
  .tile {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 2px;
    padding: 8px 12px;
    background: var(--_video-scrim);
    color: var(--_video-ink-2);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .ground .tile {
    place-self: center stretch;
    margin-inline: 12px;
    padding: 20px 16px;
    border-radius: var(--_radius-l);
  }
  .tile b,
  .mark {
    color: var(--_video-ink);
    font-size: 1.15em;
  }
  .mark {
    display: grid;
  }
  .act {
    min-block-size: 44px;
    margin-block-start: 6px;
    padding: 8px 16px;
    border: 0 solid;
    border-radius: var(--_radius-m);
    background: var(--_video-ink);
    color: var(--_video-ground);
    font-weight: 600;
    cursor: pointer;
  }
  .spins {
    animation: spins 1s linear infinite;
  }
  @keyframes spins {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spins {
      animation: none;
    }
  }
  .pictured .poster,
  .pictured ::slotted([slot='poster']) {
    visibility: hidden;
  }
  .still {
    background: var(--_video-ground);
    object-fit: var(--onair-video-fit, var(--_fit, contain));
    object-position: var(--onair-video-position, var(--_at));
  }
  .playing > .foot::before,
  .ground .foot::before,
  .ground > .titled::before {
    content: '';
    position: absolute;
    inset: -56px 0 0;
    z-index: -1;
    background: linear-gradient(to top, var(--_video-veil) 40%, transparent);
    pointer-events: none;
  }
  .ground > .reconnecting > .picture {
    opacity: 0.5;
  }
  .foot {
    gap: 10px;
    padding: 0 8px 6px;
  }
  .ground .foot {
    padding: 12px;
  }
  .spoken {
    padding-inline: 12px;
  }
  /* Out of the foot's flow, in a box of one size: a caption that comes moves nothing. */
  .root:not(.ground) .spoken {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    block-size: 60cqb;
    margin-block-end: 10px;
    pointer-events: none;
  }
  .control,
  .word,
  .sound-off,
  .mini-line {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px;
    border: 0;
    border-radius: var(--_radius-pill);
    background: none;
    color: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .sound-off {
    padding-inline: 14px 16px;
    background: var(--_video-scrim);
    font-size: 1.1em;
  }
  .ground .sound-off {
    align-self: start;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .since {
    margin-inline-end: auto;
    padding-inline: 10px;
  }
  .volume {
    inline-size: 0;
    block-size: 44px;
    margin: 0;
    opacity: 0;
    accent-color: var(--_video-ink);
    direction: inherit;
  }
  .sound:hover + .volume,
  .volume:is(:hover, :focus-visible) {
    inline-size: 88px;
    opacity: 1;
  }
  .long,
  .bar :is(.pause, .quality, .picture-in-picture, .volume) {
    display: none;
  }
  .bar .since {
    visibility: hidden;
    inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .bar .control,
  .tools .control {
    background: var(--_video-scrim);
  }
  .ground .sound-off .long {
    display: inline;
  }
  .ground .sound-off .short {
    display: none;
  }
  .ground > .titled::before {
    inset: 0 0 auto;
    z-index: 1;
    block-size: 200px;
    background: linear-gradient(to bottom, var(--_video-veil) 30%, transparent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 16px;
  }
  .trouble .word {
    gap: 8px;
    padding-inline: 4px;
    color: var(--_video-ink);
  }
  .ground .trouble {
    align-self: start;
    margin-block-start: 10px;
    grid-template-columns: 24px 1fr;
    place-content: start;
    justify-items: start;
    gap: 4px 14px;
    padding: 16px;
    background: color-mix(in srgb, var(--_video-ground) 90%, transparent);
    font-size: 1.15em;
    text-align: start;
  }
  .ground .trouble b {
    font-size: 1.15em;
  }
  .ground .trouble > :nth-child(n + 3) {
    grid-column: 2;
  }
  .ground .acts {
    inline-size: 100%;
    justify-content: space-between;
    margin-inline-start: -4px;
  }
  @container box (max-width: 479px) {
    .root:not(.ground) > .box > .top {
      padding: 8px;
    }
    .root:not(.ground) > .reconnecting > :is(.top, .foot),
    .root:not(.ground) > .sound-only > .foot,
    .root:not(.ground) > .sound-only :is(.mark, .chip) {
      display: none;
    }
  }
  @container box (max-height: 200px) {
    .tile p:nth-of-type(n + 3) {
      display: none;
    }
  }
  @container box (max-height: 170px) {
    .mark {
      display: none;
    }
  }
  @container box (min-width: 341px) {
    .titled .tools .control {
      background: none;
    }
  }
  @container box (min-width: 480px) {
    .root:not(.ground) > .box > .top {
      padding: 14px 16px;
    }
    .root:not(.ground) .foot {
      padding-inline: 12px;
    }
    .root:not(.ground) .short {
      display: none;
    }
    .root:not(.ground) .long,
    .bar :is(.pause, .quality, .picture-in-picture) {
      display: inline-flex;
    }
    .bar {
      gap: 2px;
    }
    .bar .volume {
      display: block;
    }
    .root:not(.ground) > .sound-only .top .sound {
      display: none;
    }
    .bar .control {
      background: none;
    }
    .bar .since {
      visibility: visible;
      inline-size: auto;
    }
  }
  @media (hover: none) {
    .bar .volume {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tile,
    .act,
    .control,
    .word,
    .sound-off,
    .panel,
    .mini {
      border: 1px solid;
    }
  }
`;
