import type { VariantRef } from '../../core/cart.ts';
import { productDetails } from '../../protocol/details.ts';
import { localize } from '../../protocol/localize.ts';
import type { Manifest, Product, QuantityRule, Variant } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';
import { own } from '../../protocol/schema/plain.ts';
import type { LocalizedText } from '../../protocol/text.ts';
import { lineRef } from '../catalogue/line-ref.ts';
import { planId } from '../catalogue/plan-id.ts';

/** One thing that the shop in memory sells. */
export interface MemoryGood {
  readonly title: string;
  readonly variantTitle?: string;
  readonly price: Price;
  /** How many there are, by whichever plan they are bought; absent: never runs out. */
  readonly stock?: number;
  readonly quantity?: QuantityRule;
  /** How it can be bought again and again, by the plan's id. */
  readonly plans?: Readonly<Record<string, MemoryPlan>>;
  readonly picture?: string;
  readonly url?: string;
}

/** A subscription. */
export interface MemoryPlan {
  /** How often, in words. */
  readonly label: string;
  /** What one delivery costs; absent: as much as without a plan. */
  readonly price?: Price;
}

type MemoryGoods = Readonly<Record<VariantRef, MemoryGood>>;

/** A thing as it is bought: by itself, or by one of its plans. */
export interface SoldGood extends MemoryGood {
  /** Of this the stock is counted. */
  readonly of: VariantRef;
  readonly plan?: string;
}

/** One cart has one currency: what is priced in another is not sold here. */
export const currencyOf = (goods: MemoryGoods): string =>
  Object.values(goods)[0]?.price.currency ?? 'EUR';

/** What the shop in memory calls a variant that is bought by a plan. */
export const planRef = (ref: VariantRef, plan: string): VariantRef => `${ref}~${plan}`;

/** A thing that can be bought; undefined where the shop does not sell it. */
export function sold(goods: MemoryGoods, ref: VariantRef): SoldGood | undefined {
  const good = found(goods, ref);
  return good?.price.currency === currencyOf(goods) ? good : undefined;
}

function found(goods: MemoryGoods, ref: VariantRef): SoldGood | undefined {
  const good = own(goods, ref);
  if (good) return { ...good, of: ref };
  const end = ref.lastIndexOf('~');
  const of = ref.slice(0, Math.max(0, end));
  const base = own(goods, of);
  const plan = base && own(base.plans ?? {}, ref.slice(end + 1));
  return base && plan && { ...base, of, price: plan.price ?? base.price, plan: plan.label };
}

/** What a manifest sells, by the references of its lines. What has no price is not sold. */
export function goodsOf(manifest: Manifest, adapterId: string): Record<VariantRef, MemoryGood> {
  const text = (written: LocalizedText): string => localize(written, [], manifest.lang).text;
  const goods = manifest.products.flatMap((product) => {
    const variants = product.variants.length ? product.variants : [null];
    return variants.flatMap((variant) => {
      const price = variant?.price ?? product.price;
      const ref = lineRef(product, variant, adapterId);
      return price ? [[ref, goodOf({ product, variant, price, adapterId, text })] as const] : [];
    });
  });
  return Object.fromEntries(goods);
}

interface Shown {
  readonly product: Product;
  readonly variant: Variant | null;
  readonly price: Price;
  readonly adapterId: string;
  text(written: LocalizedText): string;
}

function goodOf({ product, variant, price, adapterId, text }: Shown): MemoryGood {
  const chosen = product.options.flatMap(({ id, values }) =>
    values.filter((value) => value.id === variant?.options[id]),
  );
  const picture =
    variant?.picture ?? chosen.find((value) => value.picture)?.picture ?? product.pictures[0];
  const quantity = variant?.quantity ?? product.quantity;
  const plans = productDetails(product).plans.map((plan) => {
    const by = { label: text(plan.label), ...(plan.price && { price: plan.price }) };
    return [planId(plan, adapterId), by] as const;
  });
  return {
    title: text(product.title),
    ...(chosen.length && { variantTitle: chosen.map(({ label }) => text(label)).join(', ') }),
    price,
    ...(variant?.available === false && { stock: 0 }),
    ...(quantity && { quantity }),
    ...(plans.length && { plans: Object.fromEntries(plans) }),
    ...(picture && { picture: picture.url }),
    ...(product.url !== undefined && { url: product.url }),
  };
}
