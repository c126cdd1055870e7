import { css } from 'lit';

/** One of a few: buttons side by side, the chosen one with an edge of ink. */
export const choicesStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    padding-inline: 14px;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_ink);
    box-shadow: 0 0 0 1px var(--_ink);
  }
  .choice .icon {
    display: none;
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
    .choice[aria-pressed='true'] .icon {
      display: block;
    }
  }
`;
