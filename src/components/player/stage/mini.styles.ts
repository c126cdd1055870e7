import { css } from 'lit';

/** In a corner of the page: 280 px, on phones 160×90. It is in the top layer, so the window is what counts. */
export const miniStyles = css`
  .mini {
    position: fixed;
    inset: auto;
    inset-block-end: calc(
      var(--onair-mini-inset-block-end, var(--_mini-end, 16px)) + env(safe-area-inset-bottom, 0px)
    );
    inset-inline: auto 16px;
    z-index: 2147483646;
    container-type: inline-size;
    inline-size: 280px;
    block-size: auto;
    min-block-size: 70px;
    margin: 0;
    padding: 0;
    border: 0;
    grid: 1fr / 109px minmax(0, 1fr) 44px;
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
  .mini :is(.tools, .rest, .onair-inset) {
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
  .mini .chip .icon {
    display: none;
  }
  .mini b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mini .mini-line {
    flex-flow: column;
    align-items: start;
    gap: 2px;
    block-size: 100%;
    padding-block: 8px;
    padding-inline: 10px 0;
    font-size: var(--_text-xs);
    font-weight: 400;
    line-height: 1.33;
    text-align: start;
    overflow: hidden;
  }
  .what {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.3em;
    font-size: 1.08em;
    font-weight: 600;
  }
  .now {
    color: var(--_ink-2);
  }
  :is(.name, .now) {
    flex: none;
    max-inline-size: 100%;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  @media (max-width: 599px) {
    .mini {
      --_mini-end: 76px;
      inset-inline-end: 12px;
      inline-size: 160px;
      block-size: 90px;
      min-block-size: 0;
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
    :is(.what, .now) {
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
