import { Hono, type Context } from 'hono';
import { peerNetwork } from '../../live-server/http/peer.ts';
import type { RateLimit } from '../../live-server/show/requests/rate-limit.ts';
import { skuWith } from '../catalogue/goods.ts';
import { marketOf } from '../catalogue/markets.ts';
import type { CartRefusal, Good, Sku } from '../catalogue/types.ts';
import { cartPage, productPage } from '../pages/index.ts';
import { visit, type Shop } from './page-context.ts';
import { readForm } from './read-form.ts';
import { langOf, remember } from './visitor.ts';

/** Characters of a show's id. */
const MAX_ID = 64;

/** The cart and the visitor's choices by plain forms, for pages without script. */
export function forms(shop: Shop, newCarts: RateLimit): Hono {
  const app = new Hono();
  app.post('/choose', async (c) => {
    const field = await readForm(c);
    const [lang, market] = [langOf(field('lang')), marketOf(field('market'))];
    if (lang) remember(c, 'lang', lang);
    if (market) remember(c, 'market', market.country);
    return c.redirect(ownPath(field('back'), c), 303);
  });
  app.post('/cart/add', (c) => add(c, shop, newCarts));
  app.post('/cart/lines/:id', async (c) => {
    const field = await readForm(c);
    const quantity = field('remove') ? 0 : numberIn(field('quantity'));
    const { cart } = visit(c, shop);
    const outcome = shop.carts.setQuantity(cart, c.req.param('id'), quantity);
    if (outcome.status === 'ok') return c.redirect('/cart', 303);
    const { context, view } = visit(c, shop, '/cart');
    return c.html(cartPage(context, view, { refusal: outcome }), 409);
  });
  return app;
}

async function add(c: Context, shop: Shop, newCarts: RateLimit): Promise<Response> {
  const field = await readForm(c);
  const asked = askedFor(shop.store.shelf.goods, field);
  if (!asked) return c.notFound();
  const { good, sku, chosen } = asked;
  const refuse = (refusal: CartRefusal): Response | Promise<Response> => {
    const { context } = visit(c, shop, `/products/${good.id}`);
    return c.html(productPage(context, good, { chosen, refusal }), 409);
  };
  if (!sku) return refuse({ issues: [{ code: 'options-required', severity: 'error' }] });
  const known = visit(c, shop).cart;
  if (known === null) newCarts.take(peerNetwork(c), 1);
  const show = field('show').slice(0, MAX_ID) || null;
  const quantity = numberIn(field('quantity') || '1');
  const line = { sku: sku.id, quantity, attributes: {}, show };
  const { cart, outcome } = shop.carts.add(known, [line]);
  remember(c, 'cart', cart);
  return outcome.status === 'ok' ? c.redirect('/cart', 303) : refuse(outcome);
}

interface Asked {
  readonly good: Good;
  readonly chosen: Record<string, string>;
  /** Undefined: not all is chosen, or there is no such choice. */
  readonly sku: Sku | undefined;
}

/** What a form asks for: by its `sku`, or by `good` and its options. */
function askedFor(goods: readonly Good[], field: (name: string) => string): Asked | null {
  const named = field('sku');
  for (const good of goods) {
    const sku = good.skus.find(({ id }) => id === named);
    if (sku) return { good, sku, chosen: { ...sku.options } };
    if (named || good.id !== field('good')) continue;
    const entries = good.options.map(({ id }) => [id, field(`option.${id}`)] as const);
    const chosen = Object.fromEntries(entries.filter(([, value]) => value !== ''));
    return { good, chosen, sku: skuWith(good, chosen) };
  }
  return null;
}

/** Not a number: a quantity that no rule lets pass. */
const numberIn = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);

/** The path of this site that a form wants to go back to; anything else is the front page. */
function ownPath(back: string, c: Context): string {
  const { origin } = new URL(c.req.url);
  if (!URL.canParse(back, origin)) return '/';
  const url = new URL(back, origin);
  // What was shown in another language this once is shown in the chosen one now.
  url.searchParams.delete('lang');
  return url.origin === origin ? url.pathname.replace(/^\/+/, '/') + url.search + url.hash : '/';
}
