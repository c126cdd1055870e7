import { css } from 'lit';

/** The face of a card, which comes beside the words. */
export const cardStyles = css`
  .root {
    position: relative;
    block-size: 100%;
    container-type: inline-size;
  }
  .card {
    position: relative;
    display: grid;
    min-block-size: 100%;
    grid-template: 1fr repeat(5, auto) 1fr / auto minmax(0, 1fr) auto;
    padding: 7px;
    font-size: max(15px, 0.9375em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
  }
  /* The card before, over the one that takes its place. */
  .card.ghost {
    position: absolute;
    inset: 0;
    min-block-size: 0;
  }
  .card > * {
    grid-column: 2;
  }
  .card > .picture {
    grid-area: 1/1/-1;
    align-self: center;
    inline-size: 72px;
    margin-inline-end: 12px;
  }
  .card > .action {
    grid-area: 1/3/-1;
    align-self: center;
    position: relative;
    margin-inline-start: 12px;
  }
  .label {
    grid-row: 2;
  }
  .open {
    grid-row: 3;
  }
  .price {
    grid-row: 4;
  }
  .state {
    grid-row: 5;
  }
  .state.strong {
    grid-row: 6;
  }
  .now {
    border-color: var(--_ink);
    outline: 1px solid var(--_ink);
    outline-offset: -2px;
  }
  .open {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .open:focus-visible {
    outline: 0;
  }
  .open:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-m);
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .label,
  .price {
    font-size: var(--_text-s);
  }
  .label,
  s,
  .tax,
  .state {
    color: var(--_ink-2);
  }
  .tax {
    display: inline-block;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--_text-xs);
  }
  .state.strong {
    font-weight: 600;
  }
  .showing {
    color: var(--_ink);
  }
  .adding {
    color: var(--_pending);
  }
  .in-bag {
    color: var(--_answered);
  }
  .few,
  .some {
    color: var(--_warning);
  }
  .refused {
    color: var(--_error);
  }
  .state .link {
    position: relative;
    margin-block: -2px;
  }
  .rail {
    font-size: max(13px, 0.8125em);
    line-height: 1.3;
  }
  /* The state's line is kept free: what is shown now changes, and no name moves for it. */
  .card.rail {
    grid-template-rows: 1fr repeat(3, auto) minmax(1.35em, auto) 0 1fr;
  }
  .rail .state.strong {
    grid-row: 5;
  }
  /* Where there is no room for both, the words go before the icon. */
  .rail .showing {
    flex-flow: wrap-reverse;
    align-content: flex-end;
    block-size: 1lh;
    gap: 4px;
    overflow: clip;
  }
  .rail .showing span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Dots below an Arabic letter reach out of a line this low. */
  .rail .clamp {
    margin-block-end: -0.2em;
    padding-block-end: 0.2em;
  }
  .rail .price {
    font-size: inherit;
  }
  .card.rail > .picture {
    inline-size: 68px;
    margin-inline-end: 8px;
  }
  .rail :is(.tax, s),
  .compact .state:not(.strong) {
    display: none;
  }
  .pinned,
  .compact,
  .column {
    border-radius: var(--_radius-l);
  }
  :is(.pinned, .compact, .column) .amount {
    font-size: calc(1em / 0.867);
    font-weight: 600;
  }
  :is(.pinned, .column) .state {
    font-size: var(--_text-s);
  }
  .pinned,
  .column {
    border-color: transparent;
  }
  :is(.pinned, .column) > .picture {
    inline-size: 84px;
  }
  .pinned :is(.label, .state) {
    grid-column: 2/-1;
  }
  .card.pinned > .action {
    grid-row: 3/5;
  }
  .column {
    grid-template-columns: auto minmax(0, 1fr);
    padding: 0;
    border: 0;
    background: none;
  }
  .column > .picture {
    grid-row-end: 8;
  }
  .card.column > .action {
    grid-area: 8/1 / auto/-1;
    margin-inline: 0;
    margin-block-start: 29px;
  }
  .column > .action::before {
    content: '';
    position: absolute;
    inset: -15px -1px auto;
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 339px) {
    .row > .action,
    .pinned .state:not(.strong) {
      display: none;
    }
    .pinned > .picture {
      inline-size: 72px;
    }
    /* 24 px to press, though a long word on the button reaches under its middle. */
    .pinned .open {
      grid-column: 2/-1;
      margin-block-start: -3px;
      padding-block-start: 3px;
    }
    /* The price at the foot, beside the button. */
    .card.pinned {
      grid-template-rows: 0 auto auto 1fr repeat(3, auto);
    }
    .pinned > .price,
    .card.pinned > .action {
      grid-row: 4;
      align-self: end;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
    }
    .now {
      border-color: Highlight;
      outline-color: Highlight;
    }
  }
`;
