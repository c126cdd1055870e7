import type { Cart, CartIssueCode, CartState, PendingChange, RefusedChange } from '../core/cart.ts';
import { itemOf } from './items.ts';
import type { Visit } from './visit.ts';

/** Follows what becomes of each change of the cart: told once the shop has answered, or a later look has shown it. */
export function followCart(visit: Visit): void {
  const following = new Following(visit);
  const { cart } = visit.show;
  cart?.select((state) => state, following.look, visit.signal);
}

/** How many there were, and are, by a change. */
interface Step {
  readonly from: number;
  readonly to: number;
}

interface Outcome extends Step {
  readonly refused: RefusedChange | undefined;
  readonly late: boolean;
}

class Following {
  readonly #visit: Visit;
  /** From which quantity each change of a line starts that is under way or of unknown outcome, by `opId`. */
  readonly #from = new Map<string, number>();

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  readonly look = (now: CartState, before: CartState): void => {
    const settled = before.pending.filter((change) => !has(now.pending, change));
    for (const change of now.pending) {
      if (has(before.pending, change) || change.kind === 'add') continue;
      this.#from.set(change.opId, lineQuantity(now.cart, change));
    }
    for (const change of settled) this.#settle(change, now, before);
    for (const change of shownAfterAll(now, before)) {
      const isStale = settled.some(({ ref }) => ref === change.ref);
      const from = this.#from.get(change.opId) ?? 0;
      const to = change.kind === 'add' ? from + change.quantity : change.quantity;
      if (!isStale) this.#tell(change, now.cart, { from, to, refused: undefined, late: true });
      this.#from.delete(change.opId);
    }
  };

  #settle(change: PendingChange, now: CartState, before: CartState): void {
    const refused = now.refused[change.ref];
    const from = this.#from.get(change.opId) ?? 0;
    const to =
      change.kind === 'add'
        ? cameIn(change, now, before)
        : left(change, refused, { now: now.cart, from });
    if (refused?.status !== 'unknown') this.#from.delete(change.opId);
    for (const { opId, ref } of now.pending) {
      const other = this.#from.get(opId);
      if (ref === change.ref && other !== undefined) this.#from.set(opId, other + to - from);
    }
    const cart = change.kind === 'add' ? now.cart : withLine(before.cart, now.cart);
    this.#tell(change, cart, { from, to, refused, late: false });
  }

  #tell(change: PendingChange, cart: Cart | null, { refused, late, ...step }: Outcome): void {
    const { from, to } = step;
    const outcome = { status: refused?.status ?? 'ok', codes: codesOf(refused, change), late };
    const item = itemOf(this.#visit, { ...change, quantity: to }, cart);
    if (change.kind === 'add')
      this.#visit.say('add_outcome', { ...outcome, asked: change.quantity, item });
    else this.#visit.say('change_outcome', { ...outcome, from, to, item });
  }
}

const has = (pending: readonly PendingChange[], { opId, ref }: PendingChange): boolean =>
  pending.some((one) => one.opId === opId && one.ref === ref);

/** Changes of which nobody knew what came of them, and which the cart now shows as done. */
function shownAfterAll(now: CartState, before: CartState): PendingChange[] {
  return Object.entries(before.refused).flatMap(([ref, { asked, expected }]) => {
    if (!asked || expected === undefined || Object.hasOwn(now.refused, ref)) return [];
    const held = countOf(now.cart, ref);
    return (asked.kind === 'add' ? held >= expected : held === expected) ? [asked] : [];
  });
}

function codesOf(refused: RefusedChange | undefined, { ref }: PendingChange): CartIssueCode[] {
  const issues = (refused?.issues ?? []).filter((one) => one.ref === undefined || one.ref === ref);
  return [...new Set(issues.map(({ code }) => code))];
}

/** How many of an add are in the cart for sure. */
function cameIn(change: PendingChange, now: CartState, before: CartState): number {
  const { opId, ref, quantity } = change;
  const refused = now.refused[ref];
  if (!refused) return quantity;
  if (refused.status !== 'partial') return 0;
  const together = before.pending.filter((one) => one.opId === opId);
  const done = together.filter((one) => !Object.hasOwn(now.refused, one.ref));
  const isAlone = together.length === done.length + 1;
  const rest = (refused.added ?? 0) - done.reduce((sum, one) => sum + one.quantity, 0);
  const grown = countOf(now.cart, ref) - countOf(before.cart, ref);
  return Math.min(quantity, Math.max(0, isAlone && refused.added !== undefined ? rest : grown));
}

/** How many a line holds after a change. */
function left(
  change: PendingChange,
  refused: RefusedChange | undefined,
  { now, from }: { readonly now: Cart | null; readonly from: number },
): number {
  if (!refused) return change.quantity;
  return refused.status === 'partial' ? lineQuantity(now, change) : from;
}

/** How many are in the line that a change is about: ids hold for one snapshot of a cart alone. */
function lineQuantity(cart: Cart | null, { lineId, ref }: PendingChange): number {
  const lines = cart?.lines ?? [];
  const line = lines.find(({ id }) => id === lineId) ?? lines.find((one) => one.ref === ref);
  return line?.quantity ?? 0;
}

const countOf = (cart: Cart | null, ref: string): number =>
  (cart?.lines ?? [])
    .filter((line) => line.ref === ref)
    .reduce((sum, { quantity }) => sum + quantity, 0);

/** A line that is gone from the cart still has its price: the latest first, then that before. */
function withLine(before: Cart | null, now: Cart | null): Cart | null {
  const lines = [...(now?.lines ?? []), ...(before?.lines ?? [])];
  return { currency: '', count: 0, ...now, lines };
}
