import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { performIntent, ReturnEvent } from '../../controllers/intents.ts';
import { Localization } from '../../controllers/localization.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import { icon } from '../../icons/icon.ts';
import { bellLines } from '../../icons/lines/bell.ts';
import { bellRingLines } from '../../icons/lines/bell-ring.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import type { FirstMessageKey } from '../../i18n/messages.ts';
import type { Link, Manifest } from '../../protocol/manifest.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { wishStyles } from '../../styles/wish.styles.ts';
import { styles } from './follow.styles.ts';

/** What became of the viewer's wish. `nobody`: the page said that it answers, and did not. */
type Step = 'idle' | 'pending' | 'done' | 'failed' | 'nobody';

/** Where a shop keeps in touch, the best first. */
const RELS = ['follow', 'newsletter', 'community'];

/**
 * Follows the shop: one button. It is there where following leads somewhere: to a link of the manifest
 * with `rel` `follow`, `newsletter` or `community`, or to the page, which says so by `answered-by-page`.
 * @summary Follows the shop, so that the viewer hears of the next show.
 * @tagname onair-follow
 * @csspart base - All of it.
 * @csspart button - The button, or link.
 * @csspart icon - The icon in it.
 * @csspart label - What it does.
 * @csspart told - What became of it, in words.
 * @cssstate absent - There is nothing to follow: nothing is shown.
 * @cssstate pending - The page is noting it.
 * @cssstate done - The page noted it.
 * @cssstate failed - The page did not.
 * @fires {ReturnEvent} onair-follow-add - The viewer wants to follow. The element would open the manifest's link in a new tab.
 */
export class OnairFollow extends LitElement {
  static readonly tagName = 'onair-follow';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, wishStyles, styles];

  /** Id of the show's element, where this one is not in it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** The page answers `onair-follow-add`: the button is there also without a link. */
  @property({ type: Boolean, attribute: 'answered-by-page' }) answeredByPage = false;
  @state() private step: Step = 'idle';

  readonly #i18n = new Localization(this);
  readonly #view = new ShowView(this, {});
  readonly #states = createStates(this.attachInternals());

  protected override willUpdate(): void {
    const { show } = this.#view;
    this.#states.toggle('absent', !show || !(this.answeredByPage || linkOf(show.manifest)));
    for (const step of ['pending', 'done', 'failed'] as const) {
      this.#states.toggle(step, this.step === step);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    const { show } = this.#view;
    const link = show && linkOf(show.manifest);
    if (!i18n.ready || !show || !(link || this.answeredByPage)) return nothing;
    const isDone = this.step === 'done';
    return html`<div class="root" part="base" lang=${i18n.lang} dir=${i18n.dir}>
      ${link && !isDone ? this.#link(show.manifest, link) : this.#button(show.manifest)}
      <p
        class="told ${this.step} ${isDone ? 'hidden' : ''}"
        part="told"
        role="status"
        .textContent=${this.#told(show.manifest)}
      ></p>
    </div>`;
  }

  #link(manifest: Manifest, link: Link): TemplateResult {
    const { text } = this.#i18n.text(link.label, manifest.lang);
    return html`<a
      class="button"
      part="button"
      href=${link.url}
      target="_blank"
      rel="noopener"
      @click=${(event: Event) => this.#follow(event, manifest)}
      >${this.#words(manifest)}<span class="hidden"
        >${this.#i18n.t('follow.opens', { label: text })}</span
      ></a
    >`;
  }

  #button(manifest: Manifest): TemplateResult {
    const isOver = this.step === 'done' || this.step === 'pending';
    return html`<button
      class="button ${this.step}"
      part="button"
      type="button"
      aria-disabled=${isOver}
      @click=${(event: Event) => isOver || this.#follow(event, manifest)}
    >
      ${this.#words(manifest)}
    </button>`;
  }

  #words(manifest: Manifest): TemplateResult {
    const words =
      this.step === 'pending'
        ? this.#i18n.t('follow.noting')
        : this.#ofSeller(this.step === 'done' ? 'noted' : 'follow', manifest);
    return html`${icon(ICONS[this.step])}<span class="label" part="label">${words}</span>`;
  }

  /** With the shop's name, where it is known. */
  #ofSeller(verb: 'follow' | 'noted', { seller, lang }: Manifest): string {
    const name = seller && this.#i18n.text(seller.name, lang).text;
    return name
      ? this.#i18n.t(`follow.${verb}`, { seller: `\u2068${name}\u2069` })
      : this.#i18n.t(`follow.${verb}-shop`);
  }

  #told(manifest: Manifest): string {
    const key = TOLD[this.step];
    if (this.step === 'done') return this.#ofSeller('noted', manifest);
    return key ? this.#i18n.t(key) : '';
  }

  /** The link is followed by the browser itself, unless the page takes the wish over. */
  #follow(event: Event, { id }: Manifest): void {
    if (this.step === 'pending') return event.preventDefault();
    const intent = new ReturnEvent('onair-follow-add', id);
    const isLink = event.currentTarget instanceof HTMLAnchorElement;
    performIntent(this, intent, (answer) => this.#note(answer, isLink)).catch(() => {
      this.step = 'failed';
    });
    if (intent.defaultPrevented || intent.answer) event.preventDefault();
  }

  async #note(answer: Promise<void> | null, isLink: boolean): Promise<void> {
    if (!answer) {
      this.step = isLink ? 'idle' : 'nobody';
      return;
    }
    this.step = 'pending';
    await answer;
    this.step = 'done';
  }
}

const ICONS = {
  idle: bellLines,
  pending: loaderCircleLines,
  done: bellRingLines,
  failed: bellLines,
  nobody: bellLines,
} as const;

const TOLD: Readonly<Partial<Record<Step, FirstMessageKey>>> = {
  failed: 'follow.failed',
  nobody: 'follow.nobody',
};

function linkOf({ links }: Manifest): Link | undefined {
  return RELS.map((rel) => links.find((link) => link.rel === rel)).find((link) => link);
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-follow': OnairFollow;
  }
}
