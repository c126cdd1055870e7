import { css } from 'lit';

/** What comes with the picture: controls, panels, the corner of the page. */
export const styles = css`
  .rest {
    flex: none;
    padding-inline-start: 7px;
    border-inline-start: 1px solid rgb(255 255 255 / 0.3);
    white-space: nowrap;
  }
  .figure,
  .tight :is(.short, .long),
  .bare .rest {
    display: none;
  }
  .tight .figure {
    display: inline;
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
  .top::before {
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
  /* Out of the foot's flow, in a box of one size: a caption that comes or goes moves nothing. */
  .spoken {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    block-size: 60cqb;
    margin-block-end: 10px;
    padding-inline: 12px;
    pointer-events: none;
  }
  .ground .spoken {
    margin-block-end: -2px;
    padding-inline: 24px;
  }
  .picture {
    --_inset-block: auto calc(var(--_foot, 0px) + 12px);
  }
  /* Room for three lines of captions, whether there are any now or not. */
  .box:has(.spoken:not(:state(off))) > .picture {
    --_inset-block: auto calc(var(--_foot, 0px) + 4.14 * clamp(16px, 0.9em + 0.7cqi, 26px) + 24px);
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
  .top::before {
    inset: 0 0 auto;
    z-index: 0;
    background: linear-gradient(to bottom, var(--_video-veil) 30%, transparent);
  }
  .over-title::before {
    block-size: 200px;
  }
  .over-title .control {
    background: none;
  }
  @container box (min-width: 480px) {
    .picture {
      --_inset-inline: 16px auto;
    }
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
    .control,
    .word,
    .sound-off,
    .box .panel,
    .box.mini {
      border: 1px solid;
    }
    .control {
      background: Canvas !important;
    }
  }
`;
