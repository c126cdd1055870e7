import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { IconLines } from '../../icons/icon.ts';
import type { Variant } from '../../protocol/manifest.ts';
import { icon } from '../../icons/icon.ts';

/** The one line of a card that says how things stand; its name is a state of the element. */
export interface CardLine {
  readonly name: 'refused' | 'adding' | 'in-bag' | 'sold-out' | 'unsold' | 'few' | 'showing';
  readonly lines: IconLines;
  readonly text: string;
  /** How many the viewer can still add, where less was to be had than asked for. */
  readonly offer?: number;
  /** Of what. */
  readonly variant?: Variant | null;
  /** Some of it was added. */
  readonly isPartial?: true | undefined;
}

export function cardLine(
  i18n: Localization,
  { name, lines, text, offer, isPartial }: CardLine,
  add: (quantity: number) => void,
): TemplateResult {
  return html`<p class="state strong ${isPartial ? 'some' : name}" part="state">
    ${icon(lines, 'small')}
    <span
      >${text}
      ${
        offer
          ? html`<button class="link" part="offer" @click=${() => add(offer)}>
              ${i18n.t('products.add-n', { n: offer })}
            </button>`
          : ''
      }</span
    >
  </p>`;
}
