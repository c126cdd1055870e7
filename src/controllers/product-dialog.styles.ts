import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    position: fixed;
    inset: auto 0 0;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 64px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    animation: rise var(--_time-3) var(--_ease);
  }
  .dialog[open] {
    display: flex;
  }
  .dialog:focus {
    outline: 0;
  }
  .dialog::backdrop {
    background: rgb(18 16 13 / 0.45);
  }
  .dialog > onair-product-sheet {
    flex: 1;
    min-block-size: 0;
  }
  @media (min-width: 600px) {
    .dialog {
      inset: 16px;
      inset-inline-start: auto;
      inline-size: 420px;
      max-block-size: none;
      block-size: calc(100dvh - 32px);
      border-radius: var(--_radius-l);
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid;
    }
  }
  @keyframes rise {
    from {
      translate: 0 100%;
    }
  }
`;
