import type { Cart, CartResult, VariantRef } from '../../src/core/cart.ts';

/** One thing that a shopper asked of the cart. */
export interface Asked {
  readonly number: number;
  readonly tab: number;
  /** `add` asks for so many more, `set` for so many in all. */
  readonly kind: 'add' | 'set';
  readonly ref: VariantRef;
  /** Of several steps of which the last counts: the last. */
  quantity: number;
}

/** The cart holds what nobody asked for, or not what was promised. */
export interface Divergence {
  readonly ref: VariantRef;
  readonly holds: number;
  /** What it may hold, after all that was asked and told. */
  readonly allowed: readonly number[];
  /** Pieces that are missing, or too many. */
  readonly lost: number;
  readonly doubled: number;
  /** What was asked of this line and told, oldest first. */
  readonly history: readonly string[];
}

/** Knows from what was asked and what was told how many of each the shop's cart may hold. */
export interface Oracle {
  /** The outcome of one change, in the order in which the shop did them. */
  tell(asked: Asked, result: CartResult): Divergence | null;
  /** What the shop's cart holds now. */
  compare(quantities: Readonly<Record<VariantRef, number>>): Divergence | null;
  /** Lines of which more than one quantity is possible, after an unknown outcome. */
  readonly open: number;
}

/** How many steps of a line's history a report shows. */
const TOLD = 30;

export interface OracleOptions {
  /** Whether a quantity that there is not enough for becomes as many as there are. Default: it is refused. */
  readonly setsPart?: boolean | undefined;
}

export function createOracle({ setsPart = false }: OracleOptions = {}): Oracle {
  const possible = new Map<VariantRef, ReadonlySet<number>>();
  const histories = new Map<VariantRef, string[]>();
  const allowed = (ref: VariantRef): ReadonlySet<number> => possible.get(ref) ?? NONE;
  const note = (ref: VariantRef, line: string): void => {
    const history = histories.get(ref) ?? [];
    histories.set(ref, [...history, line].slice(-TOLD));
  };
  /** What is seen ends what was open. */
  const see = (ref: VariantRef, holds: number): Divergence | null => {
    const may = [...allowed(ref)].sort((a, b) => a - b);
    if (!may.includes(holds)) {
      return { ref, holds, allowed: may, ...amiss(holds, may), history: histories.get(ref) ?? [] };
    }
    possible.set(ref, new Set([holds]));
    return null;
  };
  const compare: Oracle['compare'] = (quantities) => {
    for (const ref of new Set([...possible.keys(), ...Object.keys(quantities)])) {
      const divergence = see(ref, quantities[ref] ?? 0);
      if (divergence) return divergence;
    }
    return null;
  };
  return {
    tell(asked, result) {
      const { ref } = asked;
      const before = allowed(ref);
      const after = new Set([...before].flatMap((has) => outcomes(asked, result, has, setsPart)));
      possible.set(ref, after);
      note(ref, sentence(asked, result, after));
      return result.cart && compare(quantitiesOf(result.cart));
    },
    compare,
    get open() {
      return [...possible.values()].filter(({ size }) => size > 1).length;
    },
  };
}

const NONE: ReadonlySet<number> = new Set([0]);

/** What a line may hold after a change, where it held `has` before. */
function outcomes(
  { kind, quantity }: Asked,
  result: CartResult,
  has: number,
  setsPart: boolean,
): number[] {
  const { status, added } = result;
  const full = kind === 'add' ? has + quantity : quantity;
  if (status === 'rejected') return [has];
  if (status === 'ok') return [full];
  if (status === 'partial' && kind === 'add' && added !== undefined) return [has + added];
  const left = result.issues[0]?.available;
  if (status === 'partial' && setsPart && left !== undefined) return [left];
  if (kind === 'set' && setsPart) return [has, ...upTo(quantity)];
  // Nobody knows: some of what was added may be in, but never more.
  if (kind === 'set') return [has, full];
  return upTo(quantity).map((more) => has + more);
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, count) => count);

function amiss(holds: number, may: readonly number[]): Pick<Divergence, 'lost' | 'doubled'> {
  const [least = 0, most = 0] = [may[0], may.at(-1)];
  return { lost: Math.max(0, least - holds), doubled: Math.max(0, holds - most) };
}

/** How many of each a cart holds, over all its lines. */
export function quantitiesOf({ lines }: Pick<Cart, 'lines'>): Record<VariantRef, number> {
  const quantities: Record<VariantRef, number> = {};
  for (const { ref, quantity } of lines) quantities[ref] = (quantities[ref] ?? 0) + quantity;
  return quantities;
}

function sentence(asked: Asked, result: CartResult, after: ReadonlySet<number>): string {
  const { number, tab, kind, quantity, ref } = asked;
  const wish = kind === 'add' ? `add ${quantity}` : `set to ${quantity}`;
  const codes = result.issues.map(({ code }) => code).join(', ');
  const told = [
    result.status,
    ...(result.added === undefined ? [] : [`added ${result.added}`]),
    ...(codes ? [codes] : []),
    ...(result.cart ? [`the cart then: ${quantitiesOf(result.cart)[ref] ?? 0}`] : []),
  ];
  return `#${number} tab ${tab}: ${wish} → ${told.join(', ')} (so it holds ${[...after].join(' or ')})`;
}
