import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';

/** The key that does something, as a cap. The control itself says it to assistive technology. */
export function keyCap(key: string): TemplateResult {
  return html`<kbd class="key" part="key" aria-hidden="true">${key}</kbd>`;
}

export interface KeyedButton {
  readonly words: string;
  /** As the cap says it; absent: no key does it. */
  readonly key?: string;
  /** `aria-keyshortcuts`, where that is not the key. */
  readonly shortcut?: string;
  readonly lines?: IconLines;
  readonly look?: string;
  readonly part?: string;
  /** Says more than the words do, to assistive technology. */
  readonly label?: string;
  /** Id of what the control is about, where the words do not say it. */
  readonly describedBy?: string;
  readonly press: (event: Event) => void;
}

/** A button that shows its key. */
export function keyedButton(button: KeyedButton): TemplateResult {
  const { words, key, shortcut = key, lines, label, describedBy } = button;
  return html`<button
    type="button"
    class="button ${button.look ?? ''}"
    part=${button.part ?? 'act'}
    aria-keyshortcuts=${shortcut ?? nothing}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${button.press}
  >
    ${lines ? icon(lines) : nothing}<span>${words}</span>${key ? keyCap(key) : nothing}
  </button>`;
}
