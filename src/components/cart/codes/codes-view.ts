import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { CartCodesEvent } from '../../../controllers/cart-codes-event.ts';
import { performIntent } from '../../../controllers/intents.ts';
import type { Localization } from '../../../controllers/localization.ts';
import type { Cart, CartPort, CartResult } from '../../../core/cart.ts';
import { icon } from '../../../icons/icon.ts';
import { chevronDownLines } from '../../../icons/lines/chevron-down.ts';
import { circleAlertLines } from '../../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../../icons/lines/loader-circle.ts';
import { focusWhereLost } from '../focus.ts';
import { styles } from './codes.styles.ts';
import { discounts } from './discounts.ts';
import { codesOf, entered, outcomeOf, type CodesOutcome, type Wish } from './outcome.ts';

/** What was not done, and why. */
interface Failed {
  readonly wish: Wish;
  readonly words: string;
  readonly canRetry: boolean;
  /** The shop's own words about it. */
  readonly message?: string | undefined;
}

/**
 * The discounts of a bag: by codes, and what the shop gives by itself; where it takes codes, the form for another.
 * What they take off only the shop says.
 */
export class CodesView {
  readonly styles = styles;
  readonly #host: LitElement;
  readonly #i18n: Localization<'whole'>;
  #cart: CartPort | null = null;
  #asked: Wish | null = null;
  #failed: Failed | null = null;
  #news = '';

  constructor(host: LitElement, i18n: Localization<'whole'>) {
    this.#host = host;
    this.#i18n = i18n;
  }

  template(cart: CartPort): TemplateResult | null {
    const told = cart.state.cart;
    if (cart !== this.#cart) this.#begin(cart);
    if (!told) return null;
    const list = discounts({
      i18n: this.#i18n,
      cart: told,
      isBusy: this.#asked !== null,
      removing: this.#asked?.gone ?? null,
      ...(cart.setCodes && { remove: (code) => this.#remove(told, code) }),
    });
    const isAny = list !== null || cart.setCodes;
    return isAny
      ? html`<div class="codes" part="codes">
          ${list} ${cart.setCodes ? this.#asking(told) : nothing}
        </div>`
      : null;
  }

  #asking(told: Cart): TemplateResult {
    return html`<details>
        <summary part="summary">
          <span>${this.#i18n.t('cart.code-add')}</span>${icon(chevronDownLines, 'small')}
        </summary>
        ${this.#form(told)}
      </details>
      ${this.#trouble()}
      <p class="hidden" role="status">${this.#news}</p>`;
  }

  #form(told: Cart): TemplateResult {
    const i18n = this.#i18n;
    const isAsking = typeof this.#asked?.typed === 'string';
    const isWrong = this.#failed?.canRetry === false;
    return html`<form
        class="form"
        part="form"
        @submit=${(event: Event) => this.#submit(event, told)}
      >
        <input
          class="field"
          part="field"
          name="code"
          aria-label=${i18n.t('cart.code')}
          aria-invalid=${isWrong}
          aria-describedby=${isWrong ? 'code-trouble' : nothing}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="done"
          dir="auto"
          maxlength="200"
          ?readonly=${isAsking}
        />
        <button class="button" part="apply" aria-disabled=${this.#asked !== null}>
          ${i18n.t('cart.code-apply')}
        </button>
      </form>
      ${
        isAsking
          ? html`<p class="waiting" part="state">
              ${icon(loaderCircleLines, 'small')}<span>${i18n.t('cart.code-applying')}</span>
            </p>`
          : nothing
      }`;
  }

  #trouble(): TemplateResult | typeof nothing {
    if (!this.#failed) return nothing;
    const { words, wish, canRetry, message } = this.#failed;
    return html`<div class="trouble">
      ${icon(circleAlertLines, 'small')}
      <p>
        <span part="state" id="code-trouble">${words}</span>
        ${
          canRetry
            ? html`<button class="link" part="retry" type="button" @click=${() => this.#ask(wish)}>
                ${this.#i18n.t('common.try-again')}
              </button>`
            : nothing
        }
        ${
          message
            ? html`<span class="shop-says" part="message" lang=${this.#lang || nothing} dir="auto"
                >${message}</span
              >`
            : nothing
        }
      </p>
    </div>`;
  }

  /** What was said of another cart is no word about this one. */
  #begin(cart: CartPort): void {
    this.#cart = cart;
    this.#asked = null;
    this.#failed = null;
    this.#news = '';
  }

  #submit(event: Event, told: Cart): void {
    event.preventDefault();
    const field = this.#field;
    const typed = field?.value.trim() ?? '';
    if (this.#asked) return;
    if (typed === '') return field?.focus();
    const wish: Wish = { codes: [...codesOf(told), typed], typed, gone: null };
    const there = entered(told, typed)?.code;
    if (there === undefined) return void this.#ask(wish);
    const words = this.#i18n.t('cart.code-there', { code: isolated(there) });
    this.#fail({ wish, words, canRetry: false });
  }

  #remove(told: Cart, code: string): void {
    const codes = codesOf(told).filter((one) => one !== code);
    void this.#ask({ codes, typed: null, gone: code });
  }

  async #ask(wish: Wish): Promise<void> {
    const cart = this.#cart;
    if (!cart?.setCodes || this.#asked) return;
    const setCodes = cart.setCodes.bind(cart);
    this.#asked = wish;
    this.#failed = null;
    this.#news = '';
    this.#host.requestUpdate();
    const intent = new CartCodesEvent(wish.codes);
    const result = await performIntent<CartResult>(this.#host, intent, (answer) =>
      setCodes(wish.codes, answer ?? undefined),
    );
    if (cart !== this.#cart) return;
    this.#asked = null;
    if (result) this.#settle(wish, outcomeOf(result, wish), result.cart ?? cart.state.cart);
    this.#host.requestUpdate();
    await focusWhereLost(this.#host, SUMMARY);
  }

  #settle(wish: Wish, outcome: CodesOutcome, cart: Cart | null): void {
    const i18n = this.#i18n;
    const code = isolated(wish.typed ?? wish.gone ?? '');
    switch (outcome.kind) {
      case 'done':
        this.#news = this.#newsOf(wish, cart);
        return this.#fold(wish);
      case 'unknown-code':
        return this.#refuse({ wish, words: i18n.t('cart.code-unknown', { code }) });
      case 'refused': {
        const words = i18n.t('cart.code-refused', { code });
        return this.#refuse({ wish, words, message: outcome.message });
      }
      case 'open':
        return this.#fail({ wish, words: i18n.t('cart.unknown-change'), canRetry: true });
      case 'failed': {
        const why = i18n.t(`cart.why-${outcome.why}`);
        return this.#fail({ wish, words: i18n.t('cart.not-changed', { why }), canRetry: true });
      }
    }
  }

  #newsOf({ typed, gone }: Wish, cart: Cart | null): string {
    const i18n = this.#i18n;
    if (typed === null) return i18n.t('cart.removed', { title: isolated(gone ?? '') });
    const { applies = true, amount } = (cart && entered(cart, typed)) ?? {};
    const code = isolated(typed);
    if (!applies) return `${code}: ${i18n.t('cart.code-idle')}`;
    return amount
      ? i18n.t('cart.code-applied', { code, amount: i18n.formats.money(amount) })
      : i18n.t('cart.code-in', { code });
  }

  /** It stays in its field, to be mended. */
  #refuse(refused: Omit<Failed, 'canRetry'>): void {
    this.#fail({ ...refused, canRetry: false });
    this.#field?.focus();
  }

  #fail(failed: Failed): void {
    this.#failed = failed;
    this.#news = failed.words;
    this.#host.requestUpdate();
  }

  /** The form has done its work. */
  #fold({ typed }: Wish): void {
    const { renderRoot } = this.#host;
    const details = renderRoot.querySelector<HTMLDetailsElement>('.codes details');
    if (typed === null || !details?.open) return;
    const hadFocus = details.contains((renderRoot as ShadowRoot).activeElement);
    if (this.#field) this.#field.value = '';
    details.open = false;
    if (hadFocus) details.querySelector('summary')?.focus();
  }

  /** Language of the shop's own words. */
  get #lang(): string {
    return this.#cart?.state.cart?.lang ?? '';
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.codes .field');
  }
}

const SUMMARY = '.codes summary';

/** A code inside a sentence that may run the other way. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
