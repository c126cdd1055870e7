import { css } from 'lit';

/** The checks, the devices, the line. */
export const listStyles = css`
  .checks,
  .devices,
  .line {
    padding: 16px 20px;
  }
  .devices {
    display: grid;
    gap: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .checks .button {
    margin-block-start: 8px;
  }
  .check,
  .line {
    display: flex;
    gap: 10px;
  }
  .check {
    padding-block: 8px;
  }
  .check > :last-child {
    flex: 1;
    min-inline-size: 0;
  }
  .check-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .grade,
  .check > .icon {
    color: var(--_ink-2);
  }
  .grade,
  .finding,
  .line p {
    font-size: var(--_text-s);
    line-height: 1.38;
  }
  .finding,
  .line p {
    color: var(--_ink-2);
  }
  .good > .icon,
  .good .grade {
    color: var(--_answered);
  }
  .fair > .icon,
  .fair .grade,
  :is(.lossy, .narrow, .busy-device, .far) > .icon {
    color: var(--_warning);
  }
  .bad > .icon,
  .bad .grade {
    color: var(--_error);
  }
  .picker {
    display: grid;
    gap: 4px;
  }
  .picker-name,
  .level {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_text-s);
  }
  .select-box {
    position: relative;
    display: grid;
  }
  .select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 12px 36px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  .select option {
    background: var(--_surface-raised);
    color: var(--_ink);
  }
  .select-box .icon {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 10px;
    pointer-events: none;
  }
  .meter {
    flex: 1;
    block-size: 8px;
    min-inline-size: 0;
    border: 0;
    border-radius: 4px;
    background: var(--_surface-sunken);
    appearance: none;
  }
  .meter::-webkit-meter-bar {
    block-size: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface-sunken);
  }
  .meter::-webkit-meter-optimum-value {
    background: var(--_answered);
  }
  .meter::-webkit-meter-suboptimum-value,
  .meter::-webkit-meter-even-less-good-value {
    background: var(--_warning);
  }
`;
