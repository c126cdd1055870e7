import { Hono, type Context } from 'hono';
import { peerNetwork } from '../../live-server/http/peer.ts';
import { readJson } from '../../live-server/http/read-json.ts';
import type { RateLimit } from '../../live-server/show/requests/rate-limit.ts';
import { cartJson, resultJson, type CartJson } from '../cart/cart-json.ts';
import { MAX_REFS, offersJson } from '../cart/offers-json.ts';
import { readAdd, readSet } from '../cart/read-change.ts';
import type { ShopCarts } from '../cart/shop-carts.ts';
import type { Outcome } from '../store/operations.ts';
import type { Shelf } from '../store/shelf.ts';
import { Refusal } from './problem.ts';
import { remember, visitorOf } from './visitor.ts';

export interface CartRooms {
  readonly carts: ShopCarts;
  readonly shelf: Shelf;
  /** New carts, by network. */
  readonly newCarts: RateLimit;
  readonly now: () => number;
}

/** The cart as JSON, for scripts: what `docs/rest-cart.md` describes. */
export function cartApi({ carts, shelf, newCarts, now }: CartRooms): Hono {
  const app = new Hono();
  const cartOf = (c: Context, cart: string | null): CartJson => {
    const visitor = visitorOf(c);
    return cartJson(carts.view(cart, visitor.market), visitor);
  };
  const answer = (c: Context, cart: string | null, outcome: Outcome): Response =>
    c.json(resultJson(outcome, cartOf(c, cart), (sku) => shelf.find(sku)?.good.limit));
  const knownTo = (c: Context): string | null => carts.known(visitorOf(c).cart);

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', (c) => c.json(cartOf(c, knownTo(c))));
  app.get('/offers', (c) => {
    const refs = c.req.queries('ref') ?? [];
    if (refs.length > MAX_REFS) throw new Refusal(400, `Ask for at most ${MAX_REFS} at once.`);
    return c.json({ offers: offersJson(refs, visitorOf(c).market, shelf.find, now()) });
  });
  app.post('/lines', async (c) => {
    const { opId, lines } = readAdd(await readBody(c));
    const known = knownTo(c);
    if (known === null) newCarts.take(peerNetwork(c), 1);
    const { cart, outcome } = carts.add(known, lines, opId);
    remember(c, 'cart', cart);
    return answer(c, cart, outcome);
  });
  app.put('/lines/:id', async (c) => {
    const { opId, quantity } = readSet(await readBody(c));
    const cart = knownTo(c);
    return answer(c, cart, carts.setQuantity(cart, c.req.param('id'), quantity, opId));
  });
  return app;
}

function readBody(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  // A form of another site cannot send this type: without it, nothing is read.
  if (!/^application\/json\b/i.test(type)) throw new Refusal(415, 'Send application/json.');
  return readJson(c);
}
