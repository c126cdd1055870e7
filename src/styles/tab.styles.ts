import { css } from 'lit';

/** `.tab`, a word that chooses a list, with the `.count` of what is in it; `part="tab chosen"`: the chosen one. It stands on its list's upper edge. */
export const tabStyles = css`
  .tab {
    flex: none;
    display: flex;
    align-items: baseline;
    justify-content: center;
    gap: 8px;
    min-inline-size: 44px;
    min-block-size: 48px;
    margin-block-end: -1px;
    padding: 13px 0 11px;
    border: solid transparent;
    border-width: 0 0 2px;
    background: none;
    font-weight: 500;
    color: var(--_ink-2);
    cursor: pointer;
    transition: color var(--_time-2) var(--_ease);
  }
  .tab[part~='chosen'] {
    border-color: currentColor;
    color: var(--_ink);
  }
  .count {
    flex: none;
    font-size: var(--_text-s);
    font-weight: 400;
    color: var(--_ink-2);
  }
  @media (forced-colors: active) {
    .tab:not([part~='chosen']) {
      border-width: 0;
    }
    .tab[part~='chosen'] {
      border-color: Highlight;
    }
  }
`;
