import { css } from 'lit';

export const optionStyles = css`
  .option {
    margin-block-start: 16px;
  }
  .legend {
    padding: 0;
    margin-block-end: 8px;
    font-size: var(--_text-s);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .value {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 44px;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 8px 13px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    font-weight: 500;
    justify-content: center;
    cursor: pointer;
  }
  .radio {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .word {
    display: inline-block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .word::first-letter {
    text-transform: uppercase;
  }
  .out {
    border-color: var(--_line);
    color: var(--_ink-3);
  }
  .out .word {
    text-decoration: line-through;
  }
  .why {
    margin-inline-start: 4px;
  }
  .value:has(:disabled) {
    cursor: default;
  }
  .value:has(:checked) {
    padding: 7px 12px;
    border: 2px solid var(--_ink);
    font-weight: 600;
  }
  .value:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .swatch {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-pill);
    forced-color-adjust: none;
  }
  .pictures {
    gap: 4px;
  }
  .pictures .value {
    flex-direction: column;
    gap: 2px;
    inline-size: 80px;
    padding: 0;
    border: 0;
    justify-content: start;
    font-size: var(--_text-s);
    font-weight: 400;
    text-align: center;
    color: var(--_ink-2);
  }
  .pictures .picture {
    inline-size: 72px;
    margin: 4px;
  }
  .pictures .value:has(:checked) {
    padding: 0;
    border: 0;
    font-weight: 600;
    color: var(--_ink);
  }
  .pictures .value:has(:checked) .picture {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  .pictures .why {
    display: block;
    margin: 0;
  }
  @media (forced-colors: active) {
    .value:has(:checked) {
      border: 2px solid Highlight;
    }
    .pictures .picture {
      border: 1px solid ButtonText;
      outline-color: Highlight !important;
    }
  }
`;
