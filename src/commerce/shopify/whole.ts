import type { CartIssue, CartResult } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import { issueOf } from './actions/issues.ts';
import { denied } from './denied.ts';
import { rendering, themeFinder, type AjaxCartOptions } from './ajax/adapter.ts';
import type { AjaxCart } from './ajax/cart.ts';
import type { AjaxAnswer, AjaxRefusal } from './ajax/endpoint.ts';
import { at } from './ajax/json.ts';
import { hasCodes } from './codes.ts';
import { SOURCE, storefrontOf } from './page.ts';

/** Has these codes and no others. `byTheme`: by the theme's own action. */
export const setCodes = (
  options: AjaxCartOptions,
  codes: readonly string[],
  signal: AbortSignal,
  byTheme: boolean,
): Promise<CartResult> =>
  (byTheme ? setCodesByTheme : setCodesByAjax)(options, codes, signal).catch(denied);

/** Has them by the theme's own action. What came of it is read from the storefront's cart. */
async function setCodesByTheme(
  { page, endpoint }: AjaxCartOptions,
  discountCodes: readonly string[],
  signal: AbortSignal,
): Promise<CartResult> {
  const { updateCart } = storefrontOf(page).actions ?? {};
  const update = updateCart as (payload: object, options: object) => Promise<unknown>;
  let told: unknown;
  try {
    told = await update({ discountCodes }, { event: { detail: { source: SOURCE } }, signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new CartFailure('network', 'The theme could not change the cart.', { cause });
  }
  const after = await endpoint.read(signal);
  return codesResult(after, discountCodes, issueOf(told)?.message);
}

/** The same by the storefront's Ajax API; the page's theme follows. */
async function setCodesByAjax(
  options: AjaxCartOptions,
  codes: readonly string[],
  signal: AbortSignal,
): Promise<CartResult> {
  const { endpoint, page } = options;
  const theme = await themeFinder(options)();
  const turn = theme?.({ action: 'update', id: '', quantity: 0, codes });
  try {
    const body = { discount: codes.join(), ...rendering(turn, page) };
    const answer = await endpoint.change('update', body, signal);
    const { json, refusal } = settled(answer);
    const after = endpoint.cartIn(json) ?? (await endpoint.read(signal));
    const { sections } = at(json);
    const refused = refusal && (refusal.message ?? '');
    turn?.ended({ after, hasChanged: !refusal, sections, refused });
    return codesResult(after, codes, refusal?.message);
  } catch (error) {
    turn?.failed(error);
    throw error;
  }
}

/** Keeps texts with the cart. `cart/update.js` leaves those of other names, which an action of the theme would not. */
export const setAttributes = (
  options: Pick<AjaxCartOptions, 'endpoint'>,
  attributes: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CartResult> => keepAttributes(options, attributes, signal).catch(denied);

async function keepAttributes(
  { endpoint }: Pick<AjaxCartOptions, 'endpoint'>,
  attributes: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CartResult> {
  const { json, refusal } = settled(await endpoint.change('update', { attributes }, signal));
  const after = endpoint.cartIn(json) ?? (await endpoint.read(signal));
  const told = at(after.json['attributes']);
  const isKept = Object.entries(attributes).every(([name, text]) => (told[name] ?? '') === text);
  return isKept ? done(after) : refusedWith(after, 'unknown', refusal?.message);
}

const settled = (
  answer: AjaxAnswer,
): { readonly json?: unknown; readonly refusal?: AjaxRefusal | undefined } => answer;

/** A code that is not in the cart afterwards is none that the shop has; one that is left was not taken out. */
function codesResult(
  after: AjaxCart,
  codes: readonly string[],
  message: string | undefined,
): CartResult {
  if (hasCodes(after.cart, codes)) return done(after);
  const takesCodes = Array.isArray(after.json['discount_codes']);
  return refusedWith(after, takesCodes ? 'unknown' : 'unsupported', message);
}

const done = ({ cart }: AjaxCart): CartResult => ({ status: 'ok', cart, issues: [] });

const refusedWith = (
  { cart }: AjaxCart,
  code: CartIssue['code'],
  message: string | undefined,
): CartResult => ({
  status: 'rejected',
  cart,
  issues: [{ code, severity: 'error', ...(message !== undefined && { message }) }],
});
