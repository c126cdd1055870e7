import { css } from 'lit';

/**
 * Of no page's style: all is set in pixels and marked as important on the host, since a page's own rules
 * for everything (`*`) would win otherwise.
 */
export const noticeStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 12px 12px !important;
    z-index: 2147483647 !important;
    box-sizing: border-box !important;
    display: block !important;
    max-inline-size: 600px !important;
    margin: 0 auto !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    overflow: visible !important;
    color-scheme: light !important;
  }
  section {
    box-sizing: border-box;
    max-block-size: 50vh;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px 60px 16px 20px;
    border: 1px solid #8a847a;
    border-block-start: 4px solid #7d5200;
    border-radius: 10px;
    background: #fff;
    color: #1b1a17;
    font:
      15px/1.46 system-ui,
      sans-serif;
    text-align: start;
    box-shadow: 0 8px 28px rgb(27 26 23 / 0.14);
  }
  .for {
    margin: 0 0 8px;
    color: #57534c;
    font-size: 13px;
  }
  article + article {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid #e0dcd5;
  }
  h2,
  p,
  pre {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 15px;
    font-weight: 600;
  }
  pre {
    padding: 8px 12px;
    border-radius: 6px;
    background: #f1efeb;
    font:
      13px/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
  }
  .more {
    margin: 0;
    color: #57534c;
    font-size: 13px;
  }
  button {
    position: absolute;
    inset: 12px 8px auto auto;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: #fff;
    color: inherit;
    font: inherit;
    font-size: 22px;
    cursor: pointer;
  }
  button:hover {
    background: #f1efeb;
  }
  a {
    color: inherit;
  }
  :is(button, section):focus-visible {
    outline: 2px solid #1f5fd0;
    outline-offset: -4px;
  }
  a:focus-visible {
    outline: 2px solid #1f5fd0;
    outline-offset: 2px;
  }
`;
