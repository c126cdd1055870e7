import { partsOf, planOf, type ShopPlan } from '../catalogue/plans.ts';
import type { Sku } from '../catalogue/types.ts';
import type { Shelf } from '../store/shelf.ts';

/** A SKU, and the plan that it is bought by. */
interface Thing {
  readonly sku: Sku;
  readonly plan: ShopPlan | undefined;
}

/** What a reference names; undefined: the shop does not sell it. */
export function thingOf(ref: string, find: Shelf['find']): Thing | undefined {
  const parts = partsOf(ref);
  const sku = find(parts.sku)?.sku;
  if (!sku) return undefined;
  const plan = parts.plan === undefined ? undefined : planOf(sku, parts.plan);
  return parts.plan !== undefined && !plan ? undefined : { sku, plan };
}
