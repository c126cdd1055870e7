import { Hono } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import { ID, LANGUAGE } from '../../../../src/protocol/schema/leaves.ts';
import { object } from '../../../../src/protocol/schema/object.ts';
import { read } from '../../../../src/protocol/schema/read.ts';
import { string } from '../../../../src/protocol/schema/values.ts';
import { peerNetwork } from '../../http/peer.ts';
import { Refusal } from '../../http/problem.ts';
import { readBody } from '../../http/read-json.ts';
import type { LiveShow } from '../live-show.ts';
import { createRateLimit, type Rate } from '../requests/rate-limit.ts';
import type { RestockWish } from '../store/restock.ts';

/** Behind one network address may be a whole office, but hardly one that waits for so many things. */
const NETWORK_RATE: Rate = { burst: 30, perSecond: 0.2 };
/** Characters of the longest wish that is read. */
const LONGEST = 1024;

const WISH = object<RestockWish>({
  productId: ID,
  'variantId?': ID,
  email: string('an e-mail address', 254, /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/),
  lang: LANGUAGE,
});

export interface RestockOptions {
  readonly show: LiveShow;
  readonly clock: Clock;
}

/**
 * `POST /restock`: an address to write to when something is back. A repeat is the same wish, and the
 * answer does not tell whether there was one.
 */
export function restockRoutes({ show, clock }: RestockOptions): Hono {
  const byNetwork = createRateLimit(NETWORK_RATE, clock.now);
  const app = new Hono();
  app.post('/restock', async (c) => {
    byNetwork.take(peerNetwork(c), 1);
    const result = read(WISH, await readBody(c), { max: LONGEST });
    if (!result.ok) {
      const [{ path, expected } = { path: '', expected: 'a wish' }] = result.issues;
      throw new Refusal('invalid', `${path || 'body'}: expected ${expected}.`);
    }
    const wish = result.value;
    checkThing(show, wish);
    show.store.transact(() => show.store.restock.put(wish, clock.now()));
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
  return app;
}

function checkThing({ manifest }: LiveShow, { productId, variantId }: RestockWish): void {
  const product = manifest.products.find(({ id }) => id === productId);
  const isThere =
    variantId === undefined || product?.variants.some(({ id }) => id === variantId) === true;
  if (!product || !isThere) throw new Refusal('not-found', 'The show has no such product.');
}
