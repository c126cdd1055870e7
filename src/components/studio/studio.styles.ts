import { css } from 'lit';

/** Picture, panel and foot, in the frame of the staff's elements. */
export const styles = css`
  .root {
    container: studio / inline-size;
  }
  .header .title {
    flex: none;
  }
  .dot.hollow {
    border: 2px solid var(--_line-strong);
    background: none;
  }
  .notice p + p {
    color: var(--_ink);
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
