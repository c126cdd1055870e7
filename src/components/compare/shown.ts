import type { Product } from '../../protocol/manifest.ts';
import type { ProductsSlice } from '../../protocol/snapshot.ts';

/** As many as can be read side by side. */
export const MOST = 4;

/** The products that the show has shown, as its log tells it, the latest first. */
export function shownProducts(
  products: readonly Product[],
  { pinned, shown }: Pick<ProductsSlice, 'pinned' | 'shown'>,
): readonly Product[] {
  const pins = [...shown, ...(pinned ? [pinned] : [])].reverse();
  const ids = new Set(pins.map(({ productId }) => productId));
  return [...ids].flatMap((id) => products.find((product) => product.id === id) ?? []);
}

/** Those that are asked for, in the order in which they were; nobody asks: the two that were shown last. */
export function chosenOf(
  shown: readonly Product[],
  wanted: readonly string[] | null,
): readonly Product[] {
  if (!wanted) return shown.slice(0, 2);
  return [...new Set(wanted)]
    .flatMap((id) => shown.find((product) => product.id === id) ?? [])
    .slice(0, MOST);
}
