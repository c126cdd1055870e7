import type { Context } from 'hono';
import type { ShopCarts } from '../cart/shop-carts.ts';
import { MARKETS } from '../catalogue/markets.ts';
import type { CartView, PageContext } from '../catalogue/types.ts';
import type { ShopStore } from '../store/shop-store.ts';
import { visitorOf } from './visitor.ts';

/** What the rooms of pages and forms share. */
export interface Shop {
  readonly store: ShopStore;
  readonly carts: ShopCarts;
  /** Root of the live server, without a slash at the end. */
  readonly liveUrl: string;
  readonly now: () => number;
}

/** What every page is given, and the visitor's cart. */
export interface Visit {
  readonly context: PageContext;
  /** Null: the shop has no cart of this visitor's. */
  readonly cart: string | null;
  readonly view: CartView;
}

/** Looks at the shop as this visitor. `path`: where the page's forms come back to, unless it is where they were sent. */
export function visit(c: Context, { store, carts, liveUrl }: Shop, path?: string): Visit {
  const { lang, market, cart: asked, origin } = visitorOf(c);
  const cart = carts.known(asked);
  const view = carts.view(cart, market);
  const { pathname, search } = new URL(c.req.url);
  return {
    cart,
    view,
    context: {
      ...{ lang, market, liveUrl, origin },
      markets: MARKETS,
      goods: store.shelf.goods,
      cartCount: view.count,
      path: path ?? pathname + search,
    },
  };
}
