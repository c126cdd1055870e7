import { html, nothing, type TemplateResult } from 'lit';
import { written } from '../../controllers/written.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import type { Contact } from '../../protocol/details.ts';
import { contact } from './contact.ts';
import { section } from './sections.ts';
import type { TermsSight } from './terms-sight.ts';

/** Who answers for the product's safety, and what to heed. */
export function safety(sight: TermsSight): TemplateResult | typeof nothing {
  const { words, manifest, product, safety: known } = sight;
  if (!product || !known) return nothing;
  const { maker, responsible, identifier, warnings } = known;
  const who = (label: string, one: Contact): TemplateResult =>
    html`<div part="safety">
      <p class="label">${label}</p>
      ${contact(sight, one)}
    </div>`;
  const heading = words.t('terms.safety', { product: titleOf(sight) });
  return section(shieldCheckLines, heading, [
    who(words.t('terms.maker'), maker),
    responsible ? who(words.t('terms.responsible'), responsible) : nothing,
    identifier
      ? html`<p class="label">${words.t('terms.identifier')}</p>
          <p part="identifier"><bdi>${identifier}</bdi></p>`
      : nothing,
    warnings.length > 0
      ? html`<p class="label">${words.t('terms.warnings')}</p>
          <ul class="warnings" part="warnings">
            ${warnings.map((one) => html`<li>${written(words.text(one, manifest.lang))}</li>`)}
          </ul>`
      : nothing,
  ]);
}

/** The product's name, among words that may run the other way. */
export function titleOf({ words, manifest, product }: TermsSight): string {
  const { text = '' } = product ? words.text(product.title, manifest.lang) : {};
  return `\u2068${text}\u2069`;
}
