import { css } from 'lit';

/** What is at the foot of a bag. */
export const footStyles = css`
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
  @container (inline-size >= 600px) {
    .foot {
      padding-inline: 20px;
    }
  }
`;
