import type { CartAdapter, CartResult } from '../../../core/cart.ts';
import { rejected } from '../../cart/results.ts';
import { hasCodes } from '../codes.ts';
import { denied } from '../denied.ts';
import { change, type Changed } from './change.ts';
import type { Held } from './held.ts';
import type { Remark } from './refusal.ts';
import type { Shop } from './shop.ts';

/** How what holds for the cart as a whole is changed. */
export const createWhole = (
  shop: Shop,
): Required<Pick<CartAdapter, 'setCodes' | 'setAttributes'>> => ({
  setCodes: (codes, { signal }) => setCodes(shop, codes, signal).catch(denied),
  setAttributes: (texts, { signal }) => setAttributes(shop, texts, signal).catch(denied),
});

/** Has these discount codes and no others. */
function setCodes(
  shop: Shop,
  discountCodes: readonly string[],
  signal: AbortSignal,
): Promise<CartResult> {
  const isDone = ({ cart }: Held): boolean => hasCodes(cart, discountCodes);
  const put = (codes: readonly string[]): Promise<Changed> =>
    change(shop, 'cartDiscountCodesUpdate', { discountCodes: codes }, signal);
  const ask = async ({ cart }: Held): Promise<Changed> => {
    const { held, remarks } = await put(discountCodes);
    if (!remarks.some(isUnknownCode)) return { held, remarks };
    // The cart keeps a code that the shop does not know: it is to be as it was.
    const before = (cart.discounts ?? []).flatMap(({ code }) => code ?? []);
    return { held: (await put(before)).held, remarks };
  };
  return settle(shop, { signal, given: { discountCodes }, ask, isDone });
}

/** Keeps texts with the cart, beside those of other names: an update leaves none that it does not name. */
function setAttributes(
  shop: Shop,
  texts: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CartResult> {
  const named = Object.entries(texts).map(([key, value]) => ({ key, value }));
  const isDone = ({ noted }: Held): boolean =>
    named.every(({ key, value }) => (noted.find((one) => one.key === key)?.value ?? '') === value);
  const ask = ({ noted }: Held): Promise<Changed> => {
    const others = noted.filter(({ key }) => !Object.hasOwn(texts, key));
    const attributes = [...others, ...named];
    return change(shop, 'cartAttributesUpdate', { attributes }, signal);
  };
  return settle(shop, { signal, given: { attributes: named }, ask, isDone });
}

interface Whole {
  readonly signal: AbortSignal;
  /** What a cart that is begun has. */
  readonly given: object;
  ask(before: Held): Promise<Changed>;
  isDone(after: Held): boolean;
}

async function settle(shop: Shop, { signal, given, ask, isDone }: Whole): Promise<CartResult> {
  const before = await shop.look(signal);
  const changed = before && (await ask(before));
  const after = changed?.held ?? (await shop.look(signal));
  if (changed && after) return resultOf(after, changed.remarks, isDone);
  // There is none, or it went between the look and the change.
  const buyerIdentity = shop.country && { countryCode: shop.country };
  const input = { ...given, buyerIdentity };
  const { held, remarks } = await change(shop, 'cartCreate', { input }, signal);
  return held ? resultOf(held, remarks, isDone) : rejected('unknown');
}

/** What the shop says no to, or does not have, is not in the cart afterwards. */
function resultOf(
  held: Held,
  remarks: readonly (Remark | null)[],
  isDone: Whole['isDone'],
): CartResult {
  const { cart } = held;
  if (isDone(held) && !remarks.some(isUnknownCode)) return { status: 'ok', cart, issues: [] };
  const message = remarks.find((one) => typeof one?.message === 'string')?.message;
  const words = typeof message === 'string' ? { message } : {};
  return { status: 'rejected', cart, issues: [{ code: 'unknown', severity: 'error', ...words }] };
}

const isUnknownCode = (remark: Remark | null): boolean => remark?.code === 'DISCOUNT_NOT_FOUND';
