import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .root {
    display: grid;
    gap: 16px;
    container-type: inline-size;
  }
  .setting {
    display: grid;
    gap: 8px;
  }
  .label,
  .none {
    font-size: var(--_text-s);
    color: var(--_ink-2);
  }
`;
