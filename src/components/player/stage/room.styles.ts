import { css } from 'lit';

/** What gives way in a small box. It comes after all the other styles. */
export const roomStyles = css`
  @container box (max-width: 479px) {
    /* Captions take the lower half: opposite the chip. */
    .root:not(.ground) > .box > .picture {
      --_inset-block: 8px auto;
      --_inset-inline: auto 8px;
    }
    .root:not(.ground) > .reconnecting > :is(.top, .foot),
    .root:not(.ground) > .sound-only > .foot,
    .root:not(.ground) > :is(.sound-only, .ended, .cancelled) .chip:not(:has(bdi)),
    .root:not(.ground) > :has(.chip bdi) .mark {
      display: none;
    }
    /* That it is a demo is said nowhere else. */
    .root:not(.ground) > :has(.chip bdi) .tile {
      padding-block-start: 44px;
    }
  }
  @container box (max-height: 240px) {
    .tile {
      padding-block: 4px;
    }
    /* 36 px to the eye, 44 to the finger. */
    .act {
      margin-block: 2px -4px;
      padding-block: 4px;
      border: 4px solid transparent;
      border-radius: calc(var(--_radius-m) + 4px);
      background-clip: padding-box;
    }
  }
  @container box (max-height: 200px) {
    .tile p:nth-of-type(n + 3) {
      display: none;
    }
  }
  @container box (max-height: 150px) {
    .mark {
      display: none;
    }
  }
  /* Little is left of it, above a sheet. */
  @container box (max-height: 340px) and (min-aspect-ratio: 3 / 2) {
    .ground .top::before {
      block-size: 40%;
      background: linear-gradient(to bottom, var(--_video-veil) 20%, transparent);
    }
    .ground .tools .control {
      background: none;
    }
    .ground .foot {
      padding-block: 0;
    }
    .ground .spoken {
      margin-block-end: 10px;
    }
    .ground .foot::before,
    .ground .sound-off {
      display: none;
    }
    .ground .middle {
      grid-area: 1 / 1 / 4 / -1;
    }
    .ground .tile {
      place-self: stretch;
      margin: 0;
      padding: 4px 12px;
      border-radius: 0;
    }
    .ground > .sound-only .tile {
      place-content: start;
      justify-items: start;
      padding: 22px 16px;
    }
    .ground > .sound-only .act {
      margin-inline-start: -4px;
    }
    .ground .trouble {
      padding: 12px 16px;
      font-size: 1em;
    }
    .ground > .sound-only :is(.chip, .mark, p),
    .ground > .reconnecting :is(.chip, .control) {
      display: none;
    }
  }
`;
