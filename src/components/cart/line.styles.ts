import { css } from 'lit';

export const lineStyles = css`
  .line {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    column-gap: 12px;
    align-items: start;
    padding-block: 12px;
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  .picture {
    inline-size: 56px;
  }
  .head {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    column-gap: 12px;
  }
  .name,
  .variant,
  .shop-says,
  .removed > span {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .root[dir='ltr'] [dir='auto'] {
    text-align: left;
  }
  .root[dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .name {
    flex: 1 1 6em;
    line-height: 1.4;
  }
  .price {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    margin-inline-start: auto;
    font-weight: 600;
    line-height: 1.4;
  }
  .pending .price {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .waiting,
  .refusal {
    display: flex;
    gap: 6px;
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .waiting {
    align-items: center;
    color: var(--_pending);
    font-weight: 600;
  }
  @media (prefers-reduced-motion: no-preference) {
    .waiting .icon,
    .failed[aria-busy='true'] .icon {
      animation: turn 1.2s linear infinite;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .controls {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block: 1px -6px;
  }
  .rule {
    margin-block-start: 8px;
  }
  .stepper {
    position: relative;
    display: flex;
    align-items: center;
    min-inline-size: 108px;
  }
  .stepper::before {
    content: '';
    position: absolute;
    inset: 6px 0;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    pointer-events: none;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .step:focus-visible {
    outline-offset: -8px;
    border-radius: var(--_radius-m);
  }
  .step[aria-disabled='true'] {
    color: var(--_ink-3);
    cursor: default;
  }
  .step[aria-disabled='true'] .icon {
    opacity: 0.5;
  }
  .amount {
    flex: 1;
    min-inline-size: 20px;
    font-size: var(--_text-s);
    font-weight: 600;
    text-align: center;
  }
  .tap {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    min-inline-size: 44px;
    min-block-size: 44px;
    font-size: var(--_text-s);
    font-weight: 500;
    text-decoration: none;
  }
  .tap .word {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .tap[aria-disabled='true'] {
    color: var(--_ink-3);
    cursor: default;
  }
  .undo {
    flex: none;
    font-weight: 600;
  }
  .refusal {
    grid-column: 2;
    align-items: flex-start;
    margin-block-start: 10px;
    color: var(--_error);
    font-weight: 500;
  }
  .refusal.partial {
    color: var(--_warning);
  }
  .refusal > .icon {
    margin-block-start: 1px;
  }
  .why {
    text-wrap: pretty;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .shop-says {
    font-size: 1em;
    font-weight: 400;
  }
  .hide {
    flex: none;
    margin-block: -13px;
    margin-inline-end: -14px;
    color: var(--_ink-2);
  }
  .removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
  }
  .undo {
    color: var(--_ink);
    font-size: 1em;
  }
  @container (inline-size < 340px) {
    .refusal {
      grid-column: 1 / -1;
    }
  }
`;
