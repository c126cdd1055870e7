import { html, nothing, type TemplateResult } from 'lit';
import { priceFrom, priceOf } from '../../../commerce/catalogue/price.ts';
import { marketOf } from '../../../commerce/catalogue/viewpoint.ts';
import { xLines } from '../../../icons/lines/x.ts';
import type { WrittenText } from '../../../protocol/text.ts';
import type { Product } from '../../../protocol/manifest.ts';
import { answeringNow } from '../../questions/figures.ts';
import { written } from '../../../controllers/written.ts';
import { control } from './controls.ts';
import type { Scene } from './scene.ts';

/** Beside the small picture in the corner: what is shown and answered, the way back, and the way to end it. */
export function mini(scene: Scene): TemplateResult {
  const { stage, show, i18n } = scene;
  const { manifest, state } = show;
  const pinned = manifest.products.find(({ id }) => id === state.products.pinned?.productId);
  const name = i18n.text(pinned?.title ?? manifest.title, manifest.lang);
  const question = answeringNow(state.questions);
  const back = (): void => stage.parts.element.scrollIntoView({ block: 'center' });
  return html`<button class="mini-line" part="mini-line" @click=${back}>
      <span class="hidden">${i18n.t('player.back')}: </span>
      <span class="what">${named(scene, name, pinned)}</span>
      ${
        question
          ? html`<span class="now">${i18n.t('player.answering')} ${written(question)}</span>`
          : nothing
      }
    </button>
    ${control({ name: 'stop', lines: xLines, label: i18n.t('player.stop'), run: stage.pause })}`;
}

/** What is in sight, and what it costs where that is known. */
function named(scene: Scene, name: WrittenText, product?: Product): TemplateResult {
  const price = product && priceText(scene, product);
  const comma = price ? scene.i18n.t('player.comma') : '';
  return html`<span class="name">${written(name)}${comma}</span>
    <bdi class="number">${price}</bdi>`;
}

function priceText({ stage, show, i18n }: Scene, product: Product): string | undefined {
  const { manifest, state, cart } = show;
  const { pinned, updates } = state.products;
  const view = {
    market: marketOf(manifest, stage.market.value),
    updates,
    currency: cart?.state.cart?.currency,
  };
  const variant = product.variants.find(({ id }) => id === pinned?.variantId);
  const seen = variant ? priceOf(product, variant, view) : priceFrom(product, view);
  if (!seen) return undefined;
  const price = i18n.formats.money(seen);
  return 'isFrom' in seen && seen.isFrom ? i18n.t('player.from', { price }) : price;
}
