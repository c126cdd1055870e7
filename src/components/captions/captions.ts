import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { CaptionSettingsView } from '../../controllers/caption-settings.ts';
import { Every } from '../../controllers/every.ts';
import { Localization } from '../../controllers/localization.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import { matchTag } from '../../i18n/tags.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { styles } from './captions.styles.ts';
import { isSameLine, spokenAt, type SpokenLine } from './spoken-line.ts';

/** Milliseconds between two looks at what is being said. */
const LOOK = 200;

/**
 * What is being said at the moment that the viewer's picture shows, in the viewer's language where
 * there are captions in it, else in the language spoken. Three lines at most: longer ones go on below.
 * It is no live region: whoever listens hears the speaker.
 * @summary The caption of this moment.
 * @tagname onair-captions
 * @csspart base - All of it, as wide as it may be.
 * @csspart line - The chip with the line.
 * @csspart text - The words, in their own language.
 * @cssstate speaking - A line is in sight.
 * @cssstate off - The viewer turned captions off.
 * @cssproperty --onair-video-scrim - Behind the words.
 * @cssproperty --onair-video-ink - The words.
 * @cssproperty --onair-radius-s - Corners of the chip.
 */
export class OnairCaptions extends LitElement {
  static readonly tagName = 'onair-captions';
  static override styles: CSSResultGroup = [...baseStyles, styles];

  /** Id of the show element that it belongs to; empty: the one around it. */
  @property({ attribute: 'for' }) htmlFor = '';

  readonly #view = new ShowView(this, { lines: (state) => state.captions.lines });
  readonly #settings = new CaptionSettingsView(this, this.#view);
  readonly #i18n = new Localization(this);
  readonly #states = createStates(this.attachInternals());
  #line: SpokenLine | null = null;

  constructor() {
    super();
    new Every(this, LOOK, () => this.#look());
  }

  protected override willUpdate(): void {
    this.#line = this.#spoken();
    this.#states.toggle('speaking', this.#line !== null);
    this.#states.toggle('off', !this.#settings.value.on);
  }

  protected override render(): TemplateResult {
    const { lang, dir } = this.#i18n;
    return html`<div class="root" part="base" lang=${lang} dir=${dir}>
      ${this.#line ? lineTemplate(this.#line) : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.#find('.root')?.style.setProperty('--_size', String(this.#settings.value.size));
    this.#goOn();
  }

  #spoken(): SpokenLine | null {
    const { show, state } = this.#view;
    const { on, lang } = this.#settings.value;
    if (!on || !show || !state || !this.#i18n.ready) return null;
    const spoken = spokenAt(state.lines, this.#moment());
    const wanted = lang && matchTag(lang, Object.keys(spoken));
    const texts = Object.fromEntries(Object.values(spoken).map((line) => [line.lang, line.text]));
    const chosen = wanted ?? this.#i18n.text(texts, show.manifest.lang).lang;
    return spoken[chosen] ?? null;
  }

  /** While no picture can tell its moment, it is now. */
  #moment(): number {
    const { show } = this.#view;
    return show?.moment() ?? show?.clock.now() ?? 0;
  }

  #look(): void {
    if (isSameLine(this.#spoken(), this.#line)) this.#goOn();
    else this.requestUpdate();
  }

  /** Turns the pages of a line that is longer than its place, in step with the speaker. */
  #goOn(): void {
    const text = this.#find('.text');
    if (!this.#line || !text) return;
    const { scrollHeight, clientHeight } = text;
    const pages = Math.ceil((scrollHeight - 1) / clientHeight) || 1;
    const { from, until } = this.#line;
    const said = (this.#moment() - from) / (until - from);
    text.scrollTop = Math.min(Math.floor(said * pages), pages - 1) * clientHeight;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }
}

/** Each line is a node of its own: the one before does not move, it goes. */
function lineTemplate({ text, lang, from }: SpokenLine): unknown {
  return keyed(
    `${from} ${text}`,
    html`<p class="line" part="line">
      <span class="text" part="text" lang=${lang} dir="auto">${text}</span>
    </p>`,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-captions': OnairCaptions;
  }
}
