import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { Localization } from '../../src/controllers/localization.ts';
import type { Toast, Toasts } from '../../src/controllers/toasts.ts';
import { toastPlace } from '../../src/components/shop/toast.ts';
import { dockStyles } from '../../src/components/shop/dock.styles.ts';
import { baseStyles } from '../../src/styles/base.styles.ts';
import { controlStyles } from '../../src/styles/control.styles.ts';

type Content = (i18n: Localization) => TemplateResult;

/** A part of an element by itself, drawn by the element's own template and styles. For the states board alone. */
class LoosePart extends LitElement {
  static override properties = { content: { attribute: false } };
  static override styles: CSSResult[] = [...baseStyles, controlStyles, dockStyles];
  declare content: Content | undefined;
  readonly #i18n = new Localization(this);

  protected override render(): TemplateResult | typeof nothing {
    return this.#i18n.ready && this.content ? this.content(this.#i18n) : nothing;
  }
}
customElements.define('loose-part', LoosePart);

/** Buttons as the elements have them. */
export const buttons = (): TemplateResult =>
  html`<loose-part
    .content=${() => html`
      <div style="display: flex; flex-wrap: wrap; gap: 8px">
        <button class="button filled">Choose</button>
        <button class="button">Compare</button>
        <button class="button" aria-disabled="true">Sold out</button>
        <button class="button filled" data-focus>Focus</button>
      </div>
    `}
  ></loose-part>`;

/** A short message of the shop. */
export function toast(shown: Toast): TemplateResult {
  const noop = (): void => undefined;
  const toasts = { current: shown, close: noop, hold: noop, release: noop } as unknown as Toasts;
  return html`<loose-part
    class="toast"
    .content=${(i18n: Localization) => toastPlace(toasts, i18n)}
  ></loose-part>`;
}
