import type {
  AddLine,
  CartCallOptions,
  CartChanges,
  CartResult,
  VariantRef,
} from '../../../core/cart.ts';
import { quantityOf } from '../../cart/goal.ts';
import { rejected } from '../../cart/results.ts';
import { denied } from '../denied.ts';
import { boughtOf, planGidOf } from '../ref.ts';
import { unreadable } from './ask.ts';
import { change } from './change.ts';
import type { Attribute, Held } from './held.ts';
import { resultOf, type Remark, type Wanted } from './refusal.ts';
import type { Refs } from './refs.ts';
import type { Shop } from './shop.ts';

/** What is asked of one variant, as the API takes it. */
interface Wish {
  readonly merchandiseId: string;
  readonly quantity: number;
  readonly attributes: readonly Attribute[];
  readonly sellingPlanId?: string;
}

/** By the name that the cart tells each variant by. */
type Wishes = ReadonlyMap<string, Wish>;

/** How the cart is changed. */
export function createChanges(shop: Shop): CartChanges {
  return {
    add: (lines, call) => add(shop, lines, call).catch(denied),
    setQuantity: (lineId, quantity, call) =>
      setQuantity(shop, lineId, quantity, call).catch(denied),
  };
}

async function add(
  shop: Shop,
  asked: readonly AddLine[],
  call: CartCallOptions,
): Promise<CartResult> {
  const { signal } = call;
  const { refs, country } = shop;
  const stranger = asked.find(({ ref }) => refs.gid(ref) === undefined);
  if (stranger) return rejected('variant-unavailable', stranger.ref);
  const wishes = wishesOf(asked, refs);
  const before = await shop.now(call);
  if (before !== null) {
    const lines = linesFor(wishes, before);
    const { held, remarks } = await change(shop, 'cartLinesAdd', { lines }, signal);
    const after = held ?? (await shop.look(signal));
    if (after && !before) return unseen(after, remarks);
    if (after) return resultOf(after, wantedFrom(wishes, before ?? null), remarks);
  }
  const buyerIdentity = country && { countryCode: country };
  const input = { lines: linesFor(wishes, null), buyerIdentity };
  const { held, remarks } = await change(shop, 'cartCreate', { input }, signal);
  return resultOf(held, wantedFrom(wishes, null), remarks);
}

/** One for each variant, however often it is asked for. */
function wishesOf(asked: readonly AddLine[], refs: Refs): Wishes {
  const wishes = new Map<string, Wish>();
  for (const { ref, quantity, attributes = {} } of asked) {
    const merchandiseId = refs.gid(ref) ?? ref;
    const plan = boughtOf(ref)?.plan;
    const name = `${merchandiseId}+${plan ?? ''}`;
    wishes.set(name, {
      merchandiseId,
      quantity: quantity + (wishes.get(name)?.quantity ?? 0),
      attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
      ...(plan !== undefined && { sellingPlanId: planGidOf(plan) }),
    });
  }
  // Named last: the same variant may have been asked for by both of its names.
  return new Map([...wishes].map(([name, wish]) => [nameOf(wish, refs) ?? name, wish]));
}

const nameOf = ({ merchandiseId, sellingPlanId }: Wish, refs: Refs): VariantRef | undefined =>
  refs.ref(merchandiseId, sellingPlanId);

/** The same variant kept with anything else than the line that is there would be a second line. */
const linesFor = (wishes: Wishes, held: Held | null | undefined): readonly Wish[] =>
  [...wishes].map(([ref, wish]) => ({
    ...wish,
    attributes: held?.raised.get(ref) ?? wish.attributes,
  }));

function wantedFrom(wishes: Wishes, held: Held | null): Wanted {
  const wanted = [...wishes].map(([ref, { quantity }]) => {
    const from = quantityOf(held?.cart ?? null, ref);
    return [ref, { from, to: from + quantity }] as const;
  });
  return new Map(wanted);
}

async function setQuantity(
  shop: Shop,
  id: string,
  quantity: number,
  call: CartCallOptions,
): Promise<CartResult> {
  const { signal } = call;
  const before = await shop.now(call);
  if (before === null) return rejected('cart-gone');
  const line = before?.cart.lines.find((one) => one.id === id);
  if (before && !line) return { ...rejected('line-gone'), cart: before.cart };
  const { held, remarks } = quantity
    ? await change(shop, 'cartLinesUpdate', { lines: [{ id, quantity }] }, signal)
    : await change(shop, 'cartLinesRemove', { lineIds: [id] }, signal);
  const after = held ?? (await shop.look(signal));
  if (!after) return rejected('cart-gone');
  if (!before || !line) return unseen(after, remarks);
  if (quantity > 0 && remarks.some(isGone)) return { ...rejected('line-gone'), cart: after.cart };
  const from = quantityOf(before.cart, line.ref);
  const to = from - line.quantity + quantity;
  return resultOf(after, new Map([[line.ref, { from, to }]]), remarks);
}

const isGone = (remark: Remark | null): boolean => remark?.code === 'INVALID_MERCHANDISE_LINE';

/** Where the cart before is not known, the shop's word is all there is: with a remark it can mean anything. */
function unseen({ cart }: Held, remarks: readonly unknown[]): CartResult {
  if (remarks.length > 0) throw unreadable('a change of a cart that was not seen');
  return { status: 'ok', cart, issues: [] };
}
