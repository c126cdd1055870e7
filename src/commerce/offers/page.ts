import type { Good } from './goods.ts';
import type { Said } from './layers.ts';

/** What the page says of its own products (JSON-LD of schema.org), for search engines and for us. */
export interface PageWord {
  /** What it says of these goods by now, in `currency` where the cart has one. */
  read(goods: readonly Good[], currency: string | undefined): Promise<ReadonlyMap<string, Said>>;
}

/** The part of a document that is read. */
export interface PageDocument {
  readonly baseURI: string;
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

/** Characters of all blocks together: what is beyond is passed over. */
const MOST = 200_000;

/**
 * Reads a page's JSON-LD. What it said at first was so when the page was made, `madeAt`
 * (milliseconds since 1970); what it says differently later is so from then on.
 */
export function createPageWord(
  page: PageDocument | undefined,
  madeAt: number,
  now: () => number,
): PageWord {
  let last: string | null = null;
  let asOf = madeAt;
  return {
    async read(goods, currency) {
      const texts = page ? textsOf(page) : [];
      if (!page || texts.length === 0) return new Map();
      const all = texts.join('\n');
      if (last !== null && all !== last) asOf = now();
      last = all;
      const options = {
        base: page.baseURI,
        currency,
        asOf: new Date(asOf).toISOString(),
        now: now(),
      };
      // Few pages have any: what reads it is not fetched without.
      return import('./json-ld-match.ts').then(
        ({ readPage }) => readPage(texts, goods, options),
        () => new Map<string, Said>(),
      );
    },
  };
}

function textsOf(page: PageDocument): string[] {
  let left = MOST;
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')];
  return blocks.flatMap(({ textContent }) => {
    const text = textContent ?? '';
    if (text === '' || text.length > left) return [];
    left -= text.length;
    return [text];
  });
}
