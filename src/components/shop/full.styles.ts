import { css } from 'lit';

/** With the whole screen: the picture as the ground, landscape, and what wide rooms do then. */
export const fullStyles = css`
  .ground .picture {
    position: absolute;
    inset: 0;
  }
  .ground .picture:has(~ .sheet) {
    inset-block-end: auto;
    block-size: max(56.25cqi, 204px);
  }
  /* Slotted into the player, whose words are small: the shop's own size again. */
  .ground :is(.heading, .foot) {
    font-size: calc(1em / 0.867);
    line-height: 1.46;
  }
  .ground .heading {
    position: relative;
    z-index: 2;
    padding-inline: 16px;
  }
  /* Before it plays the player has no veil under the words. */
  .ground
    onair-player:is(:state(scheduled), :state(ready), :state(ended), :state(cancelled))
    > .heading::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: -68px 0 -40px;
    background: linear-gradient(var(--_video-veil) 60%, transparent);
  }
  .ground .heading .seller {
    color: var(--_video-ink);
  }
  .ground .ends,
  .column .ends {
    display: none;
  }
  /* Below the chip of the picture. */
  onair-player > .ad-alone {
    padding-inline: 16px;
  }
  .landscape .ad-alone,
  .ground .ad-alone:has(~ .heading[hidden]) {
    display: block;
  }
  .foot {
    display: grid;
    gap: 10px;
  }
  [hidden] {
    display: none;
  }
  .under-sheet {
    block-size: calc(max(56.25cqi, 204px) - 188px);
  }
  .on-video,
  .on-video:hover {
    border-radius: var(--_radius-pill);
    background: var(--_video-scrim);
    color: var(--_video-ink);
  }
  .on-video:focus-visible,
  .ground :is(.ask, .round, .strip):focus-visible {
    outline-color: var(--_video-ink);
    outline-offset: 0;
    box-shadow: 0 0 0 4px var(--_video-ground);
  }
  .ground .strip {
    gap: 0 12px;
    padding: 10px 14px;
    border-radius: var(--_radius-m);
    background: var(--_video-scrim);
    color: var(--_video-ink);
  }
  .ground .strip .icon {
    grid-row: 1 / -1;
    align-self: start;
  }
  .ground .strip .label {
    color: var(--_video-ink-2);
    font-weight: 500;
  }
  .ground .strip .text {
    grid-column: 2;
    font-weight: 500;
  }
  .ground .strip.kept .text {
    font-weight: 400;
  }
  .ground :is(.ask, .round) {
    border-color: rgb(255 255 255 / 0.25);
    border-radius: var(--_radius-pill);
    background: color-mix(in srgb, var(--_video-ground) 86%, transparent);
    color: var(--_video-ink);
  }
  .ground .ask .figures {
    color: var(--_video-ink-2);
  }
  .ground .badge {
    background: var(--_video-ink);
    color: var(--_video-ground);
  }
  .ground .sheet {
    position: absolute;
    inset: 188px 0 0;
    padding-block-start: 6px;
    border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    box-shadow: var(--_shadow);
    animation: rise var(--_time-3) var(--_ease);
  }
  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }
  .handle {
    position: absolute;
    inset: 0 0 auto;
    z-index: 1;
    block-size: 24px;
    cursor: grab;
    touch-action: none;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: calc(50% - 18px);
    inline-size: 36px;
    block-size: 4px;
    border-radius: var(--_radius-pill);
    background: var(--_line-strong);
  }
  .ground .toasts {
    position: absolute;
    inset-block-end: 74px;
    inset-inline: 0;
    margin-inline: auto;
  }

  .landscape .layout {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) min(340px, 50%);
  }
  .landscape :is(.panel, .sheet, .toasts) {
    grid-area: 1 / 2;
  }
  .landscape .panel {
    gap: 10px;
    padding-block-end: 10px;
  }
  .landscape .bar {
    padding: 0 4px 0 12px;
  }
  .landscape .answered {
    color: var(--_answered);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .landscape .rows {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    margin-block-start: -10px;
  }
  .landscape .strip {
    padding-inline: 12px;
  }
  .landscape :is(.card, .dock) {
    margin-inline: 12px;
  }
  .landscape :is(.ask, .round) {
    min-block-size: 44px;
    block-size: 44px;
  }
  .landscape .ask .figures {
    display: none;
  }
  .landscape .toasts {
    margin-block-end: 64px;
  }

  .full.tablet .panel {
    block-size: auto;
  }
  .full.desktop .layout {
    padding: 20px 24px;
    grid-template-rows: minmax(0, auto) minmax(min-content, 1fr);
  }

  /* The whole picture, as wide as the height allows. */
  .full.tablet .picture {
    inline-size: min(100%, (100cqb - 340px) * 16 / 9);
    justify-self: center;
  }
  .full.desktop .picture {
    inline-size: min(100%, (100cqb - 110px) * 16 / 9);
  }
  @container shop (height < 860px) {
    .full.tablet .offer {
      display: none;
    }
  }
  @container shop (height < 700px) {
    .full:is(.tablet, .desktop) .seller,
    .full.desktop .rail,
    .ground .card::part(delivery) {
      display: none;
    }
  }
  @container shop (height < 700px) {
    .full:is(.tablet, .desktop) .ad-alone {
      display: block;
    }
  }
  @container shop (height < 760px) {
    .ground .heading .seller {
      display: none;
    }
    .ground .heading .ad-alone {
      display: block;
    }
  }
  @container shop (width < 341px) {
    onair-player > .ad-alone {
      padding-inline: 12px;
    }
  }
  @container shop (height >= 640px) {
    .ground .on-video {
      background: none;
    }
  }
  @container shop (height < 640px) {
    .ground :is(.strip .label, .heading) {
      display: none;
    }
    .ground .ad-alone {
      display: block;
    }
  }
`;
