import { css, type CSSResult } from 'lit';
import { tokens } from './tokens.styles.ts';

const base = css`
  :host {
    font-size: clamp(15px, 1em, 18px);
    line-height: 1.46;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    color: var(--_ink);
    -webkit-text-size-adjust: 100%;
  }
  :lang(ja) {
    line-break: strict;
    word-break: auto-phrase;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h2, h3, p, ul, ol, dl, dd, figure, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  h2,
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  img {
    display: block;
    max-inline-size: 100%;
    object-fit: cover;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  a {
    color: inherit;
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.small {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2;
  }
  .icon.large {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.5;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  [dir='rtl'] .flips {
    scale: -1 1;
  }
  /* An icon keeps a colour of its own there, which may be the page's ground; bones lose theirs. */
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
    i,
    .skeleton:empty {
      border: 1px solid;
    }
  }
`;

/** What every element starts from: tokens, type, focus, icons. `.hidden` is for assistive technology alone. */
export const baseStyles: readonly CSSResult[] = [tokens, base];
