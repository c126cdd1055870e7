import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { optionsOf, valueState } from '../../commerce/catalogue/choices.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { OptionValue, ProductOption } from '../../protocol/manifest.ts';
import { picture } from '../product-card/picture.ts';
import type { SheetFace } from './sheet-face.ts';

/** How the values of an option are shown: pictures before swatches before words. */
type Look = 'pictures' | 'swatches' | 'words';

/** What can be chosen, one group of radio buttons for each option. */
export function options(i18n: Localization, face: SheetFace): TemplateResult[] {
  return optionsOf(face.product).map((option) => group(i18n, face, option));
}

function group(i18n: Localization, face: SheetFace, option: ProductOption): TemplateResult {
  const { manifest, choices } = face;
  const label = i18n.text(option.label, manifest.lang);
  const chosen = option.values.find(({ id }) => id === choices[option.id]);
  const value = chosen && i18n.text(chosen.label, manifest.lang).text;
  const look = lookOf(option);
  return html`<fieldset class="option" part="option">
    <legend class="legend">
      <bdi lang=${label.lang}
        >${value ? i18n.t('products.option', { option: label.text, value }) : label.text}</bdi
      >
    </legend>
    <div class="values ${look}" part="values">
      ${option.values.map((one) => choice(i18n, face, { option, value: one, look }))}
    </div>
  </fieldset>`;
}

function lookOf({ values }: ProductOption): Look {
  if (values.some((value) => value.picture)) return 'pictures';
  return values.some((value) => value.swatch) ? 'swatches' : 'words';
}

interface Choice {
  readonly option: ProductOption;
  readonly value: OptionValue;
  readonly look: Look;
}

function choice(
  i18n: Localization,
  face: SheetFace,
  { option, value, look }: Choice,
): TemplateResult {
  const state = valueState(face.product, face.choices, [option.id, value.id], face.view);
  const label = i18n.text(value.label, face.manifest.lang);
  const isOut = state !== 'available';
  return html`<label class="value ${isOut ? 'out' : ''}" part="value">
    <input
      class="radio"
      type="radio"
      name=${option.id}
      .checked=${live(face.choices[option.id] === value.id)}
      ?disabled=${state === 'none'}
      @change=${() => face.choose(option.id, value.id)}
    />
    ${look === 'pictures' ? picture(value.picture, '72px') : nothing}
    ${look === 'swatches' ? swatch(value) : nothing}
    <span class="words"
      ><span class="word" lang=${label.lang} dir="auto">${label.text}</span> ${
        isOut ? html`<span class="why">${i18n.t(`products.value-${state}`)}</span>` : nothing
      }</span
    >
  </label>`;
}

/** A colour of the shop: set on the node, since no style is written in markup. */
function swatch({ swatch: colour = '' }: OptionValue): TemplateResult {
  const paint = (node?: Element): void => {
    if (node) (node as HTMLElement).style.backgroundColor = colour;
  };
  return html`<span class="swatch" part="swatch" ${ref(paint)}></span>`;
}
