import type { CartAdapter, CartPort } from '../core/cart.ts';
import type { Clock } from '../core/ports.ts';
import type { Manifest } from '../protocol/manifest.ts';

export interface CartContext {
  readonly manifest: Manifest;
  readonly clock: Clock;
}

/** Makes the adapter of one shop system; null: the page answers each change. */
export type CartFactory = (context: CartContext) => Promise<CartAdapter | null>;

/** The carts that come with the package, by the `cart` attribute. Each is loaded when it is named. */
export const CARTS: Readonly<Record<string, CartFactory>> = {
  page: () => Promise.resolve(null),
  async memory({ manifest, clock }) {
    const { goodsOf, memoryCart } = await import('../commerce/memory/adapter.ts');
    return memoryCart({ goods: goodsOf(manifest, 'memory'), lang: manifest.lang, clock });
  },
};

/** The cart of that name; the page's where none of that name is known. Null: it could not be loaded. */
export async function cartOf(
  factories: Readonly<Record<string, CartFactory>>,
  name: string,
  context: CartContext,
): Promise<CartPort | null> {
  const known = Object.hasOwn(factories, name) ? factories[name] : undefined;
  if (name && !known) {
    const names = Object.keys(factories).join(', ');
    console.warn(
      `onair-shop: there is no cart "${name}", so the page has to answer each onair-cart-add. Known: ${names}.`,
    );
  }
  try {
    const [{ createCart }, adapter] = await Promise.all([
      import('../commerce/cart.ts'),
      known?.(context) ?? null,
    ]);
    return createCart({ adapter, clock: context.clock });
  } catch (error) {
    console.warn('onair-shop: the cart could not be loaded, so nothing can be added.', error);
    return null;
  }
}
