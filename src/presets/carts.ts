import type { CartAdapter, CartPort, VariantRef } from '../core/cart.ts';
import type { Clock } from '../core/ports.ts';
import type { Manifest } from '../protocol/manifest.ts';

export interface CartContext {
  readonly manifest: Manifest;
  readonly clock: Clock;
  /** Where the shop answers: absolute; absent where the page does not say it. */
  readonly url?: string;
  /** All that stands behind the address: what the shop is asked with that every visitor may know, such as a publishable key. */
  readonly key?: string;
  /** Where the shop takes the money, where its system does not say it: an address of any kind. */
  readonly checkoutUrl?: string;
  /** Where the viewer buys, as the page says it: ISO 3166-1 alpha-2; empty or absent: it does not. */
  readonly market?: string;
  readonly fetch?: typeof fetch;
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
  async rest({ url, key, fetch }) {
    if (!url) throw new Error('Name this cart by its address: cart="/api/cart".');
    const { restCart } = await import('../commerce/rest/adapter.ts');
    return restCart({ url, ...(key && { can: key.split(' ') }), ...(fetch && { fetch }) });
  },
  async shopify({ manifest, url, key, market, fetch }) {
    const [{ shopifyCart }, { shopifyGoods }] = await Promise.all([
      import('../commerce/shopify/adapter.ts'),
      import('../commerce/shopify/goods.ts'),
    ]);
    const asked = { ...shopifyGoods(manifest), ...(fetch && { fetch }) };
    if (!url) return shopifyCart(asked);
    const storefront = async (): Promise<CartAdapter> => {
      const { storefrontCart } = await import('../commerce/shopify/storefront/adapter.ts');
      const language = globalThis.document?.documentElement.lang || manifest.lang;
      return storefrontCart({
        ...asked,
        ...{ url, ...(language && { language }) },
        ...(key && { key }),
        ...(market && { country: market }),
      });
    };
    return shopifyCart({ ...asked, storefront });
  },
  async vendure({ url, key, checkoutUrl, fetch }) {
    if (!url) throw new Error('Say where its Shop API is: cart="vendure https://…/shop-api".');
    const [{ vendureCart }, { vendureWords }] = await Promise.all([
      import('../commerce/vendure/adapter.ts'),
      import('./vendure-words.ts'),
    ]);
    const asked = { url, ...(checkoutUrl && { checkoutUrl }), ...(fetch && { fetch }) };
    return vendureCart({ ...asked, ...vendureWords(key) });
  },
  async medusa({ url, key, checkoutUrl, market, fetch }) {
    if (!url || !key)
      throw new Error('Say where it is, and its publishable key: cart="medusa https://… pk_…".');
    const { medusaCart } = await import('../commerce/medusa/adapter.ts');
    return medusaCart({
      ...{ url, key },
      ...(checkoutUrl && { checkoutUrl }),
      ...(market && { country: market }),
      ...(fetch && { fetch }),
    });
  },
  async woocommerce({ manifest, url, checkoutUrl, fetch }) {
    const { wooCart } = await import('../commerce/woocommerce/adapter.ts');
    return wooCart({
      refs: refsIn(manifest, 'woocommerce'),
      ...(url && { url }),
      ...(checkoutUrl && { checkoutUrl }),
      ...(fetch && { fetch }),
    });
  },
};

/** What the manifest's goods are called in a shop system. */
function refsIn({ products }: Manifest, system: string): readonly VariantRef[] {
  const things = products.flatMap((product) => [product, ...product.variants]);
  return things.flatMap(({ refs }) => (Object.hasOwn(refs, system) ? (refs[system] ?? []) : []));
}

/** A `cart` that is no name but the address of a REST cart. */
const ADDRESS = /^(\.{0,2}\/|https?:\/\/)/i;

/** What a `cart` asks for: `name`, `name address`, `name address key checkout`, or the address of a REST cart and what it can do. */
function wordsOf(cart: string): readonly string[] {
  const words = cart.trim().split(/\s+/);
  return ADDRESS.test(words[0] ?? '') ? ['rest', ...words] : words;
}

/**
 * The cart that is asked for by its name, or by its address; the page's where none of that name is known.
 * Null: it could not be loaded.
 */
export async function cartOf(
  factories: Readonly<Record<string, CartFactory>>,
  cart: string,
  context: CartContext,
): Promise<CartPort | null> {
  try {
    const [name = '', address, ...more] = wordsOf(cart);
    const isAddress = (word: string): boolean => ADDRESS.test(word);
    const checkoutUrl = more.find(isAddress);
    const key = more.filter((word) => !isAddress(word)).join(' ');
    const factory = known(factories, name);
    const { manifest, clock } = context;
    const asked = {
      ...(address && { url: absolute(address) }),
      ...(key && { key }),
      ...(checkoutUrl && { checkoutUrl }),
    };
    const [{ createCart }, adapter] = await Promise.all([
      import('../commerce/cart.ts'),
      factory?.({ ...context, ...asked }) ?? null,
    ]);
    return createCart({ adapter, clock, attributes: { _onair_show: manifest.id } });
  } catch (error) {
    console.warn('onair-shop: the cart could not be loaded, so nothing can be added.', error);
    return null;
  }
}

/** An address on this page. Throws where it is none. */
const absolute = (address: string): string => new URL(address, globalThis.document?.baseURI).href;

function known(
  factories: Readonly<Record<string, CartFactory>>,
  name: string,
): CartFactory | undefined {
  const factory = Object.hasOwn(factories, name) ? factories[name] : undefined;
  if (name && !factory) {
    const names = Object.keys(factories).join(', ');
    console.warn(
      `onair-shop: there is no cart "${name}", so the page has to answer each onair-cart-add. Known: ${names}, or an address like "/api/cart".`,
    );
  }
  return factory;
}
