// What holds of a cart as a whole: loaded when it is to have any of it.
import type { Cart, CartCallOptions, CartResult } from '../../core/cart.ts';
import { rejected } from '../cart/results.ts';
import { refusalOf } from './refusal.ts';
import type { Shop } from './shop.ts';

/** The plugin of `examples/woocommerce`, among the Store API's extensions. */
const PLUGIN = 'onair-shop';

/** WooCommerce writes codes in lower case, whatever was typed. */
const isIn = (codes: readonly string[], code: string): boolean =>
  codes.some((one) => one.toLowerCase() === code.toLowerCase());

/** First what may be refused: then nothing else was changed. */
export async function setCodes(
  shop: Shop,
  codes: readonly string[],
  { signal }: CartCallOptions,
): Promise<CartResult> {
  const before = await shop.readCart(signal);
  const has = (before.discounts ?? []).flatMap(({ code }) => code ?? []);
  const steps = [
    ...codes.filter((code) => !isIn(has, code)).map((code) => ['apply', code] as const),
    ...has.filter((code) => !isIn(codes, code)).map((code) => ['remove', code] as const),
  ];
  let cart: Cart | null = null;
  for (const [act, code] of steps) {
    const answer = await shop.post(`${act}-coupon`, { code }, signal);
    if (!answer.response.ok) {
      const refused = refusalOf(answer, { wanted: 0, has: 0 }, shop.told);
      return { ...refused, status: cart ? 'partial' : 'rejected', cart: refused.cart ?? cart };
    }
    cart = shop.cartIn(answer);
  }
  return { status: 'ok', cart: cart ?? before, issues: [] };
}

/** Only where the plugin is: the Store API itself keeps no texts. */
export async function setAttributes(
  shop: Shop,
  attributes: Readonly<Record<string, string>>,
  { signal }: CartCallOptions,
): Promise<CartResult> {
  if (!shop.last.cart) await shop.readCart(signal);
  if (!shop.last.keepsShow) return rejected('unsupported');
  const body = { namespace: PLUGIN, data: { attributes } };
  const answer = await shop.post('extensions', body, signal);
  if (!answer.response.ok) return refusalOf(answer, { wanted: 0, has: 0 }, shop.told);
  const cart = shop.cartIn(answer);
  // The plugin leaves out what it does not keep, such as a text that is too long.
  const isKept = Object.entries(attributes).every(
    ([name, text]) => (cart.attributes?.[name] ?? '') === text,
  );
  return isKept ? { status: 'ok', cart, issues: [] } : { ...rejected('unsupported'), cart };
}
