import type { Manifest, Market } from '../../protocol/manifest.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';

/** From where a product is looked at: what holds in the viewer's market, and what is so now. */
export interface Viewpoint {
  readonly market: Market | null;
  /** The latest facts, by `productId` or `productId/variantId`. */
  readonly updates: ProductsSlice['updates'];
  /** Currency of the viewer's cart: a price in another one is not shown. Undefined: no cart yet. */
  readonly currency?: string | undefined;
}

/** What the manifest says of a country; null: nothing. */
export function marketOf({ markets }: Manifest, country: string | null): Market | null {
  return (country && Object.hasOwn(markets, country) && markets[country]) || null;
}
