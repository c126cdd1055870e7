import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { written } from '../../controllers/written.ts';
import { icon } from '../../icons/icon.ts';
import { chevronDownLines } from '../../icons/lines/chevron-down.ts';
import type { Product } from '../../protocol/manifest.ts';
import { MOST } from './shown.ts';
import { inWords, type CompareSight } from './sight.ts';

export interface ChoosingFace {
  readonly shown: readonly Product[];
  readonly chosen: readonly Product[];
  /** Unfolded by itself: fewer than two were chosen once. It never folds around what the viewer does in it. */
  readonly mustChoose: boolean;
  choose(id: string, isIn: boolean): void;
}

/** Which of what was shown; of two there is nothing to choose. */
export function choosing(
  sight: CompareSight,
  { shown, chosen, mustChoose, choose }: ChoosingFace,
): TemplateResult | typeof nothing {
  const { words } = sight;
  if (shown.length <= 2 && chosen.length === shown.length) return nothing;
  const { length: n } = chosen;
  return html`<details class="choosing" part="choosing" ?open=${mustChoose}>
    <summary>
      <span class="link">${words.t('terms.choose')}</span>
      ${icon(chevronDownLines, 'small')}
      <span class="second number">${words.t('terms.chosen', { n })}</span>
    </summary>
    <ul class="choices" part="choices">
      ${shown.map((product) => {
        const isIn = chosen.includes(product);
        return html`<li>
          <label class="choice" part="choice">
            <input
              type="checkbox"
              .checked=${live(isIn)}
              ?disabled=${!isIn && n >= MOST}
              @change=${(event: Event) =>
                choose(product.id, (event.target as HTMLInputElement).checked)}
            />
            <span>${written(inWords(sight, product.title))}</span>
          </label>
        </li>`;
      })}
    </ul>
    ${n < 2 ? html`<p role="status">${words.t('terms.one-more')}</p>` : nothing}
  </details>`;
}
