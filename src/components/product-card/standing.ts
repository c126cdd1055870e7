import { bagOf } from '../../commerce/catalogue/bag.ts';
import { refusalOf } from '../../commerce/catalogue/refusal.ts';
import { isSold, isSoldOut, stockOf } from '../../commerce/catalogue/stock.ts';
import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { CartPort, CartResult } from '../../core/cart.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { circleMinusLines } from '../../icons/lines/circle-minus.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { packageLines } from '../../icons/lines/package.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import type { CardLayout } from './card.ts';
import type { CardLine } from './card-line.ts';

export interface Standing {
  readonly layout: CardLayout;
  readonly product: Product;
  readonly variant: Variant | null;
  readonly view: Viewpoint;
  readonly cart: CartPort | null;
  /** How the card's own latest add ended, for a page whose bag is not known here. */
  readonly last: CartResult | null;
  /** An add of this card is under way. */
  readonly isBusy: boolean;
}

/** How a product stands with the bag and the shop; null: nothing that must be said. */
export function standingOf(i18n: Localization, standing: Standing): CardLine | null {
  const { product, variant, cart, isBusy, last } = standing;
  const bag = cart && bagOf(product, variant, cart);
  if (isBusy || bag?.isAdding)
    return { name: 'adding', lines: loaderCircleLines, text: i18n.t('products.adding') };
  const refused = bag ? bag.refused : last && { result: last, variant };
  const refusal = refused && refusalOf(refused.result);
  if (refusal) {
    const text = i18n.t(refusal.key, refusal.values);
    const { available: offer, isPartial } = refusal;
    const { variant: of } = refused;
    return { name: 'refused', lines: circleAlertLines, text, offer, variant: of, isPartial };
  }
  const inBag = bag?.count
    ? i18n.t('products.in-bag', { n: bag.count })
    : last && !cart?.state.cart && i18n.t('products.added');
  if (inBag) return { name: 'in-bag', lines: checkLines, text: inBag };
  return outLine(i18n, standing) ?? fewLine(i18n, standing);
}

function outLine(i18n: Localization, { product, variant, view }: Standing): CardLine | null {
  const lines = circleMinusLines;
  if (!isSold(product, view, variant))
    return { name: 'unsold', lines, text: i18n.t('products.unsold') };
  if (!isSoldOut(product, variant, view)) return null;
  return { name: 'sold-out', lines, text: i18n.t('products.sold-out') };
}

function fewLine(
  i18n: Localization,
  { layout, product, variant, view }: Standing,
): CardLine | null {
  const found = stockOf(product, variant, view);
  if (found?.level !== 'few') return null;
  const { quantity: n, asOf } = found;
  const stock = n === undefined ? i18n.t('products.few') : i18n.t('products.left', { n });
  const time = i18n.formats.time(asOf);
  const text = i18n.t(layout === 'rail' ? 'products.left-brief' : 'products.left-at', {
    stock,
    time,
  });
  return { name: 'few', lines: packageLines, text };
}
