/** The text that an order of the shop keeps of the shows that led to it. */

/** Under which name it is kept: `_` for what shoppers are not shown. */
export const ORDERS_ATTRIBUTE = '_onair';

/** Characters that every shop keeps of one text. */
const LONGEST = 255;

/** What of one show led to an order. */
export interface ShowOfOrder {
  /** The show's id. */
  readonly show: string;
  /** How long it was watched: 0 less than half a minute, 1 from there, 2 from five minutes, 3 from twenty. */
  readonly tier: number;
  /** What came into the cart from it, the latest first; the oldest are left out where there is no room. */
  readonly adds: readonly AddOfOrder[];
}

/** One thing that came into the cart from a show. */
export interface AddOfOrder {
  /** The manifest's product, or `product/variant`. */
  readonly item: string;
  /** The moment of the show, in seconds from its start; null: there was no picture. */
  readonly second: number | null;
}

/** As it is written: a show's id, tier and adds, each an item and its second. */
type Written = readonly [show: string, tier: number, adds: readonly [string, number | null][]];

/** Writes it, the latest show first: `{"v":1,"s":[["live-1",2,[["mug/moss",754]]]]}`. */
export function writeOrder(shows: readonly ShowOfOrder[]): string {
  const kept = shows.map(({ show, tier, adds }) => ({ show, tier, adds: [...adds] }));
  for (;;) {
    const s = kept.map(({ show, tier, adds }): Written => [
      show,
      tier,
      adds.map(({ item, second }) => [item, second]),
    ]);
    const text = JSON.stringify({ v: 1, s });
    if (text.length <= LONGEST || kept.length === 0) return text;
    const last = kept.at(-1);
    // The show itself outlasts what came from it: of the oldest the oldest goes first.
    const withAdds = kept.findLast(({ adds }) => adds.length > 0);
    if (withAdds && (kept.length === 1 || withAdds !== kept[0])) withAdds.adds.pop();
    else if (kept.length > 1 && last) kept.pop();
    else return '';
  }
}

/** Reads it, out of an order or a cart; empty where it is none of ours. */
export function readOrder(text: unknown): readonly ShowOfOrder[] {
  if (typeof text !== 'string') return [];
  try {
    const { v, s } = JSON.parse(text) as { readonly v?: unknown; readonly s?: unknown };
    return v === 1 && Array.isArray(s) ? s.flatMap(showOf) : [];
  } catch {
    return [];
  }
}

function showOf(given: unknown): readonly ShowOfOrder[] {
  const [show, tier, adds] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof show !== 'string' || typeof tier !== 'number') return [];
  return [{ show, tier, adds: Array.isArray(adds) ? adds.flatMap(addOf) : [] }];
}

function addOf(given: unknown): readonly AddOfOrder[] {
  const [item, second] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof item !== 'string') return [];
  return [{ item, second: typeof second === 'number' ? second : null }];
}
