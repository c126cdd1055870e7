import { isObject, own } from '../../protocol/schema/plain.ts';

/** A node of JSON-LD, as untrusted as it comes. */
export type Node = Readonly<Record<string, unknown>>;

/** One product, or variant of one, and what its page offers it for. */
export interface PageOffer {
  /** `sku`, `productID`, `mpn`, `gtin…`: what its shop calls it. */
  readonly ids: readonly string[];
  /** Absolute, without a fragment. */
  readonly url: string | null;
  readonly offer: Node;
}

/** Nodes that are looked at on one page. */
const MOST_NODES = 500;

/** Where products stand in other things. */
const INSIDE = ['@graph', 'hasVariant', 'itemListElement', 'item', 'mainEntity'];
const IDS = ['sku', 'productID', 'mpn', 'gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14'];
const LONGEST_ID = 2_048;

/**
 * All offers of products in a page's JSON-LD blocks. Whatever is not as schema.org has it is passed
 * over, and so is all that is beyond a bound. `base`: what its addresses are relative to.
 */
export function readJsonLd(texts: readonly string[], base: string): readonly PageOffer[] {
  const waiting: Node[] = texts.flatMap((text) => nodesIn(parsed(text)));
  const found: PageOffer[] = [];
  for (let seen = 0; seen < MOST_NODES; seen++) {
    const node = waiting.shift();
    if (!node) break;
    if (isA(node, 'Product', 'IndividualProduct', 'ProductModel')) {
      found.push(...offersOf(node, base, MOST_NODES - found.length));
    }
    for (const key of INSIDE) waiting.push(...nodesIn(own(node, key)).slice(0, MOST_NODES));
  }
  return found;
}

function offersOf(product: Node, base: string, most: number): readonly PageOffer[] {
  const given = nodesIn(own(product, 'offers'));
  const inner = given.flatMap((one) =>
    isA(one, 'AggregateOffer') ? nodesIn(own(one, 'offers')) : [one],
  );
  const ids = idsOf(product);
  return inner
    .slice(0, most)
    .filter((offer) => isA(offer, 'Offer'))
    .map((offer) => {
      const owned = idsOf(offer);
      const url = urlOf(offer, base) ?? urlOf(product, base);
      return { ids: owned.length > 0 ? owned : ids, url, offer };
    });
}

/** Whether a node is of one of these types of schema.org, in whichever of its spellings. */
export function isA(node: Node, ...types: readonly string[]): boolean {
  const said = own(node, '@type');
  return (Array.isArray(said) ? (said as unknown[]) : [said]).some((type) =>
    types.includes(termOf(type)),
  );
}

/** The last part of a term: `InStock` of `https://schema.org/InStock`. */
export const termOf = (term: unknown): string =>
  typeof term === 'string' ? (/[^/:#]*$/.exec(term)?.[0] ?? '') : '';

/** The nodes of a value: one, or a list. */
export function nodesIn(value: unknown): Node[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isObject);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function idsOf(node: Node): string[] {
  return IDS.flatMap((key) => {
    const id = own(node, key);
    const text = typeof id === 'number' ? String(id) : id;
    return typeof text === 'string' && text !== '' && text.length <= LONGEST_ID ? [text] : [];
  });
}

function urlOf(node: Node, base: string): string | null {
  const url = own(node, 'url');
  return typeof url === 'string' ? pageUrl(url, base) : null;
}

/** An address as one page is told from another. */
export function pageUrl(url: string, base?: string): string | null {
  try {
    const page = new URL(url, base);
    page.hash = '';
    return page.href;
  } catch {
    return null;
  }
}
