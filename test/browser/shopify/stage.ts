import { createCart } from '../../../src/commerce/cart.ts';
import { shopifyCart, type ShopifyCartOptions } from '../../../src/commerce/shopify/adapter.ts';
import type { CartAdapter, CartPort } from '../../../src/core/cart.ts';
import { eventually } from '../../../src/testing/assert.ts';

export const ROOT = '/shopify-double/en-de/';

/** A theme's page, as the tests look at it. */
export interface ThemePage {
  /** What its counter says. */
  count(): string | null | undefined;
  lines(): (string | null)[];
  /** How often its cart opened over the page. */
  opened(): number;
  /** Presses the theme's own button, which adds a bag. */
  press(): void;
  clear(): void;
}

/** What the show has on the page. */
export interface ShowCart {
  readonly adapter: CartAdapter;
  readonly cart: CartPort;
  /** What it asked, as `POST cart/add.js`. */
  readonly asked: string[];
  close(): void;
}

const own = window as { Shopify?: unknown };

/** A page of the storefront with an empty cart. `theme`: what it says of its theme. */
export function openStorefront(theme?: object): HTMLElement {
  document.cookie = 'cart=; Path=/; Max-Age=0';
  own.Shopify = { routes: { root: ROOT }, locale: 'en', theme };
  return document.body.appendChild(document.createElement('main'));
}

export function closeStorefront(place: HTMLElement): void {
  delete own.Shopify;
  place.remove();
}

export interface ShowOptions extends ShopifyCartOptions {
  /** Loses the answer to the change of that number, from 1 on. */
  readonly losesChange?: number;
}

export async function openShow({ losesChange, ...options }: ShowOptions = {}): Promise<ShowCart> {
  const asked: string[] = [];
  let changes = 0;
  const tellingFetch: typeof fetch = async (input, init) => {
    const { method = 'GET' } = init ?? {};
    asked.push(`${method} ${new URL(String(input)).pathname.replace(ROOT, '')}`);
    const response = await fetch(input, init);
    if (method === 'POST' && ++changes === losesChange) throw new TypeError('The answer is lost.');
    return response;
  };
  const adapter = await shopifyCart({ fetch: tellingFetch, ...options });
  const cart = createCart({ adapter, attributes: { _onair_show: 'evening' } });
  await eventually(() => cart.state.status === 'ready', 'the cart is read');
  return { adapter, cart, asked, close: () => cart.close() };
}
