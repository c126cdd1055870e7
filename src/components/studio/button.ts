import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';

export interface StudioButton {
  readonly words: string;
  readonly part: string;
  readonly look?: string;
  readonly lines?: IconLines;
  /** It cannot be done now; it stays where the focus can find it, with the reason. */
  readonly isOff?: boolean;
  /** Id of what says why, or of what it is about. */
  readonly describedBy?: string;
  readonly press: () => void;
}

/** A button with its words. */
export function button(of: StudioButton): TemplateResult {
  const { words, part, look = '', lines, isOff = false, describedBy, press } = of;
  return html`<button
    type="button"
    class="button ${look}"
    part=${part}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${() => {
      if (!isOff) press();
    }}
  >
    ${lines ? icon(lines) : nothing}<span>${words}</span>
  </button>`;
}
