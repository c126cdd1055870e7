import { css } from 'lit';

export const detailStyles = css`
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
  /* Four lines: as many as a shop's answer takes. */
  .landed {
    min-block-size: calc(20px + 1.46em + 3.83em);
  }
  @container (max-width: 339px) {
    .landed {
      min-block-size: calc(20px + 2.92em + 5.23em);
    }
  }
  .term.landed.empty {
    border-color: transparent;
  }
  .small {
    font-size: var(--_text-xs);
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
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block-start: 12px;
  }
  .page {
    margin-inline: -8px;
    font-size: var(--_text-s);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .set {
    margin-block-start: 16px;
  }
  .set-part {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .set-part .number {
    flex: none;
    min-inline-size: 2em;
    color: var(--_ink-2);
  }
  .warnings {
    margin-block-start: 12px;
    display: grid;
    gap: 8px;
  }
  .warning {
    display: flex;
    gap: 12px;
    overflow-wrap: anywhere;
  }
  .warning .icon {
    color: var(--_warning);
    margin-block-start: 1px;
  }
  .safety {
    margin-block-start: 8px;
    font-size: var(--_text-s);
  }
  .safety summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 500;
    cursor: pointer;
  }
  .safety dl {
    padding-block-end: 8px;
  }
  .safety dd {
    min-inline-size: 0;
  }
  .address {
    font-size: inherit;
  }
  .address bdi {
    white-space: pre-line;
  }
  .to {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
