import { css } from 'lit';

/** What is the desk's own in the staff's frame, the list of keys, and the small things that all parts use. */
export const styles = css`
  .root {
    --_text-read: var(--onair-text-read, clamp(1.87em, 4cqi, 6em));
    container: desk / inline-size;
  }
  .notices {
    max-block-size: 40cqb;
    overflow-y: auto;
  }
  .notice:not(.warned, .error) {
    background: var(--_surface-raised);
  }
  .good {
    color: var(--_answered);
  }
  .warned {
    color: var(--_warning);
  }
  .quiet {
    color: var(--_ink-2);
  }
  .error {
    color: var(--_error);
  }
  .key {
    flex: none;
    display: inline-grid;
    place-items: center;
    min-inline-size: 20px;
    min-block-size: 20px;
    padding: 1px 5px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    font: inherit;
    font-size: 12px;
    font-weight: 400;
    line-height: 1.2;
    white-space: nowrap;
  }
  .filled .key {
    border-color: currentColor;
  }
  .button {
    padding-inline: 11px;
  }
  .note,
  .meta {
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .kept {
    margin-block-start: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .gate .kept,
  .written {
    text-align: start;
  }
  .written {
    display: block;
    color: var(--_ink-2);
    white-space: pre-line;
  }
  .gate-form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    inline-size: min(100%, 480px);
    margin-block-start: 8px;
  }
  .gate-form .field {
    flex: 1 1 220px;
    font-size: max(16px, 1em);
  }
  .gate .kept-box {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin-block-start: 12px;
  }
  .help {
    inline-size: min(640px, 100% - 32px);
    max-block-size: calc(100% - 32px);
    margin: auto;
    padding: 16px 20px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_ink);
  }
  .help::backdrop {
    background: var(--_video-scrim);
  }
  .key-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 6px 20px;
    margin-block-start: 12px;
    font-size: var(--_text-s);
  }
  .key-line {
    display: flex;
    align-items: baseline;
    gap: 10px;
  }
  .key-line dt {
    display: flex;
    justify-content: flex-end;
    gap: 4px;
    flex: none;
    min-inline-size: 72px;
  }
`;
