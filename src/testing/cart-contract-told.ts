import type { Cart, CartPort, CartResult, VariantRef } from '../core/cart.ts';
import { assert, equal, eventually, sameJson, within } from './assert.ts';
import type { CartSubject } from './cart-contract-subject.ts';

/** How long a change may take that has every trouble: a limit, not a measure. */
const LIMIT = 120_000;

export const one = (ref: VariantRef, quantity = 1) => [{ ref, quantity }];

/** The outcome of a change. */
export const outcome = (change: Promise<CartResult>): Promise<CartResult> =>
  within(change, 'the outcome', LIMIT);

/** How many of each are in a cart, in the order of their names. */
function sums(cart: Cart | null): Record<VariantRef, number> {
  const found = new Map<VariantRef, number>();
  for (const { ref, quantity } of cart?.lines ?? []) {
    found.set(ref, (found.get(ref) ?? 0) + quantity);
  }
  return sorted(Object.fromEntries(found));
}

const sorted = (quantities: Readonly<Record<VariantRef, number>>): Record<VariantRef, number> =>
  Object.fromEntries(
    Object.entries(quantities)
      .filter(([, quantity]) => quantity > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The first read of a cart. Of one whose page answers each change there is nothing to be read. */
export async function isReady(cart: CartPort): Promise<void> {
  await eventually(() => ['ready', 'none'].includes(cart.state.status), 'the cart is read');
}

/** What is shown, in its own reading and after another, is what the shop has: exactly this. */
export async function holds(
  { cart, quantities }: CartSubject,
  expected: Readonly<Record<VariantRef, number>>,
): Promise<void> {
  sameJson(sorted(await quantities()), sorted(expected), 'what the shop has');
  await within(cart.refresh(), 'a look at the cart', LIMIT);
  sameJson(sums(cart.state.cart), sorted(expected), 'what is shown');
  sameJson(cart.state.pending, [], 'what is under way');
}

/** The cart that came with an outcome is what the shop has. */
export async function agrees({ cart }: CartResult, { quantities }: CartSubject): Promise<void> {
  if (cart) sameJson(sums(cart), sorted(await quantities()), 'the cart of the outcome');
}

/** The line of a thing, as it is shown. */
export function lineOf({ state }: CartPort, ref: VariantRef): Cart['lines'][number] {
  const line = state.cart?.lines.find((one) => one.ref === ref);
  assert(line, `a line of ${ref}`);
  return line;
}

/** Something was not done, and the outcome says why. */
export function refused({ status, issues }: CartResult): void {
  equal(status, 'rejected', 'the status');
  assert(issues.length > 0, 'the outcome says why');
}
