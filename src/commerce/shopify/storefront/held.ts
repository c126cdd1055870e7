import type { Cart, VariantRef } from '../../../core/cart.ts';
import { readCart } from '../../cart/answer.ts';
import { moneyOf, type RawMoney } from './money.ts';
import type { Refs } from './refs.ts';
import { unreadable } from './ask.ts';

/** What a line is kept with. */
export interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** A cart as the shop told it. */
export interface Held {
  readonly cart: Cart;
  /** By variant, what the line is kept with that is raised when more of it is added. */
  readonly raised: ReadonlyMap<VariantRef, readonly Attribute[]>;
}

/** One page of a cart, untrusted. */
export interface RawCart {
  readonly id?: unknown;
  readonly buyerIdentity?: { readonly countryCode?: unknown } | null;
  readonly cost?: { readonly subtotal?: RawMoney; readonly total?: RawMoney } | null;
  readonly lines?: {
    readonly nodes?: unknown;
    readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: unknown } | null;
  } | null;
}

/** A line of it, untrusted; what is only handed on to `readCart` is not named. */
export interface RawLine {
  readonly id?: unknown;
  readonly attributes?: unknown;
  readonly cost?: { readonly unitPrice?: RawMoney; readonly total?: RawMoney } | null;
  readonly sellingPlanAllocation?: unknown;
  readonly instructions?: { readonly editable?: unknown } | null;
  readonly parentRelationship?: unknown;
  readonly merchandise?: {
    readonly id?: unknown;
    readonly variantTitle?: unknown;
    readonly image?: object | null;
    readonly quantityRule?: object | null;
    readonly product?: object | null;
  } | null;
}

/** What Shopify calls the only variant of a product without options. */
const NO_OPTIONS = 'Default Title';

/** The cart of all its lines. Throws a CartFailure where that is none. */
export function heldOf(raw: RawCart, nodes: readonly (RawLine | null)[], refs: Refs): Held {
  const raised = new Map<VariantRef, readonly Attribute[]>();
  const lines = nodes.map((node) => {
    const { id, cost, merchandise, instructions, parentRelationship, ...line } = node ?? {};
    const { variantTitle, image, quantityRule, product } = merchandise ?? {};
    const ref = refs.ref(merchandise?.id);
    const editable = instructions?.editable !== false && !parentRelationship;
    const attributes = attributesOf(line.attributes);
    // No subscription, nothing engraved, no part of another: more of the same may go into it.
    const isRaised = editable && !line.sellingPlanAllocation && attributes;
    if (ref && isRaised && !raised.has(ref)) raised.set(ref, attributes);
    return {
      ...line,
      ...image,
      ...quantityRule,
      ...product,
      ...(variantTitle !== NO_OPTIONS && { variantTitle }),
      id,
      ref,
      unitPrice: moneyOf(cost?.unitPrice),
      total: moneyOf(cost?.total),
      editable,
    };
  });
  const total = moneyOf(raw.cost?.total);
  const subtotal = moneyOf(raw.cost?.subtotal);
  // The id has the cart's key in it: that stays here.
  const cart = readCart({
    ...raw,
    id: undefined,
    currency: total?.currency,
    lines,
    total,
    subtotal,
  });
  if (!cart) throw unreadable(raw);
  return { cart, raised };
}

/** What a line is kept with; undefined where some of it was for the shopper to see. */
function attributesOf(told: unknown): readonly Attribute[] | undefined {
  const all = (Array.isArray(told) ? told : []) as readonly Partial<Record<string, unknown>>[];
  const read = all.map((one) => ({ key: `${one?.['key']}`, value: `${one?.['value'] ?? ''}` }));
  return read.every(({ key }) => key.startsWith('_')) ? read : undefined;
}
