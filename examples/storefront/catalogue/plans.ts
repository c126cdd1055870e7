import { hundredths } from './money.ts';
import type { CurrencyCode, Sku, Words } from './types.ts';

/** A way to buy a good again and again. */
export interface ShopPlan {
  readonly id: string;
  readonly label: Words;
  /** Percent that each delivery is cheaper than a single one. */
  readonly percent: number;
}

const MONTHLY: ShopPlan = {
  id: 'monthly',
  label: { en: 'every month', 'zh-Hans': '每月一次', ar: 'كل شهر' },
  percent: 10,
};

/** By good. */
const PLANS: Readonly<Record<string, readonly ShopPlan[]>> = { mug: [MONTHLY] };

/** A plan of a SKU; undefined: it has none of that id. */
export const planOf = ({ goodId }: Sku, plan: string): ShopPlan | undefined =>
  PLANS[goodId]?.find(({ id }) => id === plan);

/** What one of it costs in hundredths of the currency, by a plan or by itself. */
export function unitOf(sku: Sku, plan: ShopPlan | undefined, currency: CurrencyCode): number {
  const single = hundredths(sku.prices[currency]);
  return plan ? Math.round((single * (100 - plan.percent)) / 100) : single;
}

/** What a SKU is called when it is bought by a plan, and back. */
export const refOf = (sku: string, plan?: string): string =>
  plan === undefined ? sku : `${sku}~${plan}`;

export function partsOf(ref: string): { readonly sku: string; readonly plan?: string } {
  const [sku = '', plan] = ref.split('~', 2);
  return { sku, ...(plan !== undefined && { plan }) };
}
