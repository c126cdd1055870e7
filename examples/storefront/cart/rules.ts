import type { CartIssue } from '../../../src/core/cart.ts';
import type { Good, Sku } from '../catalogue/types.ts';
import type { KeptLine } from '../store/carts.ts';

/** How much may be had, and what holds it there. */
interface Room {
  readonly quantity: number;
  readonly code: 'out-of-stock' | 'not-enough-stock' | 'limit';
}

/** The most of a SKU that a cart may have beside `others`: the stock, and the limit of its good. */
export function roomFor(
  { good, sku }: { readonly good: Good; readonly sku: Sku },
  others: readonly KeptLine[],
): Room {
  const taken = (isAlike: (id: string) => boolean): number =>
    others.reduce((sum, line) => sum + (isAlike(line.sku) ? line.quantity : 0), 0);
  const ofGood = new Set(good.skus.map(({ id }) => id));
  const ofSku = taken((id) => id === sku.id);
  const left = Math.max(0, sku.stock - ofSku);
  const inOrder = (good.limit ?? Infinity) - taken((id) => ofGood.has(id));
  const allowed = Math.max(0, Math.min(inOrder, (sku.quantity?.max ?? Infinity) - ofSku));
  const isLimit = allowed < left;
  return {
    quantity: Math.min(left, allowed),
    code: isLimit ? 'limit' : sku.stock === 0 ? 'out-of-stock' : 'not-enough-stock',
  };
}

/** Whether so many can be asked for at all. */
export const isQuantity = (quantity: number): boolean =>
  Number.isSafeInteger(quantity) && quantity > 0;

/** As many of `quantity` as a SKU is sold in; 0: they are fewer than the fewest. */
export function inStep({ quantity: rule = {} }: Sku, quantity: number): number {
  const { min = 1, step = 1 } = rule;
  return quantity < min ? 0 : min + Math.floor((quantity - min) / step) * step;
}

/** Why not all that was asked for is there. A warning where some of it is. */
export function issueOf(ref: string, { code, quantity }: Room, isSome: boolean): CartIssue {
  const severity = isSome ? 'warning' : 'error';
  return { code, severity, ref, ...(code !== 'out-of-stock' && { available: quantity }) };
}

/** What cannot be asked for. */
export const refused = (
  code: 'variant-unavailable' | 'quantity-rule' | 'line-gone' | 'limit' | 'unknown',
  ref?: string,
): CartIssue => ({ code, severity: 'error', ...(ref !== undefined && { ref }) });
