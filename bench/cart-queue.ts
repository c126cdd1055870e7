import { startStorefront } from '../examples/storefront/server.ts';
import { createCart } from '../src/commerce/cart.ts';
import { restCart } from '../src/commerce/rest/adapter.ts';
import { findingsTable, type Finding } from './promises.ts';
import { estimate, median, type Estimate } from './statistics.ts';

const PAIRS = 300;
/** Pairs that do not count: sockets, statements and code are warm after them. */
const WARM = 30;
const GOODS = ['lamp-eu', 'lamp-uk', 'bag-tan', 'bag-charcoal', 'throw-sage-lap'] as const;

/** Milliseconds of one look at both sides. */
interface Pair {
  readonly bare: number;
  readonly ours: number;
}

/**
 * How long a change of the cart takes through our queue, beside the bare request: the same server, the
 * same bodies, in turn. Twice: one change alone, and five at once beside five bare ones one after another.
 */
export async function benchCartQueue(): Promise<void> {
  const shop = await startStorefront({
    port: 0,
    dataDir: ':memory:',
    liveUrl: 'http://127.0.0.1:9',
    quiet: true,
  });
  for (const sku of GOODS) shop.setStock(sku, 1_000_000);
  const url = `${shop.url}/api/cart`;
  const shopper = newShopper();
  const cart = createCart({ adapter: restCart({ url, fetch: shopper }) });
  const bare = bareAdds(url);
  const add = async (ref: string): Promise<void> => {
    const { status } = await cart.add([{ ref, quantity: 1 }]);
    if (status !== 'ok') throw new Error(`The cart says ${status} of ${ref}.`);
  };
  try {
    const single = await pairs({ bare: () => bare(GOODS[0]), ours: () => add(GOODS[0]) });
    const five = await pairs({
      async bare() {
        for (const ref of GOODS) await bare(ref);
      },
      ours: () => Promise.all(GOODS.map(add)),
    });
    console.log('\nA change of the cart through our queue, beside the bare request\n');
    const rows = [finding('one change', single, 1), finding('five at once', five, GOODS.length)];
    console.log(findingsTable(rows));
    if (rows.some(({ isKept }) => isKept === false)) process.exitCode = 1;
  } finally {
    cart.close();
    await shop.close();
  }
}

/** Both sides in turn; who begins changes with each pair. */
async function pairs(sides: {
  readonly bare: () => Promise<unknown>;
  readonly ours: () => Promise<unknown>;
}): Promise<readonly Pair[]> {
  const found: Pair[] = [];
  for (let n = 0; n < WARM + PAIRS; n++) {
    const bareFirst = n % 2 === 0;
    const first = await timed(bareFirst ? sides.bare : sides.ours);
    const second = await timed(bareFirst ? sides.ours : sides.bare);
    if (n >= WARM)
      found.push(bareFirst ? { bare: first, ours: second } : { bare: second, ours: first });
  }
  return found;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

/** Kept where each change is held up for less than a bare request takes: all of the interval. */
function finding(what: string, found: readonly Pair[], changes: number): Finding {
  const one = median(found.map(({ bare }) => bare)) / changes;
  const more = estimate(found.map(({ bare, ours }) => (ours - bare) / changes));
  const ratio = estimate(found.map(({ bare, ours }) => ours / bare));
  return {
    what: `${what}, held up by the queue`,
    promise: '< a bare request',
    measured: `${told(more, 2)} ms each, beside ${one.toFixed(2)} ms; ratio ${told(ratio, 3)}; ${found.length} pairs`,
    isKept: more.high < one,
  };
}

const told = ({ value, low, high }: Estimate, digits: number): string =>
  `${value.toFixed(digits)} (95 %: ${low.toFixed(digits)} to ${high.toFixed(digits)})`;

/** What a page without us would send. */
function bareAdds(url: string): (ref: string) => Promise<void> {
  const shopper = newShopper();
  return async (ref) => {
    const response = await shopper(`${url}/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ opId: crypto.randomUUID(), lines: [{ ref, quantity: 1 }] }),
    });
    const { status } = (await response.json()) as { readonly status: string };
    if (status !== 'ok') throw new Error(`The shop says ${status} of ${ref}.`);
  };
}

/** A browser with a cart of its own: Node's fetch keeps no cookies. */
function newShopper(): typeof fetch {
  let cookie = '';
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    return response;
  };
}
