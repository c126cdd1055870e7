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
}

/** A cart at Shopify, and what its changes need. */
export interface Shop extends ShopOptions {
  /** Reads the cart; null: there is none, or the shop has forgotten it. */
  look(signal: AbortSignal): Promise<Held | null>;
  /** The cart as it was seen a moment ago, or else by a look. */
  now(signal: AbortSignal): Promise<Held | null>;
  /** Brings further lines to those of a first answer. Throws a CartFailure where that is no cart. */
  whole(raw: RawCart, signal: AbortSignal): Promise<Held>;
}

interface Seen {
  readonly held: Held | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How often a variant had got another name by then. */
  readonly renamed: number;
}

/** More pages of lines than any cart has. */
const PAGES = 40;

/** How long a look counts for the one change that comes after it, in milliseconds: the core looks before each. */
const FRESH = 1_000;

/** Makes what reads the cart whose id is kept. */
export function createShop(options: ShopOptions): Shop {
  const { refs, kept, country } = options;
  let seen: Seen | null = null;
  let isMoved = !country;
  const shop: Shop = {
    ...options,
    async look(signal) {
      seen = null;
      const id = kept.get();
      const raw = id === null ? null : await pageOf(options, signal);
      // Another tab may have begun a new one meanwhile.
      if (raw === null && kept.get() === id) kept.set(null);
      let held = raw && (await shop.whole(raw, signal));
      if (raw && !isMoved && raw.buyerIdentity?.countryCode !== country) {
        isMoved = true;
        const { moved } = await import('./moved.ts');
        held = await moved(shop, held, signal);
      }
      seen = { held, at: Date.now(), renamed: refs.renamed };
      return held;
    },
    now(signal) {
      const last = seen;
      seen = null;
      const isFresh = last?.renamed === refs.renamed && Date.now() - last.at < FRESH;
      return isFresh ? Promise.resolve(last.held) : shop.look(signal);
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
    if (!hasNextPage) return heldOf(raw, nodes, options.refs);
    page = await pageOf(options, signal, endCursor);
  }
  throw unreadable(page);
}
