import { Hono, type Context } from 'hono';
import { peerNetwork } from '../../live-server/http/peer.ts';
import { readJson } from '../../live-server/http/read-json.ts';
import type { RateLimit } from '../../live-server/show/requests/rate-limit.ts';
import { cartJson, resultJson, type CartJson } from '../cart/cart-json.ts';
import { landedCostOf } from '../cart/landed-cost.ts';
import { MAX_REFS, offersJson } from '../cart/offers-json.ts';
import { readAdd, readCodes, readSet, readTexts } from '../cart/read-change.ts';
import type { Added, ShopCarts } from '../cart/shop-carts.ts';
import { partsOf } from '../catalogue/plans.ts';
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
    c.json(resultJson(outcome, cartOf(c, cart), (ref) => shelf.find(partsOf(ref).sku)?.good.limit));
  const knownTo = (c: Context): string | null => carts.known(visitorOf(c).cart);
  const inCart = (c: Context, change: (known: string | null) => Added): Response => {
    const known = knownTo(c);
    if (known === null) newCarts.take(peerNetwork(c), 1);
    const { cart, outcome } = change(known);
    remember(c, 'cart', cart);
    return answer(c, cart, outcome);
  };

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', (c) => c.json(cartOf(c, knownTo(c))));
  app.put('/lines/:id', async (c) => {
    const { opId, quantity } = readSet(await readBody(c));
    const cart = knownTo(c);
    return answer(c, cart, carts.setQuantity(cart, c.req.param('id'), quantity, opId));
  });
  questions(app, shelf, now);
  changes(app, carts, inCart);
  return app;
}

/** What can be asked without a cart. */
function questions(app: Hono, { find }: Shelf, now: () => number): void {
  app.get('/offers', (c) => {
    const refs = c.req.queries('ref') ?? [];
    if (refs.length > MAX_REFS) throw new Refusal(400, `Ask for at most ${MAX_REFS} at once.`);
    return c.json({ offers: offersJson(refs, visitorOf(c).market, find, now()) });
  });
  app.get('/landed-cost', (c) => {
    const { ref = '', market = '' } = c.req.query();
    return c.json({ landedCost: landedCostOf(ref, market, find, now()) });
  });
}

/** What makes a cart where there is none. */
function changes(
  app: Hono,
  carts: ShopCarts,
  inCart: (c: Context, change: (known: string | null) => Added) => Response,
): void {
  app.post('/lines', async (c) => {
    const { opId, lines } = readAdd(await readBody(c));
    return inCart(c, (known) => carts.add(known, lines, opId));
  });
  app.put('/codes', async (c) => {
    const { opId, codes } = readCodes(await readBody(c));
    return inCart(c, (known) => carts.setCodes(known, codes, opId));
  });
  app.put('/attributes', async (c) => {
    const { opId, attributes } = readTexts(await readBody(c));
    return inCart(c, (known) => carts.setAttributes(known, attributes, opId));
  });
}

function readBody(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  // A form of another site cannot send this type: without it, nothing is read.
  if (!/^application\/json\b/i.test(type)) throw new Refusal(415, 'Send application/json.');
  return readJson(c);
}
