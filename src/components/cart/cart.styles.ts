import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
  }
  .waits {
    display: flex;
    justify-content: flex-end;
  }
  :host(:not([embedded])) .waits::slotted(*) {
    margin: 12px 6px 4px;
  }
  .root {
    --_inset: 16px;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
`;
