import type { CartAdapter } from '../../../core/cart.ts';
import type { AjaxItem } from '../ajax/cart.ts';
import type { Endpoint } from '../ajax/endpoint.ts';
import { afterwards, CartFailure } from '../../cart/failure.ts';
import { createChanges, type Step, type Way } from '../changes.ts';
import { SOURCE, storefrontOf, type ShopifyPage } from '../page.ts';
import { gidOf, planGidOf, planIdOf, variantIdOf } from '../ref.ts';
import { issueOf } from './issues.ts';

export interface ActionsCartOptions {
  readonly page: ShopifyPage;
  readonly endpoint: Endpoint;
}

type Action = (payload: object, options?: object) => Promise<unknown>;

/**
 * The cart of a storefront page whose theme does the changes itself, by the platform's
 * `Shopify.actions.updateCart`. What came of each is read from the storefront's cart.
 */
export function actionsCart({
  page,
  endpoint,
}: ActionsCartOptions): Pick<CartAdapter, 'read' | 'add' | 'setQuantity'> {
  const way: Way = async (step, _, signal) => {
    const actions = storefrontOf(page).actions ?? {};
    const { updateCart, getCart } = actions as Record<string, Action>;
    const line = step.item
      ? { id: await lineId(getCart, step.item, signal), quantity: step.total }
      : newLine(step);
    // Nothing was asked yet: the theme's cart is not the one that was read.
    if ('id' in line && line.id === null)
      return { after: await endpoint.read(signal), issueOf: CONFLICT };
    // The theme may go on after we do not: what nobody waits for any more is not begun.
    signal.throwIfAborted();
    const context = step.item && step.total <= step.item.quantity ? 'cart' : 'product';
    const event = { context, detail: { source: SOURCE } };
    const result = await asked(() => updateCart?.({ lines: [line] }, { event, signal }), signal);
    const after = await afterwards(endpoint.read(signal));
    return { after, issueOf: ({ ref }) => issueOf(result, ref) ?? NO_REASON(ref) };
  };
  return createChanges(endpoint, way);
}

const NO_REASON = (ref: string) => ({ code: 'unknown', severity: 'error', ref }) as const;

const CONFLICT = ({ ref }: { readonly ref: string }) =>
  ({ code: 'conflict', severity: 'error', ref }) as const;

const newLine = ({ id, plan, total, attributes = {} }: Step): object => ({
  merchandiseId: gidOf(id),
  quantity: total,
  ...(plan !== undefined && { sellingPlanId: planGidOf(plan) }),
  attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
});

/** An action that rejects leaves open what was done: what the shop says no to resolves. */
async function asked(action: () => unknown, signal: AbortSignal): Promise<unknown> {
  try {
    return await action();
  } catch (cause) {
    signal.throwIfAborted();
    throw new CartFailure('network', 'The theme could not change the cart.', { cause });
  }
}

interface ActionsLine {
  readonly id?: unknown;
  readonly quantity?: unknown;
  readonly sellingPlanAllocation?: { readonly sellingPlan?: { readonly id?: unknown } } | null;
  readonly merchandise?: { readonly id?: unknown };
}

/**
 * What the actions call a line that Ajax calls by its key. Of several lines of one variant, the one
 * that holds as many by the same plan; null: there is none, or nobody can tell which it is.
 */
async function lineId(
  getCart: Action | undefined,
  { id, plan, quantity }: AjaxItem,
  signal: AbortSignal,
): Promise<string | null> {
  const told = (await asked(() => getCart?.({}, { signal }), signal)) as {
    readonly cart?: unknown;
  } | null;
  const { lines } = Object(told?.cart ?? {}) as { readonly lines?: unknown };
  const all = (Array.isArray(lines) ? lines : []) as readonly (ActionsLine | null)[];
  const same = all.filter((line) => variantIdOf(String(line?.merchandise?.id)) === id);
  const isIt = (line: ActionsLine | null): boolean =>
    line?.quantity === quantity && planIdOf(line.sellingPlanAllocation?.sellingPlan?.id) === plan;
  const [line, ...others] = same.length > 1 ? same.filter(isIt) : same;
  return typeof line?.id === 'string' && others.length === 0 ? line.id : null;
}
