import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
  }
  .root {
    --_inset: 16px;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .header {
    flex: none;
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
    padding-block: 12px 4px;
    padding-inline: var(--_inset) 6px;
  }
  .title {
    font-size: var(--_text-xl);
    line-height: 1.27;
    letter-spacing: -0.01em;
  }
  :is(:lang(ar), :lang(ja), :lang(zh)) .title {
    letter-spacing: 0;
  }
  .count,
  .variant,
  .shop-says,
  .later,
  .next {
    color: var(--_ink-2);
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .scroll {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    padding-inline: var(--_inset);
  }
  .scroll:focus {
    outline: none;
  }
  .foot {
    flex: none;
    display: grid;
    gap: 12px;
    padding: 12px var(--_inset) 16px;
    border-block-start: 1px solid var(--_line);
  }
  .totals {
    display: grid;
    gap: 4px;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 12px;
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .sum dt {
    flex: 1 1 6em;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .sum dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    margin: 0;
    margin-inline-start: auto;
  }
  .sum.total {
    font-size: 1em;
    font-weight: 600;
  }
  .sum.total dt {
    color: var(--_ink);
  }
  .notice {
    display: grid;
    justify-items: start;
    gap: 4px;
    padding-block: 12px 20px;
  }
  .lead {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    font-weight: 600;
  }
  .failed .lead {
    color: var(--_error);
  }
  .failed[aria-busy='true'] .lead {
    color: var(--_pending);
  }
  .notice .button {
    margin-block-start: 8px;
  }
  .stale {
    margin-block-start: 12px;
    padding: 12px;
    border-radius: var(--_radius-m);
    background: var(--_error-soft);
  }
  .stale[aria-busy='true'] {
    background: var(--_pending-soft);
  }
  .bone {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    padding-block: 12px;
  }
  .bone i {
    display: block;
    block-size: 12px;
    inline-size: 70%;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .bone > i {
    block-size: 56px;
    inline-size: 56px;
  }
  .bone i + i {
    margin-block-start: 8px;
    inline-size: 45%;
  }
  @container (inline-size >= 600px) {
    .header,
    .scroll,
    .foot {
      padding-inline: 20px;
    }
  }
  @media (forced-colors: active) {
    .stale {
      border: 1px solid;
    }
  }
`;
