import { css } from 'lit';

/** The frame: header, picture, panel, foot; what stands between; the gate. */
export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .root {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    container: studio / inline-size;
    text-align: start;
    overflow-wrap: anywhere;
  }
  b {
    font-weight: 600;
  }
  .header .title {
    flex: none;
  }
  .dot.hollow {
    border: 2px solid var(--_line-strong);
    background: none;
  }
  .button.danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  .notices {
    flex: none;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_text-s);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 6px 10px;
    padding: 8px 20px;
  }
  .notice > :nth-child(2) {
    flex: 1 1 200px;
  }
  .notice.warned {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .notice.error {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .notice p + p {
    color: var(--_ink);
  }
  .notice-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .notice .button {
    padding-inline: 11px;
  }
  .rooms {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 400px;
    min-block-size: 0;
  }
  .stage {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 0;
    background: var(--_video-ground);
    color: var(--_video-ink);
  }
  .preview {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .mirrored {
    scale: -1 1;
  }
  .empty,
  .ask {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 20px;
    text-align: center;
  }
  .ask .button {
    border-color: var(--_video-ink);
    background: var(--_video-ink);
    color: var(--_video-ground);
  }
  .stage :focus-visible {
    outline-color: var(--_video-ink);
    box-shadow: 0 0 0 4px var(--_video-ground);
  }
  .why {
    max-inline-size: 36ch;
  }
  .veil {
    position: absolute;
    inset: auto 12px 12px;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius-m);
    background: var(--_video-scrim);
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
  }
  .foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
  }
  .foot > .button,
  .sure > .button {
    flex: 1 1 max-content;
    max-inline-size: 100%;
    min-block-size: 52px;
  }
  .foot .note {
    flex: 1 1 100%;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .sure {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
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
  .gate-said {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
  .gate-title {
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.27;
  }
  .gate-next {
    color: var(--_ink-2);
  }
  @container studio (width < 760px) {
    .rooms {
      display: flex;
      flex-direction: column;
      overflow-y: auto;
    }
    .stage {
      flex: none;
      aspect-ratio: 16 / 9;
    }
    .panel {
      flex: 1 0 auto;
      border: 0;
    }
    .scroll {
      overflow: visible;
    }
    .foot {
      position: sticky;
      inset-block-end: 0;
      background: var(--_surface-raised);
    }
  }
  @media (forced-colors: active) {
    .notice,
    .veil {
      border: 1px solid;
    }
    .ask .button {
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
