import type { CartCallOptions } from '../../../core/cart.ts';
import type { KeptText } from '../../http/kept-text.ts';
import { unreadable, type Ask } from './ask.ts';
import { READ } from './documents.ts';
import { heldOf, type Held, type RawCart, type RawLine } from './held.ts';
import type { Refs } from './refs.ts';

export interface ShopOptions {
  readonly ask: Ask;
  readonly refs: Refs;
  /** The cart's id, with its key. */
  readonly kept: KeptText;
  /** Where the buyer is, by the code of the country. */
  readonly country: string | undefined;
  /** What a cart has beside its lines: discounts, and our own texts. */
  more(raw: RawCart, nodes: readonly (RawLine | null)[]): Promise<object>;
  /** Brings a cart of another country to the buyer's; where that fails, the cart as it is. */
  moved(shop: Shop, held: Held | null, signal: AbortSignal): Promise<Held | null>;
}

/** A cart at Shopify, and what its changes need. */
export interface Shop extends ShopOptions {
  /** Reads the cart; null: there is none, or the shop has forgotten it. */
  look(signal: AbortSignal): Promise<Held | null>;
  /** The same, and keeps what it saw for the change that may follow. */
  read(signal: AbortSignal): Promise<Held | null>;
  /** Keeps what came of a change. */
  keep(held: Held): void;
  /** The cart before a change: as it was seen last, or else by a look; undefined: it cannot be seen. */
  now(call: CartCallOptions): Promise<Held | null | undefined>;
  /** Brings further lines to those of a first answer. Throws a CartFailure where that is no cart. */
  whole(raw: RawCart, signal: AbortSignal): Promise<Held>;
}

/** One look at the cart; `held` is absent where it came to nothing so far. */
interface Seen {
  held?: Held | null;
}

/** More pages of lines than any cart has. */
const PAGES = 40;

/** Makes what reads the cart whose id is kept. */
export function createShop(options: ShopOptions): Shop {
  const { kept, country } = options;
  let seen: Seen | null = null;
  let isMoved = !country;
  const look = async (signal: AbortSignal): Promise<Held | null> => {
    const id = kept.get();
    const raw = id === null ? null : await pageOf(options, signal);
    // Another tab may have begun a new one meanwhile.
    if (raw === null && kept.get() === id) kept.set(null);
    const held = raw && (await shop.whole(raw, signal));
    if (isMoved || raw === null || raw.buyerIdentity?.countryCode === country) return held;
    isMoved = true;
    return options.moved(shop, held, signal);
  };
  const shop: Shop = {
    ...options,
    look,
    async read(signal) {
      const mine: Seen = (seen = {});
      return (mine.held = await look(signal));
    },
    keep: (held) => void (seen = { held }),
    async now({ signal, isCurrent }) {
      const last = seen;
      seen = null;
      // Where the look came to nothing the change does not wait for another.
      if (last && last.held === undefined) return undefined;
      const held = isCurrent && kept.get() !== null ? last?.held : null;
      return held ? held.anew() : look(signal);
    },
    whole: (raw, signal) => whole(options, raw, signal),
  };
  return shop;
}

function pageOf(
  { ask, kept }: ShopOptions,
  signal: AbortSignal,
  after?: unknown,
): Promise<RawCart | null> {
  const question = { query: READ, field: 'cart', variables: { id: kept.get(), after } };
  return ask(question, signal) as Promise<RawCart | null>;
}

async function whole(options: ShopOptions, raw: RawCart, signal: AbortSignal): Promise<Held> {
  const nodes: (RawLine | null)[] = [];
  let page: RawCart | null = raw;
  for (let left = PAGES; left > 0 && Array.isArray(page?.lines?.nodes); left--) {
    nodes.push(...(page.lines.nodes as RawLine[]));
    const { hasNextPage, endCursor } = page.lines.pageInfo ?? {};
    if (!hasNextPage) {
      const more = [raw, ...nodes].some(hasMore) ? await options.more(raw, nodes) : {};
      return heldOf(raw, nodes, options.refs, more);
    }
    page = await pageOf(options, signal, endCursor);
  }
  throw unreadable(page);
}

/** Whether something is told of it that most carts have none of. */
const hasMore = (told: RawCart | RawLine | null): boolean =>
  told !== null &&
  Object.entries(told).some(([name, list]) => MORE.test(name) && (list as unknown[])?.length > 0);

const MORE = /^(attr|disc)/;
