// What is to hold of a cart as a whole: loaded when that is asked for.
import type { CartAdapter, CartCallOptions, CartIssue, CartResult } from '../../core/cart.ts';
import { rejected } from '../cart/results.ts';
import type { ChangesContext } from './changes.ts';
import { rawList } from './store.ts';
import { cartOf, type RawCart } from './told.ts';

/** Medusa takes a code of which nothing comes off for none, and says nothing of it. */
export const setCodes =
  (context: ChangesContext): NonNullable<CartAdapter['setCodes']> =>
  async (codes, call) => {
    const { result, cart } = await change(context, { promo_codes: codes }, call);
    const taken = rawList(cart?.['promotions']).map(({ code }) => code);
    const isAll = !cart || codes.every((code) => taken.includes(code));
    if (isAll) return result;
    const isSome = codes.some((code) => taken.includes(code));
    const issue: CartIssue = { code: 'unknown', severity: 'error' };
    return { ...result, status: isSome ? 'partial' : 'rejected', issues: [issue] };
  };

/** Medusa keeps texts of other names. */
export const setAttributes =
  (context: ChangesContext): NonNullable<CartAdapter['setAttributes']> =>
  async (attributes, call) =>
    (await change(context, { metadata: attributes }, call)).result;

async function change(
  { shelf, pages }: ChangesContext,
  body: object,
  { signal }: CartCallOptions,
): Promise<{ readonly result: CartResult; readonly cart?: RawCart }> {
  const before = await shelf.now(signal);
  if (!before) return { result: rejected('cart-gone') };
  const answer = await shelf.ask([before.id], signal, body);
  if (answer.ok) {
    const cart = shelf.take(answer);
    return { cart, result: { status: 'ok', cart: await cartOf(cart, pages), issues: [] } };
  }
  const { type, message } = answer.data;
  if (type === 'not_found') return { result: rejected('cart-gone') };
  const code = [401, 403].includes(answer.status) ? 'unauthorized' : 'unknown';
  const words = type === 'invalid_data' && typeof message === 'string' ? { message } : {};
  const issue: CartIssue = { code, severity: 'error', ...words };
  return { result: { status: 'rejected', cart: null, issues: [issue] } };
}
