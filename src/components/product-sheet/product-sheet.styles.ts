import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .root {
    --_inset: 16px;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  .root.panel {
    --_inset: 20px;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 16px var(--_inset) 20px;
  }
  .embedded > .body {
    padding-block-start: 4px;
  }
  .head {
    display: flex;
    gap: 14px;
  }
  .head > .picture {
    flex: none;
    align-self: start;
    inline-size: 92px;
    border-radius: var(--_radius-m);
  }
  .names {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .panel .names {
    align-content: center;
  }
  .actions {
    flex: none;
    display: flex;
    align-self: start;
    margin-block: -8px;
    margin-inline-end: -10px;
  }
  .name {
    font-size: var(--_text-xl);
    line-height: 1.27;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  :is(:lang(ar), :lang(ja), :lang(zh)) .name {
    letter-spacing: 0;
  }
  .amount {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .price,
  .second {
    font-size: var(--_text-s);
  }
  .second,
  .price :is(s, .tax),
  .own {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .changed {
    font-size: var(--_text-s);
    color: var(--_warning);
  }
  .terms {
    margin-block-start: 12px;
  }
  .term {
    display: flex;
    gap: 12px;
    padding-block: 10px;
  }
  .term + .term {
    border-block-start: 1px solid var(--_line);
  }
  .term .icon {
    color: var(--_ink-2);
    margin-block-start: 1px;
  }
  .term > div {
    min-inline-size: 0;
  }
  .lead {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .lead.few {
    color: var(--_warning);
  }
  .points {
    margin-block-start: 10px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .facts {
    margin-block-start: 10px;
    padding-block: 10px;
    border-block: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  .fact {
    display: flex;
    gap: 12px;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .fact dt {
    flex: 0 0 30%;
    color: var(--_ink-2);
  }
  .fact dd {
    flex: 1;
  }
  .gallery {
    display: flex;
    gap: 8px;
    margin: 16px calc(-1 * var(--_inset)) 0;
    padding-inline: var(--_inset);
    scroll-padding-inline: var(--_inset);
    overflow: auto hidden;
    scroll-snap-type: inline mandatory;
    scrollbar-width: none;
  }
  .gallery .picture {
    flex: none;
    inline-size: 160px;
    aspect-ratio: 4/5;
    border-radius: var(--_radius-m);
    scroll-snap-align: start;
  }
  .gallery:focus-visible {
    outline-offset: -2px;
  }
  .page {
    margin: 12px -8px 0;
    font-size: var(--_text-s);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .skeleton {
    block-size: 20em;
    margin: 16px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
`;
