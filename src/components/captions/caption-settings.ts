import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CaptionSettingsView } from '../../controllers/caption-settings.ts';
import { Localization } from '../../controllers/localization.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { FirstMessageKey } from '../../i18n/messages.ts';
import { matchTag } from '../../i18n/tags.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { captionLanguages, type CaptionLanguage } from './caption-languages.ts';
import { styles } from './caption-settings.styles.ts';
import { choicesTemplate, type Choice } from './choices.ts';
import { choicesStyles } from './choices.styles.ts';

/** The sizes on offer, as words. */
const SIZES = [
  { value: 0.8, key: 'captions.small' },
  { value: 1, key: 'captions.standard' },
  { value: 1.4, key: 'captions.large' },
  { value: 2, key: 'captions.largest' },
] as const satisfies readonly { readonly value: number; readonly key: FirstMessageKey }[];

/**
 * On or off, the size and the language of the show's captions. They hold for all elements of the show;
 * the viewer's own choice is kept in this browser.
 * @summary How the viewer wants the captions.
 * @tagname onair-caption-settings
 * @csspart base - All of it.
 * @csspart setting - One setting: a label and what there is to choose.
 * @csspart label - What is set.
 * @csspart choices - What there is to choose.
 * @csspart choice - A button.
 * @csspart chosen - The button of what is chosen.
 * @csspart icon - The check on the chosen one, in forced colours.
 * @csspart none - Says that the show has no captions.
 * @cssstate empty - The show has no captions.
 * @cssproperty --onair-ink - Edge of what is chosen.
 * @cssproperty --onair-line-strong - Edge of the others.
 * @cssproperty --onair-radius-m - Corners of the buttons.
 * @fires {CaptionsChangeEvent} onair-captions-change - The viewer wants the captions otherwise: on or off, their size, their language, all in `settings`.
 */
export class OnairCaptionSettings extends LitElement {
  static readonly tagName = 'onair-caption-settings';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, choicesStyles, styles];

  /** Id of the show element that it belongs to; empty: the one around it. */
  @property({ attribute: 'for' }) htmlFor = '';

  readonly #view = new ShowView(this, { lines: (state) => state.captions.lines });
  readonly #settings = new CaptionSettingsView(this, this.#view);
  readonly #i18n = new Localization(this);
  readonly #states = createStates(this.attachInternals());
  #languages: readonly CaptionLanguage[] = [];

  protected override willUpdate(): void {
    const { show, state } = this.#view;
    this.#languages = show && state ? captionLanguages(show.manifest, state.lines, this.#i18n) : [];
    this.#states.toggle('empty', !!show && this.#languages.length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lang, dir, ready } = this.#i18n;
    if (!ready || !this.#view.show) return nothing;
    return html`<div class="root" part="base" lang=${lang} dir=${dir}>
      ${this.#languages.length > 0 ? this.#choices() : this.#none()}
    </div>`;
  }

  #choices(): TemplateResult {
    const { on, size } = this.#settings.value;
    const i18n = this.#i18n;
    const settings = this.#settings;
    const switches = [
      { value: true, label: i18n.t('captions.on') },
      { value: false, label: i18n.t('captions.off') },
    ];
    const sizes = SIZES.map(({ value, key }) => ({ value, label: i18n.t(key) }));
    return html`${setting(i18n.t('captions.captions'), switches, on, (on) => settings.change({ on }))}
    ${setting(i18n.t('captions.size'), sizes, nearest(size), (size) => settings.change({ size }))}
    ${
      this.#languages.length > 1
        ? setting(i18n.t('captions.language'), this.#languages, this.#language, (lang) =>
            settings.change({ lang }),
          )
        : nothing
    }`;
  }

  #none(): TemplateResult {
    return html`<p class="none" part="none">${this.#i18n.t('captions.none')}</p>`;
  }

  /** The one that is shown now: asked for, or the page's. */
  get #language(): string {
    const tags = this.#languages.map(({ value }) => value);
    const asked = this.#settings.value.lang;
    const own = Object.fromEntries(tags.map((tag) => [tag, tag]));
    const fallback = this.#view.show?.manifest.lang ?? '';
    return (asked && matchTag(asked, tags)) || this.#i18n.text(own, fallback).lang;
  }
}

function setting<Value>(
  label: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="setting" part="setting">
    <span class="label" part="label" aria-hidden="true">${label}</span>
    ${choicesTemplate(label, choices, chosen, choose)}
  </div>`;
}

/** The size on offer that is nearest to one that a page or an older version kept. */
function nearest(size: number): number {
  const [first] = [...SIZES].sort((a, b) => Math.abs(a.value - size) - Math.abs(b.value - size));
  return first?.value ?? size;
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-caption-settings': OnairCaptionSettings;
  }
}
