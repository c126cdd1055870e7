import { css, type CSSResultGroup } from 'lit';
import { tabStyles } from '../../styles/tab.styles.ts';

const queue = css`
  .queue {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--_surface-raised);
    border-inline-start: 1px solid var(--_line);
  }
  .queue-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0 16px;
    padding-inline: 20px;
    border-block-end: 1px solid var(--_line);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .tab {
    min-block-size: 54px;
    padding: 16px 0 12px;
  }
  .tab[part~='chosen'] {
    font-weight: 600;
  }
  .sort {
    position: relative;
    display: flex;
    align-items: center;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .sort select {
    min-block-size: 44px;
    padding-inline: 8px 26px;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    appearance: none;
    cursor: pointer;
  }
  .sort option {
    background: var(--_surface-raised);
    color: var(--_ink);
  }
  .sort .icon {
    position: absolute;
    inset-inline-end: 2px;
    pointer-events: none;
  }
  .find {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
  }
  .find:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .find input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    border: 0;
    background: none;
    font-size: max(16px, 1em);
    outline: none;
  }
  .find ::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .list-box {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .list-box:focus-visible {
    outline-offset: -2px;
  }
  .more,
  .empty {
    padding: 16px 20px;
  }
  .empty {
    color: var(--_ink-2);
  }
  .last {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px 20px 10px 20px;
    background: var(--_answered-soft);
  }
  .last-mark {
    flex: none;
    inline-size: 48px;
    display: grid;
    place-items: center;
    color: var(--_answered);
  }
  .last-words {
    flex: 1;
    min-inline-size: 0;
  }
  .last .button {
    font-size: var(--_text-s);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    min-block-size: 44px;
    padding: 0 20px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  .hints {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    color: var(--_ink-2);
  }
  .hint {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .press {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .press[aria-disabled='true'] {
    cursor: default;
    color: var(--_ink-3);
  }
  .figures {
    padding-block: 8px;
    font-weight: 600;
    color: var(--_answered);
  }
  @container (width < 480px) {
    .tabs {
      gap: 0 14px;
    }
    .question {
      grid-template-columns: 40px minmax(0, 1fr);
    }
    .end {
      grid-column: 2;
      justify-items: start;
      text-align: start;
    }
    .last-mark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .question.current {
      border-inline-start-color: Highlight;
    }
    .question:not(.current) {
      border-inline-start-color: Canvas;
    }
    .late,
    .last {
      border: 1px solid;
    }
    .press[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

/** The queue: tabs, questions, what is open under one, the foot. */
export const queueStyles: CSSResultGroup = [tabStyles, queue];
