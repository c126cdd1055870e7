import type { AddLine, CartChanges, CartResult, VariantRef } from '../../core/cart.ts';
import { afterwards } from '../cart/failure.ts';
import { quantityOf } from '../cart/goal.ts';
import { rejected } from '../cart/results.ts';
import type { CallAnswer } from '../http/call.ts';
import type { AskProducts } from './products.ts';
import type { Refs } from './refs.ts';
import type { Added, Asked } from './refusal.ts';
import type { Shop } from './shop.ts';

export interface ChangeOptions {
  readonly shop: Shop;
  readonly refs: Refs;
  /** How many of a thing may be in a cart, as far as the shop has said it with its offers. */
  readonly limits: ReadonlyMap<VariantRef, number>;
  products(signal: AbortSignal): AskProducts;
}

/** How the cart is changed: one line a request, for the shop loses what comes at the same time. */
export function changesOf(options: ChangeOptions): CartChanges {
  const { shop } = options;
  // It is there by the time that the shop says no.
  void refusals().catch(() => undefined);
  return {
    async add(lines, { signal }) {
      let all = NOTHING;
      for (const line of lines) {
        const put = addLine(options, line, signal);
        all = joined(all, await (all === NOTHING ? put : afterwards(put)));
      }
      const isWhole = all.added === lines.reduce((sum, { quantity }) => sum + quantity, 0);
      return { ...all, status: isWhole ? 'ok' : all.added ? 'partial' : 'rejected' };
    },
    async setQuantity(key, quantity, { signal }) {
      const { cart } = shop.last;
      const ref = cart?.lines.find(({ id }) => id === key)?.ref;
      const answer = await (quantity > 0
        ? shop.post('update-item', { key, quantity }, signal)
        : shop.post('remove-item', { key }, signal));
      return resultOf(answer, { ref, wanted: quantity, has: 0, cart }, shop);
    },
  };
}

const NOTHING: Added = { status: 'ok', cart: null, issues: [], added: 0 };

const joined = (all: Added, next: Added): Added => ({
  ...next,
  cart: next.cart ?? all.cart,
  issues: [...all.issues, ...next.issues],
  added: all.added + next.added,
});

async function addLine(
  { shop, refs, limits, products }: ChangeOptions,
  { ref, quantity, attributes }: AddLine,
  signal: AbortSignal,
): Promise<Added> {
  const learned = await refs.learn([ref], products(signal));
  const conflict = learned.length && (await (await refusals()).conflictOf(shop, ref, signal));
  if (conflict) return conflict;
  const item = refs.asked(ref);
  if (!item) return { ...rejected('variant-unavailable', ref), added: 0 };
  const show = attributes?.['_onair_show'];
  const { cart, keepsShow } = shop.last;
  const has = quantityOf(cart ?? null, ref);
  const body = { ...item, quantity, ...(keepsShow && show && { onair_show: show }) };
  const answer = await shop.post('add-item', body, signal);
  const result = await resultOf(answer, { ref, wanted: has + quantity, has, cart, limits }, shop);
  if (result.status !== 'ok') return { ...result, added: 0 };
  // What the line was thought to have may be gone by now.
  return quantityOf(result.cart, ref) >= has + quantity
    ? { ...result, added: quantity }
    : (await refusals()).fitted(result, ref, quantity);
}

async function resultOf(answer: CallAnswer, asked: Asked, shop: Shop): Promise<CartResult> {
  return answer.response.ok
    ? { status: 'ok', cart: shop.cartIn(answer), issues: [] }
    : (await refusals()).refusalOf(answer, asked, shop.told);
}

const refusals = () => import('./refusal.ts');
