import { css } from 'lit';

export const sheetStyles = css`
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
  /* What a measure costs goes to the next line in one piece. */
  .price bdi.tax {
    display: inline-block;
  }
  .changed {
    font-size: var(--_text-s);
    color: var(--_warning);
  }
`;
