import { css } from 'lit';

/** In a corner of the page: 280 px, on phones 160×90. It is in the top layer, so the window is what counts. */
export const miniStyles = css`
  .mini {
    position: fixed;
    inset: auto 16px 16px auto;
    inset-inline: auto 16px;
    z-index: 2147483646;
    inline-size: 280px;
    block-size: 70px;
    margin: 0;
    padding: 0;
    border: 0;
    grid: 1fr / 106px 1fr 44px;
    align-items: center;
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_shadow);
  }
  .mini > :is(.picture, .still) {
    inset: 6px auto 6px 6px;
    inset-inline: 6px auto;
    inline-size: 103px;
    block-size: 58px;
    border-radius: var(--_radius-s);
    overflow: hidden;
    background: var(--_video-ground);
  }
  .mini > :is(.middle, .foot, .title, .panel),
  .mini :is(.tools, .rest) {
    display: none;
  }
  .mini .top {
    align-self: start;
    padding: 10px;
  }
  .mini .chip {
    min-block-size: 20px;
    padding: 2px 8px;
    gap: 5px;
    color: var(--_video-ink);
    font-size: 12px;
  }
  .mini-line {
    justify-content: start;
    block-size: 100%;
    color: inherit;
    font-weight: 600;
    text-align: start;
    overflow: hidden;
  }
  .mini-line span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  @media (max-width: 599px) {
    .mini {
      inset-block-end: calc(76px + env(safe-area-inset-bottom));
      inset-inline-end: 12px;
      inline-size: 160px;
      block-size: 90px;
      grid: 1fr / 1fr 44px;
      background: var(--_video-ground);
      color: var(--_video-ink);
    }
    .mini > .picture {
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    .mini .top {
      grid-area: 1 / 1;
      padding: 8px;
    }
    .mini .mini-line {
      grid-area: 1 / 1 / 1 / 3;
      z-index: 1;
      inline-size: 100%;
    }
    .mini-line span {
      display: none;
    }
    .mini .stop {
      grid-area: 1 / 2;
      z-index: 3;
      align-self: start;
      background: var(--_video-scrim);
    }
  }
`;
