import { css } from 'lit';

/**
 * Buttons: `.button` with an edge, `.button.filled` (one for each object), `.button.quiet`,
 * `.button.plain` (an icon or a word alone), `.link` (underlined words). All are 44 px high.
 */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--_time-1) var(--_ease);
  }
  .button:hover {
    background: var(--_accent-soft);
  }
  .button.filled {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.filled:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_on-accent));
  }
  .button.quiet {
    border-color: transparent;
    background: var(--_accent-soft);
  }
  .button.plain {
    border-color: transparent;
    padding: 8px;
    font-weight: 500;
  }
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_ink-3);
    cursor: default;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .field {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 10px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
  }
  .field::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
    }
  }
`;
