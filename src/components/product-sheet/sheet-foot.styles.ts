import { css } from 'lit';

export const footStyles = css`
  .foot {
    position: sticky;
    inset-block-end: 0;
    padding: 12px var(--_inset) max(12px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }
  .foot > .button {
    inline-size: 100%;
  }
  .rule {
    margin-block-end: 8px;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .rule span + span::before {
    content: ' · ';
  }
  .buy {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .buy > .button {
    flex: 1;
    min-block-size: 48px;
  }
  .stepper {
    display: flex;
    align-items: center;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
  }
  .stepper .button {
    min-block-size: 42px;
    min-inline-size: 42px;
    padding: 0;
    border: 0;
  }
  .stepper [aria-disabled='true'] {
    background: none;
  }
  output {
    min-inline-size: 1.8em;
    text-align: center;
    font-weight: 600;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    font-size: var(--_text-s);
  }
  .said:has(*) {
    margin-block-end: 10px;
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
  }
  .adding {
    color: var(--_pending);
  }
  .in-bag {
    color: var(--_answered);
  }
  .some {
    color: var(--_warning);
  }
  .refused {
    color: var(--_error);
  }
`;
