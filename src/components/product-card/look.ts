import { marketOf } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import { openProduct } from '../../controllers/open-product.ts';
import type { ProductDialog } from '../../controllers/product-dialog.ts';
import type { CartPort, CartResult } from '../../core/cart.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';
import { titleOf, type CardFace } from './card.ts';
import { standingOf } from './standing.ts';

/** What a card knows before it looks for its product. */
export interface CardSight extends Pick<
  CardFace,
  'layout' | 'manifest' | 'country' | 'heldSince' | 'isBusy' | 'open' | 'add'
> {
  /** Empty: the pinned one. */
  readonly productId: string;
  readonly pinned: ProductsSlice['pinned'];
  readonly updates: ProductsSlice['updates'];
  readonly cart: CartPort | null;
  readonly last: CartResult | null;
}

/** What a card shows; null: there is no such product, or nothing is pinned. */
export function look(i18n: Localization, sight: CardSight): CardFace | null {
  const { manifest, country, pinned, productId, updates, cart } = sight;
  const id = productId || pinned?.productId;
  const product = manifest.products.find((one) => one.id === id);
  if (!product) return null;
  const isNow = pinned?.productId === id;
  const variantId = productId ? undefined : pinned?.variantId;
  const variant = product.variants.find((one) => one.id === variantId) ?? null;
  const currency = cart?.state.cart?.currency;
  const view = { updates, market: marketOf(manifest, country), currency };
  const standing = standingOf(i18n, { ...sight, product, variant, view });
  return { ...sight, product, variant, view, isNow, standing };
}

/** What a live region says of a new pin, or of what became of an add. */
export function spoken(i18n: Localization, face: CardFace, voice: 'pin' | 'bag'): string {
  if (voice === 'bag') return face.standing?.text ?? '';
  const { text: title } = titleOf(i18n, face);
  return i18n.t('products.showing') + i18n.t('products.of', { title });
}

/** Opens what a card shows. */
export function openCard(
  i18n: Localization,
  face: CardFace,
  from: Pick<ProductDialog, 'element' | 'loadSheet'>,
): void {
  const { lang, dir } = i18n;
  const { text: title } = titleOf(i18n, { ...face, variant: null });
  const closeLabel = i18n.t('common.close');
  openProduct({ ...from, productId: face.product.id, title, closeLabel, lang, dir });
}
