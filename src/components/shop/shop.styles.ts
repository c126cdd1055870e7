import { css } from 'lit';
import { tabStyles } from '../../styles/tab.styles.ts';
import { dockStyles } from './dock.styles.ts';
import { fullStyles } from './full.styles.ts';
import { pageStyles } from './page.styles.ts';
import { panelStyles } from './panel.styles.ts';

const shop = css`
  :host {
    display: block;
  }
  :host(:state(full)) {
    block-size: 100%;
  }
  /* Of a height that the page gives, else as high as it needs. */
  .root {
    block-size: 100%;
    background: var(--_surface);
  }
  .root.over {
    block-size: var(--_kept);
  }
  /* A popover that is in its place in the page, until it covers it. */
  .frame {
    position: relative;
    inset: auto;
    display: block;
    inline-size: auto;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: clip;
    background: none;
    color: inherit;
    container: shop / inline-size;
  }
  .full .frame {
    min-block-size: 320px;
    container-type: size;
    background: var(--_surface);
  }
  .over .frame {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    overscroll-behavior: contain;
  }
  .ruler {
    position: absolute;
    inset: 0 0 auto;
    visibility: hidden;
  }
  .full .ruler {
    inset: 0;
  }
  .layout {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-block-size: calc(56.25cqi + 365px);
  }
  .full .layout {
    block-size: 100%;
    min-block-size: 0;
  }
  .title {
    font-size: var(--_text-l);
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .seller {
    font-size: var(--_text-xs);
    line-height: 1.33;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .unlabelled {
    visibility: hidden;
  }
  .ad-alone {
    display: none;
  }
  .tag {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    color: var(--_ink);
    font-size: var(--_text-xs);
    font-weight: 600;
    white-space: nowrap;
  }
  .seller .tag {
    padding-block: 0;
  }
  .picture .tag {
    border-color: transparent;
    background: var(--_video-scrim);
    color: var(--_video-ink);
  }
  .picture.waits {
    position: relative;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    background: var(--_surface-sunken);
  }
  .waits ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .waits .chip {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    padding: 6px 12px;
    border-radius: var(--_radius-pill);
    background: var(--_video-scrim);
    color: var(--_video-ink);
    font-size: var(--_text-s);
    animation: come 120ms 600ms backwards;
  }
  .chip:empty {
    display: none;
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
  .no-show {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    padding: 12px 16px;
    background: var(--_video-scrim);
    color: var(--_video-ink);
    font-size: var(--_text-s);
    text-align: center;
    text-wrap: balance;
  }
  .no-show .what {
    font-size: 1.15em;
    font-weight: 600;
  }
  .no-show .retry {
    margin-block-start: 8px;
    border-color: transparent;
    background: var(--_video-ink);
    color: var(--_video-ground);
  }
`;

export const shopStyles = [tabStyles, shop, dockStyles, panelStyles, pageStyles, fullStyles];
