import { css, type CSSResultGroup } from 'lit';
import { tabStyles } from '../../styles/tab.styles.ts';

const panel = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .root {
    --_inset: 16px;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    container-type: inline-size;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .embedded {
    --_inset: 20px;
  }
  .header {
    display: flex;
    align-items: flex-start;
    padding-block: 16px 4px;
    padding-inline: var(--_inset) calc(var(--_inset) - 12px);
  }
  .embedded .header {
    align-items: center;
    padding-block: 3px;
  }
  .titles {
    flex: 1;
    min-inline-size: 0;
    padding-block: 2px;
  }
  .title {
    font-size: var(--_text-xl);
    line-height: 1.27;
  }
  :is(:lang(de), :lang(en)) .title {
    letter-spacing: -0.01em;
  }
  .figures {
    font-size: var(--_text-s);
    line-height: 1.38;
    color: var(--_ink-2);
  }
  .figures b {
    font-weight: 600;
    color: var(--_answered);
  }
  .search {
    padding: 4px var(--_inset) 0;
  }
  .box {
    display: flex;
    align-items: center;
    min-block-size: 48px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
  }
  .box:has(:is(input, textarea):focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .box > .icon {
    margin-inline-start: 12px;
    color: var(--_ink-2);
  }
  .box :is(input, textarea) {
    inline-size: 100%;
    border: 0;
    background: none;
    /* Below 16 px phones zoom in when the field is entered. */
    font-size: max(16px, 1em);
    outline: none;
  }
  .box ::placeholder {
    color: var(--_ink-2);
    opacity: 1;
  }
  .box input {
    min-block-size: 44px;
    padding: 0 10px;
  }
  .found {
    min-block-size: 24px;
    padding-block-start: 4px;
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
  .tabs {
    display: flex;
    gap: 22px;
    padding-inline: var(--_inset);
    border-block-end: 1px solid var(--_line);
  }
  .tab-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    text-align: start;
  }
  /* A product's title may be long: it gives way. */
  #tab-product {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .trouble {
    display: flex;
    gap: 10px;
    padding: 10px var(--_inset);
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: var(--_text-s);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-block-end: 12px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .more {
    margin: 12px var(--_inset) 4px;
  }
  .empty {
    padding: 20px var(--_inset);
  }
  .empty-title {
    font-weight: 600;
  }
  .bone-row {
    display: grid;
    gap: 10px;
    padding: 16px var(--_inset);
    --_inset: 16px;
  }
  .bone-row i {
    block-size: 12px;
    inline-size: 55%;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .bone-row i:first-child {
    inline-size: 30%;
  }
  .bone-row i:last-child {
    inline-size: 80%;
  }
`;

export const styles: CSSResultGroup = [tabStyles, panel];
