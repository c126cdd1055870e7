import { css } from 'lit';

/** In a page, or wide: column, tablet, desktop. */
export const pageStyles = css`
  :is(.column, .tablet) .picture {
    --onair-player-radius: 0;
  }
  .under {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
  }
  .column .under {
    gap: 10px;
  }
  .column .heading {
    padding: 12px 16px 0;
  }
  /* The height of a card, so that nothing moves when it comes. */
  .column .offer {
    min-block-size: 165px;
    padding-inline: 16px;
  }
  .tablet .offer {
    min-block-size: 100px;
  }
  .column .dock {
    padding-inline: 16px;
  }
  .column .round {
    inline-size: 48px;
  }
  .column .seller {
    flex: 1 1 130px;
  }
  .column .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 0 16px 12px;
  }
  .column .toasts {
    position: absolute;
    inset-block-end: 132px;
  }

  @container shop (width >= 600px) {
    .layout {
      min-block-size: calc(56.25cqi + 660px);
    }
    :is(.tablet, .desktop) .heading {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 44px;
    }
    .heading > :first-child {
      flex: 1;
      min-inline-size: 0;
    }
  }
  .tablet .layout {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .tablet .under {
    padding: 12px 16px;
  }
  .tablet .panel {
    block-size: 480px;
    border-block-start: 1px solid var(--_line);
  }
  .tablet :is(.panel, .sheet, .toasts) {
    grid-area: 3 / 1;
  }
  .tablet .sheet {
    inline-size: min(420px, 100%);
    justify-self: end;
    border-inline-start: 1px solid var(--_line);
    box-shadow: var(--_shadow);
  }
  :is(.tablet, .desktop) .toasts {
    margin-block-end: 96px;
  }

  @container shop (width >= 960px) {
    .layout {
      grid-template-columns: minmax(0, 1fr) clamp(360px, 31.8cqi, 408px);
      column-gap: 20px;
      min-block-size: max(640px, 100%);
    }
    .desktop .title {
      font-size: 1.2em;
    }
  }
  .desktop .layout {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .desktop .under {
    padding-block-start: 12px;
  }
  .desktop :is(.panel, .sheet) {
    grid-area: 1 / 2 / -1;
    /* As high as what stands beside it, not as what is in it. */
    contain: size;
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    overflow: hidden;
  }
  .desktop :is(.content, .sheet) > * {
    background: none;
  }
  .desktop .sheet > onair-compare {
    background: var(--_surface-raised);
  }
  /* Below the tabs. */
  .desktop .sheet {
    margin-block-start: 49px;
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .desktop .toasts {
    grid-area: 1 / 2 / -1;
  }
  .rail {
    min-block-size: 86px;
  }
  .open {
    flex: none;
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  @container shop (width >= 1400px) {
    .layout {
      grid-template-columns: minmax(0, 1120px) 432px;
      justify-content: center;
    }
  }
`;
