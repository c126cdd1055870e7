import { css } from 'lit';

/** The list, which comes beside the words. */
export const listStyles = css`
  .root {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 12px 16px 4px;
  }
  .header h2 {
    flex: 1;
    font-size: var(--_text-l);
  }
  .count {
    margin-inline-start: 4px;
    color: var(--_ink-3);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .actions {
    flex: none;
    display: flex;
    align-self: start;
    margin-block: -8px;
    margin-inline-end: -10px;
  }
  .list {
    position: relative;
    flex: 1;
    min-block-size: 0;
    padding: 8px 16px 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .list:focus {
    outline: 0;
  }
  onair-product-card {
    min-block-size: 88px;
  }
  onair-product-card:not(:last-of-type) {
    margin-block-end: 12px;
  }
  .as-rail .list {
    display: flex;
    flex: none;
    margin: -4px;
    padding: 4px;
    overflow: auto hidden;
    scroll-padding-inline: 52px;
    scrollbar-width: none;
  }
  .as-rail onair-product-card {
    flex: 1 0 max(184px, 11.5em);
    min-block-size: 84px;
    max-inline-size: 19em;
    margin-block-end: 0;
  }
  .as-rail onair-product-card:not(:last-of-type) {
    margin-inline-end: 12px;
  }
  /* The rail's edge while it goes on: a card ends there, and is not written over. */
  .chevron {
    position: absolute;
    inset-block: -4px;
    inset-inline-start: -4px;
    padding: 0;
    border: 0 solid var(--_line);
    border-inline-end-width: 1px;
    border-radius: 0;
    background: var(--_surface);
  }
  .chevron:focus-visible {
    outline-offset: -4px;
  }
  .next {
    inset-inline: auto -4px;
    border-inline-width: 1px 0;
  }
  .empty {
    padding: 16px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .none {
    color: var(--_ink);
    font-size: calc(1em / 0.867);
    font-weight: 600;
  }
`;
