import type { VariantRef } from '../../core/cart.ts';

/** How the manifest names variants: by number (Liquid's `variant.id`), or by the API's global id. */
export type ShopifyRefs = 'id' | 'gid';

/** What is bought, by its numbers. */
export interface Bought {
  /** The variant's. */
  readonly id: string;
  /** That of the selling plan by which it is bought; absent: once. */
  readonly plan?: string | undefined;
}

const VARIANT = 'gid://shopify/ProductVariant/';
const PLAN = 'gid://shopify/SellingPlan/';

const numberIn = (text: string, prefix: string): string | undefined =>
  /^\d{1,20}$/.exec(text.startsWith(prefix) ? text.slice(prefix.length) : text)?.[0];

/** The number of a variant; null where the ref is none of Shopify's. */
export const variantIdOf = (ref: VariantRef): string | null => numberIn(ref, VARIANT) ?? null;

/** The number of a selling plan, told by either name; undefined where it is none. */
export const planIdOf = (plan: unknown): string | undefined => numberIn(String(plan), PLAN);

/** The global id of a variant's number. */
export const gidOf = (id: string): string => VARIANT + id;

/** The global id of a plan's number. */
export const planGidOf = (plan: string): string => PLAN + plan;

/** What a ref names: `123`, or `123+7` by a plan; null where it is none of Shopify's. */
export function boughtOf(ref: VariantRef): Bought | null {
  const [variant = '', plan, ...more] = ref.split('+');
  const id = variantIdOf(variant);
  if (id === null || more.length > 0) return null;
  if (plan === undefined) return { id };
  return planIdOf(plan) === plan ? { id, plan } : null;
}

/** What a variant is called when it is bought by a plan, which is named by its number or its global id. */
export const planRef = (ref: VariantRef, plan: string): VariantRef =>
  `${ref.split('+')[0]}+${planIdOf(plan) ?? plan}`;

/** A variant's number as the manifest would write it, with the plan by which it is bought. */
export const refOf = (id: string, refs: ShopifyRefs, plan?: string): VariantRef =>
  (refs === 'gid' ? gidOf(id) : id) + (plan === undefined ? '' : `+${plan}`);
