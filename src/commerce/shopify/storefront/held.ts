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
  /** What the cart itself is kept with. */
  readonly noted: readonly Attribute[];
  /** By variant, what the line is kept with that is raised when more of it is added. */
  readonly raised: ReadonlyMap<VariantRef, readonly Attribute[]>;
  /** The same, each variant named as it was asked for by now. */
  anew(): Held;
}

/** One page of a cart, untrusted. */
export interface RawCart {
  readonly id?: unknown;
  readonly attributes?: unknown;
  readonly discountCodes?: unknown;
  readonly discountAllocations?: unknown;
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
  readonly discountAllocations?: unknown;
  readonly cost?: { readonly unitPrice?: RawMoney; readonly total?: RawMoney } | null;
  readonly sellingPlanAllocation?: {
    readonly sellingPlan?: { readonly id?: unknown; readonly name?: unknown } | null;
  } | null;
  readonly instructions?: { readonly editable?: unknown } | null;
  readonly parentRelationship?: unknown;
  readonly merchandise?: {
    readonly id?: unknown;
    readonly variantTitle?: unknown;
    readonly image?: object | null;
    readonly quantityRule?: Readonly<Record<'min' | 'max' | 'step', unknown>> | null;
    readonly product?: object | null;
  } | null;
}

/** What Shopify calls the only variant of a product without options. */
const NO_OPTIONS = 'Default Title';

/** The cart of all its lines, with what is `more` of it. Throws a CartFailure where that is none. */
export function heldOf(
  raw: RawCart,
  nodes: readonly (RawLine | null)[],
  refs: Refs,
  more: object = {},
): Held {
  const raised = new Map<VariantRef, readonly Attribute[]>();
  const lines = nodes.map((node) => {
    const line = lineOf(node ?? {}, refs);
    const { ref, editable } = line;
    const attributes = attributesOf(node?.attributes);
    // Nothing engraved, no part of another: more of the same may go into it.
    const isPlain = editable && attributes && (!node?.sellingPlanAllocation || ref?.includes('+'));
    if (ref && isPlain && !raised.has(ref)) raised.set(ref, attributes);
    return { ...line, ...(!isPlain && { personal: true }) };
  });
  const total = moneyOf(raw.cost?.total);
  const subtotal = moneyOf(raw.cost?.subtotal);
  // The id has the cart's key in it: that stays here.
  const cart = readCart({
    ...raw,
    attributes: undefined,
    ...more,
    id: undefined,
    currency: total?.currency,
    lines,
    total,
    subtotal,
  });
  if (!cart) throw unreadable(raw);
  const anew = (): Held => heldOf(raw, nodes, refs, more);
  return { cart, raised, noted: notedIn(raw.attributes), anew };
}

function lineOf(
  { cost, merchandise, instructions, parentRelationship, ...line }: RawLine,
  refs: Refs,
) {
  const { variantTitle, image, quantityRule, product } = merchandise ?? {};
  const { id: planId, name: plan } = line.sellingPlanAllocation?.sellingPlan ?? {};
  return {
    ...image,
    ...ruleOf(quantityRule),
    ...product,
    ...line,
    ...(variantTitle !== NO_OPTIONS && { variantTitle }),
    plan,
    ref: refs.ref(merchandise?.id, planId),
    unitPrice: moneyOf(cost?.unitPrice),
    total: moneyOf(cost?.total),
    editable: instructions?.editable !== false && !parentRelationship,
  };
}

/** One is no rule. */
const ruleOf = (rule: object | null | undefined): object =>
  Object.fromEntries(Object.entries(rule ?? {}).filter(([name, n]) => name === 'max' || n !== 1));

function notedIn(told: unknown): readonly Attribute[] {
  const all = (Array.isArray(told) ? told : []) as readonly Partial<Record<string, unknown>>[];
  return all.map((one) => ({ key: `${one?.['key']}`, value: `${one?.['value'] ?? ''}` }));
}

/** What a line is kept with; undefined where some of it was for the shopper to see. */
function attributesOf(told: unknown): readonly Attribute[] | undefined {
  const read = notedIn(told);
  return read.every(({ key }) => key.startsWith('_')) ? read : undefined;
}
