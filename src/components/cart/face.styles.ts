import { css } from 'lit';

/** Header, body and what is said where there are no lines. */
export const faceStyles = css`
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
    .scroll {
      padding-inline: 20px;
    }
  }
  @media (forced-colors: active) {
    .stale {
      border: 1px solid;
    }
  }
`;
