import { css } from 'lit';

export const askStyles = css`
  .foot {
    position: sticky;
    inset-block-end: 0;
    padding: 12px var(--_inset) max(16px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }
  .closed {
    display: flex;
    gap: 10px;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .about {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .about:has(.picture, .about-words, .left:not(:empty)) {
    min-block-size: 24px;
    margin-block-end: 8px;
  }
  .about-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .left {
    flex: none;
    margin-inline-start: auto;
    max-inline-size: 50%;
    text-align: end;
  }
  .over {
    color: var(--_error);
    font-weight: 600;
  }
  .picture {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .picture[hidden] {
    display: none;
  }
  .box .picture {
    inline-size: 28px;
    block-size: 28px;
    margin-block: 9px;
    margin-inline: 12px -4px;
  }
  .ask .box {
    align-items: flex-end;
    padding-inline-end: 1px;
  }
  /* The twin holds the same text: it gives the field its height. */
  .grow {
    flex: 1;
    display: grid;
    min-inline-size: 0;
    max-block-size: 142px;
    overflow: hidden;
  }
  .ask-field,
  .twin {
    grid-area: 1 / 1;
    padding: 11px 14px;
    line-height: 24px;
  }
  .ask-field {
    block-size: 100%;
    min-block-size: 46px;
    resize: none;
    overflow-y: auto;
  }
  /* A second line would be cut off. */
  .ask-field::placeholder {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .twin {
    max-block-size: 142px;
    visibility: hidden;
    white-space: pre-wrap;
    overflow: hidden;
    font-size: max(16px, 1em);
  }
  .send {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block: 1px;
    border: 2px solid transparent;
    border-radius: var(--_radius-pill);
    background: var(--_accent) padding-box;
    color: var(--_on-accent);
    cursor: pointer;
    transition: background-color var(--_time-1) var(--_ease);
  }
  .send[aria-disabled='true'] {
    background-color: var(--_accent-soft);
    color: var(--_ink-2);
    cursor: default;
  }
  @media (forced-colors: active) {
    .send[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
