import type { Overlay } from '../../core/apply.ts';
import type { ProductUpdate } from '../../protocol/cue.ts';
import type { Market, Product } from '../../protocol/manifest.ts';
import { goodsOf, type Good } from './goods.ts';
import { known, layOver, updateOf, type Known, type Said, type Standing } from './layers.ts';
import { filled } from './like-price.ts';
import { wholeOf } from './whole.ts';

type Updates = Parameters<Overlay>[0];

/** What a source says, by the key of each product and variant. */
export type SaidBy = ReadonlyMap<string, Said>;

export interface Sources {
  /** Those of which something may be said. */
  readonly products: readonly Product[];
  /** The shop's adapter. */
  readonly shop: SaidBy;
  /** The page's own description of its products. */
  readonly page: SaidBy;
  /** What the manifest says of where the viewer buys. */
  readonly market?: Market | null;
  /** How the adapter's word stands to what the cues tell of a product by now. */
  standing(product: Product): Standing;
}

/** What is shown of products: what the cues tell, the page over it, and the shop's adapter on top. */
export function overlaid(updates: Updates, sources: Sources): Updates {
  const { products, shop, page, market = null } = sources;
  const tellers = { updates, market };
  const isTold = ({ key }: Good): boolean => shop.has(key) || page.has(key);
  const changed = products.flatMap((product) => {
    const goods = goodsOf(product, '');
    if (!goods.some(isTold)) return [];
    const standing = sources.standing(product);
    const lay = (key: string, below: Known, of: (said: SaidBy) => Said | null | undefined): Known =>
      layOver(layOver(below, knownOf(of(page)), 'old'), knownOf(of(shop)), standing);
    const parts = goods.filter(isTold).map(({ key, variant }) => {
      const laid = lay(key, belowOf(product, variant, updates), (said) => said.get(key));
      const update = updateOf(laid, { productId: product.id, ...idOf(variant) });
      return [key, filled(update, product, variant, tellers)] as const;
    });
    if (product.variants.length === 0) return parts;
    const whole = lay(product.id, knownOf(updates[product.id]), (said) =>
      wholeOf(goods.map(({ key }) => said.get(key))),
    );
    const update = filled(updateOf(whole, { productId: product.id }), product, null, tellers);
    return [...parts, [product.id, update] as const];
  });
  const told = changed.filter((entry): entry is [string, ProductUpdate] => entry[1] !== null);
  return { ...updates, ...Object.fromEntries(told) };
}

const idOf = (variant: Good['variant']): { readonly variantId?: string } =>
  variant ? { variantId: variant.id } : {};

const knownOf = (said: Said | null | undefined): Known => (said ? known(said) : {});

/** What the cues tell of it. A price of the whole product is that of a variant without one of its own. */
function belowOf(product: Product, variant: Good['variant'], updates: Updates): Known {
  if (!variant) return knownOf(updates[product.id]);
  const own = knownOf(updates[`${product.id}/${variant.id}`]);
  if (own.price || variant.price) return own;
  return { ...own, price: knownOf(updates[product.id]).price };
}
