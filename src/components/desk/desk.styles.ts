import { css } from 'lit';

/** The frame, the header, what stands between, the gate, and the small things that all parts use. */
export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .root {
    --_text-read: var(--onair-text-read, clamp(1.87em, 4cqi, 6em));
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    container-type: inline-size;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: 56px;
    padding: 5px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-raised);
  }
  .title {
    font-size: var(--_text-l);
  }
  .show-title {
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .standing {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 16px;
    font-size: var(--_text-s);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    font-size: var(--_text-s);
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_surface-sunken);
  }
  .chip b,
  b {
    font-weight: 600;
  }
  .since {
    padding-inline-start: 8px;
    border-inline-start: 1px solid var(--_line-strong);
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_live);
    forced-color-adjust: none;
  }
  .fact {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .fact .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .saved {
    font-weight: 600;
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
  .button.danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  .note,
  .meta {
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .notices {
    flex: none;
    max-block-size: 40cqb;
    overflow-y: auto;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 6px 10px;
    padding: 8px 20px;
    background: var(--_surface-raised);
  }
  .notice > :nth-child(2) {
    flex: 1 1 200px;
  }
  .notice.warned {
    background: var(--_warning-soft);
  }
  .notice.error {
    background: var(--_error-soft);
  }
  .notice-acts {
    display: flex;
    gap: 8px;
  }
  .kept {
    margin-block-start: 4px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .gate {
    flex: 1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 8px;
    padding: 20px;
    text-align: center;
  }
  .gate-title {
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.27;
  }
  .gate-next {
    color: var(--_ink-2);
  }
  .gate .kept {
    text-align: start;
  }
  @media (forced-colors: active) {
    .chip {
      border-color: currentColor;
    }
    .dot {
      border: 1px solid CanvasText;
    }
  }
`;
