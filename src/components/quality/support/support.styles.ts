import { css } from 'lit';

/** What lies in the details, loaded with them. */
export const styles = css`
  .support-body {
    display: grid;
    gap: 16px;
    padding-block-start: 12px;
  }
  .plots {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px 8px;
    max-inline-size: 480px;
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .plot {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr) 5.5em;
    grid-template-columns: subgrid;
    gap: 4px 8px;
  }
  figcaption {
    display: flex;
    grid-column: 1;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    color: var(--_ink-2);
  }
  figcaption b {
    font-weight: 600;
    color: var(--_ink);
  }
  .plot svg {
    display: block;
    grid-column: 1;
    inline-size: 100%;
    block-size: 40px;
    overflow: visible;
  }
  .plot path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .rule {
    stroke: var(--_line);
  }
  .curve {
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .change {
    stroke: var(--_ink-2);
    stroke-dasharray: 3 3;
  }
  .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -0.6em;
    font-size: var(--_text-xs);
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .times {
    display: flex;
    grid-column: 1;
    justify-content: space-between;
    font-size: var(--_text-xs);
    color: var(--_ink-2);
  }
  .copying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .report {
    font:
      12px / 1.4 ui-monospace,
      monospace;
    white-space: pre;
    resize: vertical;
  }
  @media (forced-colors: active) {
    .curve {
      stroke: CanvasText;
    }
    :is(.rule, .change) {
      stroke: GrayText;
    }
  }
`;
