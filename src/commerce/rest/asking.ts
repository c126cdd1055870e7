import type { Cart, CartResult } from '../../core/cart.ts';
import { readCart, readResult } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Call } from '../http/call.ts';
import { failUnlessRefused } from '../http/status.ts';
import { refusalOf } from './refusal.ts';

/** An address below that of the cart; its query goes along. */
export function below(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/$/, '')}/${path}`;
  return url;
}

export async function readAt(call: Call, url: URL, signal: AbortSignal): Promise<Cart | null> {
  const { response, json } = await call({ url, method: 'GET', signal });
  const cart = response.ok ? readCart(json, url.href) : undefined;
  if (cart !== undefined) return cart;
  failUnlessRefused(response);
  throw new CartFailure('unknown', `The cart at ${url.href} answered ${response.status}.`);
}

export async function change(call: Call, request: Parameters<Call>[0]): Promise<CartResult> {
  const { response, json } = await call(request);
  if (!response.ok) return refusalOf(response, json);
  const result = readResult(json, request.url.href);
  if (result) return result;
  throw new CartFailure('unknown', `The cart at ${request.url.href} gave no result.`);
}
