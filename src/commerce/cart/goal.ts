import type {
  AddLine,
  Cart,
  CartCallOptions,
  CartChanges,
  CartLine,
  CartResult,
  VariantRef,
} from '../../core/cart.ts';
import { readResult } from './answer.ts';
import { afterwards, CartFailure } from './failure.ts';
import { rejected } from './results.ts';

/** What a change comes to, seen from the cart before it: the way to tell whether it was done. */
export interface Goal {
  /** How many of each the cart holds once it is done. */
  readonly holds: ReadonlyMap<VariantRef, number>;
  isReached(now: Cart | null): boolean;
  /** Asks for what the cart still lacks; by the quantity at the end where there is a line, so that nothing comes in twice. */
  ask(shop: CartChanges, call: CartCallOptions, now: Cart | null): Promise<CartResult>;
  /** What came of it by what the cart holds now; the issues are those of an answer on the way. */
  told(result: CartResult, now: Cart | null): CartResult;
}

/** How many of it are in a cart, in however many lines. */
export const quantityOf = (cart: Cart | null, ref: VariantRef): number =>
  linesOf(cart, ref).reduce((sum, { quantity }) => sum + quantity, 0);

const linesOf = (cart: Cart | null, ref: VariantRef): Cart['lines'] =>
  (cart?.lines ?? []).filter((line) => line.ref === ref);

/** The goal of adding lines. */
export function addGoal(lines: readonly AddLine[], before: Cart | null): Goal {
  const asked = merged(lines);
  const base = (ref: VariantRef): number => quantityOf(before, ref);
  const holds = new Map(asked.map(({ ref, quantity }) => [ref, base(ref) + quantity]));
  const missing = ({ ref }: AddLine, now: Cart | null): number =>
    (holds.get(ref) ?? 0) - quantityOf(now, ref);
  return {
    holds,
    isReached: (now) => asked.every((line) => missing(line, now) <= 0),
    async ask(shop, call, now) {
      let last: CartResult = { status: 'ok', cart: now, issues: [] };
      const issues = [];
      let isFirst = true;
      for (const line of asked) {
        const lacks = missing(line, last.cart);
        if (lacks <= 0) continue;
        const put = addMissing(shop, call, { ...line, quantity: lacks }, last.cart);
        last = read(await (isFirst ? put : afterwards(put)));
        isFirst = false;
        issues.push(...last.issues);
      }
      return { ...last, issues };
    },
    told: (result, now) => inTotal(result, now, asked, base),
  };
}

/** The goal of another quantity of a line. */
export function lineGoal(line: CartLine, quantity: number, before: Cart | null): Goal {
  const { ref } = line;
  const there = sameLine(before, line)?.quantity ?? 0;
  const from = quantityOf(before, ref);
  const held = from - there + quantity;
  const isReached = (now: Cart | null): boolean => quantityOf(now, ref) === held;
  return {
    holds: new Map([[ref, held]]),
    isReached,
    async ask(shop, call, now) {
      const target = sameLine(now, line);
      return target ? shop.setQuantity(target.id, quantity, call) : rejected('line-gone', ref);
    },
    told(result, now) {
      if (isReached(now)) return { status: 'ok', cart: now, issues: [] };
      const added = quantityOf(now, ref) - from;
      // What is refused at last may have been done in part at first, when no answer came.
      const isPart = result.status === 'rejected' && added > 0 && added < held - from;
      return { ...result, cart: now, ...(isPart && { status: 'partial', added }) };
    },
  };
}

/** A line in the cart as it is now: ids hold for one snapshot alone. */
export function sameLine(cart: Cart | null, { id, ref }: CartLine): CartLine | undefined {
  const sameRef = linesOf(cart, ref);
  return (
    cart?.lines.find((line) => line.id === id) ?? (sameRef.length === 1 ? sameRef[0] : undefined)
  );
}

function addMissing(
  shop: CartChanges,
  call: CartCallOptions,
  line: AddLine,
  now: Cart | null,
): Promise<CartResult> {
  const [there, ...others] = linesOf(now, line.ref).filter(({ personal }) => !personal);
  return there && others.length === 0
    ? shop.setQuantity(there.id, there.quantity + line.quantity, call)
    : shop.add([line], call);
}

/** An answer that is none leaves open what was done. */
function read(answer: unknown): CartResult {
  const result = readResult(answer);
  if (!result) throw new CartFailure('unknown', 'The shop’s answer cannot be read.');
  return result;
}

function inTotal(
  result: CartResult,
  now: Cart | null,
  asked: readonly AddLine[],
  base: (ref: VariantRef) => number,
): CartResult {
  const came = ({ ref, quantity }: AddLine): number =>
    Math.min(quantity, Math.max(0, quantityOf(now, ref) - base(ref)));
  const added = asked.reduce((sum, line) => sum + came(line), 0);
  const all = asked.reduce((sum, { quantity }) => sum + quantity, 0);
  const status = added === all ? 'ok' : added > 0 ? 'partial' : 'rejected';
  return { status, cart: now, issues: status === 'ok' ? [] : result.issues, added };
}

/** One line for each thing. */
function merged(lines: readonly AddLine[]): readonly AddLine[] {
  const byRef = new Map<VariantRef, AddLine>();
  for (const line of lines) {
    const quantity = (byRef.get(line.ref)?.quantity ?? 0) + line.quantity;
    byRef.set(line.ref, { ...line, quantity });
  }
  return [...byRef.values()];
}
