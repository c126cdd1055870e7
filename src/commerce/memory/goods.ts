import type { VariantRef } from '../../core/cart.ts';
import { localize } from '../../protocol/localize.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';
import { own } from '../../protocol/schema/plain.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { lineRef } from '../catalogue/line-ref.ts';

/** One thing that the shop in memory sells. */
export interface MemoryGood {
  readonly title: string;
  readonly variantTitle?: string;
  readonly price: Price;
  /** How many there are; absent: never runs out. */
  readonly stock?: number;
  readonly picture?: string;
  readonly url?: string;
}

type MemoryGoods = Readonly<Record<VariantRef, MemoryGood>>;

/** One cart has one currency: what is priced in another is not sold here. */
export const currencyOf = (goods: MemoryGoods): string =>
  Object.values(goods)[0]?.price.currency ?? 'EUR';

/** A thing that can be bought; undefined where the shop does not sell it. */
export function sold(goods: MemoryGoods, ref: VariantRef): MemoryGood | undefined {
  const good = own(goods, ref);
  return good?.price.currency === currencyOf(goods) ? good : undefined;
}

/** What a manifest sells, by the references of its lines. What has no price is not sold. */
export function goodsOf(manifest: Manifest, adapterId: string): Record<VariantRef, MemoryGood> {
  const text = (written: LocalizedText): string => localize(written, [], manifest.lang).text;
  const goods = manifest.products.flatMap((product) => {
    const variants = product.variants.length ? product.variants : [null];
    return variants.flatMap((variant) => {
      const price = variant?.price ?? product.price;
      const ref = lineRef(product, variant, adapterId);
      return price ? [[ref, goodOf(product, variant, price, text)] as const] : [];
    });
  });
  return Object.fromEntries(goods);
}

function goodOf(
  product: Product,
  variant: Variant | null,
  price: Price,
  text: (written: LocalizedText) => string,
): MemoryGood {
  const chosen = product.options.flatMap(({ id, values }) =>
    values.filter((value) => value.id === variant?.options[id]),
  );
  const picture =
    variant?.picture ?? chosen.find((value) => value.picture)?.picture ?? product.pictures[0];
  return {
    title: text(product.title),
    ...(chosen.length && { variantTitle: chosen.map(({ label }) => text(label)).join(', ') }),
    price,
    ...(variant?.available === false && { stock: 0 }),
    ...(picture && { picture: picture.url }),
    ...(product.url !== undefined && { url: product.url }),
  };
}
