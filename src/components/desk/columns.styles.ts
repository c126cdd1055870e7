import { css } from 'lit';

/** What stands around the queue: three columns, two, or one at a time. */
export const columnStyles = css`
  .columns {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / 320px minmax(0, 1fr) 372px;
    min-block-size: 0;
  }
  .side,
  .end-column {
    min-inline-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px 20px 20px;
    background: var(--_surface);
  }
  /* What is read out is as wide as its column. */
  .end-column {
    container-type: inline-size;
    border-inline-start: 1px solid var(--_line);
  }
  .side > * + *,
  .goods,
  .correction {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .side > .preview + * {
    border: 0;
    padding: 0;
  }
  .rooms {
    display: none;
  }
  .side h3,
  .goods h3 {
    font-size: var(--_text-s);
  }
  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 32px;
  }
  .section-head .button {
    margin-inline-end: -8px;
    margin-block: -6px;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .keys {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .now-head {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_text-s);
    font-weight: 600;
    color: var(--_pending);
  }
  .now-head.quiet {
    color: var(--_ink-2);
  }
  .now-head .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .timer {
    margin-inline-start: auto;
    color: var(--_ink);
  }
  .read-out {
    margin-block: 8px 6px;
    font-size: var(--_text-read);
    line-height: 1.28;
  }
  .reading:focus-visible {
    outline-offset: -2px;
  }
  :is(:lang(de), :lang(en)) .read-out {
    letter-spacing: -0.01em;
  }
  .now-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .grow {
    flex: 1;
  }
  .product {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 8px;
    font-size: var(--_text-s);
  }
  .product + .product {
    border-block-start: 1px solid var(--_line);
  }
  .product .picture {
    flex: none;
    inline-size: 48px;
    block-size: 48px;
    border-radius: var(--_radius-s);
    overflow: hidden;
  }
  .product .meta {
    font-size: max(12px, 0.92em);
  }
  .product-words {
    flex: 1;
    min-inline-size: 0;
  }
  .correction-box {
    position: relative;
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block: 8px 6px;
  }
  .correction-box > .key {
    position: absolute;
    inset-inline-end: 14px;
    background: var(--_surface-raised);
    pointer-events: none;
  }
  .correction-box .button {
    flex: none;
  }
  .correction-box .field,
  .form .field {
    font-size: max(16px, 1em);
  }
  .reading {
    flex: 1;
    display: grid;
    align-content: center;
    min-block-size: 0;
    overflow-y: auto;
    padding: 20px clamp(20px, 6cqi, 96px);
    font-size: 1.2em;
  }
  .reading .now {
    inline-size: 100%;
  }
  .reading .grow {
    flex: 0 1 320px;
  }
  @container (width < 1120px) {
    .columns {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr) 340px;
    }
    .queue {
      grid-row: 1 / 3;
      grid-column: 1;
      border: 0;
    }
    .end-column {
      grid-row: 1;
      grid-column: 2;
    }
    .side {
      grid-row: 2;
      grid-column: 2;
      border-inline-start: 1px solid var(--_line);
      border-block-start: 1px solid var(--_line);
    }
  }
  @container (width < 760px) {
    .columns {
      display: flex;
      flex-direction: column;
      overflow-y: auto;
    }
    .side,
    .end-column {
      overflow: visible;
      border: 0;
    }
    .rooms .tab {
      min-block-size: 46px;
      padding-block: 12px 8px;
    }
    .rooms {
      display: flex;
      flex: none;
      gap: 22px;
      padding-inline: 20px;
      border-block-end: 1px solid var(--_line);
      background: var(--_surface-raised);
    }
    .in-queue > :not(.queue),
    .in-now > .queue,
    .in-now .goods,
    .in-products > :not(.end-column),
    .in-products .now {
      display: none;
    }
    .in-products .goods {
      margin: 0;
      padding: 0;
      border: 0;
    }
    .in-now .end-column {
      order: -1;
    }
    .in-queue {
      overflow: hidden;
    }
    .queue {
      flex: 1;
      border: 0;
    }
    .hint:not(.press) {
      display: none;
    }
  }
`;
