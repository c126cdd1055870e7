import type { AddLine, Cart, CartChanges, CartResult, VariantRef } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import { quantityOf } from '../cart/goal.ts';
import { rejected } from '../cart/results.ts';
import type { CallAnswer } from '../http/call.ts';
import { at } from './payload.ts';
import { askedItem, type AskVariations, type Refs } from './refs.ts';
import { issueOf, refusalOf, type Asked } from './refusal.ts';
import type { Shop } from './shop.ts';
import type { Theme } from './theme.ts';

export interface ChangeOptions {
  readonly shop: Shop;
  readonly refs: Refs;
  readonly theme: Theme;
  readonly variations: (signal: AbortSignal) => AskVariations;
}

/** How the cart is changed: one line a request, for the shop loses what comes at the same time. */
export function changesOf(options: ChangeOptions): CartChanges {
  const { shop, theme } = options;
  return {
    add: (lines, { signal }) =>
      telling(theme, async () => {
        let all = NOTHING;
        for (const line of lines) all = joined(all, await addLine(options, line, signal));
        if (all.added) theme.tell('added');
        const isWhole = all.added === lines.reduce((sum, { quantity }) => sum + quantity, 0);
        return { ...all, status: isWhole ? 'ok' : all.added ? 'partial' : 'rejected' };
      }),
    setQuantity: (lineId, quantity, { signal }) =>
      telling(theme, async () => {
        const line = shop.cart?.lines.find(({ id }) => id === lineId);
        const answer = await (quantity > 0
          ? shop.post('/cart/update-item', { key: lineId, quantity }, signal)
          : shop.post('/cart/remove-item', { key: lineId }, signal));
        const asked = { ref: line?.ref, wanted: quantity, has: 0, max: line?.max };
        const result = resultOf(answer, asked, shop);
        if (result.status === 'ok') theme.tell('changed');
        return result;
      }),
  };
}

/** Where no answer comes, the theme hears of the change when it is known what came of it. */
async function telling(theme: Theme, change: () => Promise<CartResult>): Promise<CartResult> {
  try {
    return await change();
  } catch (error) {
    theme.owe();
    throw error;
  }
}

type Added = CartResult & { readonly added: number };

const NOTHING: Added = { status: 'ok', cart: null, issues: [], added: 0 };

const joined = (all: Added, next: Added): Added => ({
  ...next,
  cart: next.cart ?? all.cart,
  issues: [...all.issues, ...next.issues],
  added: all.added + next.added,
});

async function addLine(
  { shop, refs, variations }: ChangeOptions,
  { ref, quantity, attributes }: AddLine,
  signal: AbortSignal,
): Promise<Added> {
  const item = askedItem(ref);
  if (!item) return { ...rejected('variant-unavailable', ref), added: 0 };
  if ((await refs.learn([ref], variations(signal))).length && shop.cart) {
    const cart = await shop.readCart(signal);
    // Whoever asked saw these under another name, and could not tell what comes of a lost answer.
    if (quantityOf(cart, ref)) return { ...rejected('conflict', ref), cart, added: 0 };
  }
  const show = attributes?.['_onair_show'];
  const has = quantityOf(shop.cart ?? null, ref);
  const body = { ...item, quantity, ...(shop.keepsShow && show && { onair_show: show }) };
  const asked = { ref, wanted: has + quantity, has, max: maxOf(shop.cart, ref) };
  const answer = await shop.post('/cart/add-item', body, signal);
  const result = resultOf(answer, asked, shop);
  if (result.status === 'ok') return has ? { ...result, added: quantity } : fitted(result, asked);
  const [issue] = result.issues;
  if (issue?.code !== 'not-enough-stock' || issue.available !== undefined)
    return { ...result, added: 0 };
  const available = await leftOf(shop, refs.idOf(ref), signal);
  const issues = [{ ...issue, ...(available !== undefined && { available }) }];
  return { ...result, issues, added: 0 };
}

/** A first line is made to fit the shop's rules without a word: what the cart has then is what came in. */
function fitted(result: CartResult, asked: Asked & { readonly ref: VariantRef }): Added {
  const { ref, wanted } = asked;
  const isListed = result.cart?.lines.some((line) => line.ref === ref);
  const added = isListed ? Math.min(wanted, quantityOf(result.cart, ref)) : wanted;
  const max = maxOf(result.cart, ref);
  const issues = added < wanted ? [issueOf('quantity-rule', { ref, wanted, has: added, max })] : [];
  return { ...result, added, issues };
}

const maxOf = (cart: Cart | null | undefined, ref: VariantRef): number | undefined =>
  cart?.lines.find((line) => line.ref === ref)?.max;

/** How many of a thing may be taken; undefined: the shop does not say it. */
async function leftOf(
  shop: Shop,
  id: string | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  try {
    const { json } = await shop.get(`/products/${id}`, signal);
    const left = at(at(json, 'add_to_cart'), 'maximum');
    return typeof left === 'number' ? left : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function resultOf(answer: CallAnswer, asked: Asked, shop: Shop): CartResult {
  const { response, json } = answer;
  if (!response.ok) return refusalOf(answer, asked, shop.told);
  const cart = shop.told(json);
  if (cart) return { status: 'ok', cart, issues: [] };
  throw new CartFailure('unknown', `The shop’s answer ${response.status} is no cart.`);
}
