import { keptText, type KeptText } from '../http/kept-text.ts';
import type { Identity } from './identity.ts';

export interface CartTokenOptions {
  /** To begin with, where none is kept. */
  readonly token?: string | undefined;
  readonly kept?: KeptText | undefined;
}

/**
 * From another site: a token of 48 hours, a new one with each answer, all of them for the same cart.
 * `key`: the cart's name in this browser.
 */
export function tokenIdentity(
  key: string,
  { token: seed, kept = keptText(`onair-${key}`) }: CartTokenOptions,
): Identity {
  /** Nothing is kept before the viewer adds something: until then it is here. */
  let here: string | null = null;
  const token = (): string | null => [kept.get(), here, seed ?? null].find(isFresh) ?? null;
  return {
    headers(): Readonly<Record<string, string>> {
      const sent = token();
      return sent === null ? {} : { 'cart-token': sent };
    },
    adopt(answered, sent, isChange) {
      const next = answered.get('cart-token');
      // Another tab may have begun a cart meanwhile: its token is not written over.
      if (next === null || (sent['cart-token'] ?? null) !== token()) return;
      const isKept = isChange || kept.get() !== null;
      here = isKept ? null : next;
      if (isKept) kept.set(next);
    },
    forget() {
      kept.set(null);
      here = null;
      seed = undefined;
    },
  };
}

/** A token that has run out is as good as none; whether another is good only its shop can tell. */
function isFresh(token: string | null): boolean {
  if (token === null) return false;
  try {
    const [, body = ''] = token.split('.');
    const { exp } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as {
      readonly exp?: unknown;
    };
    return typeof exp !== 'number' || exp * 1_000 > Date.now();
  } catch {
    return true;
  }
}
