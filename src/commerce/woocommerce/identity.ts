import type { KeptText } from '../http/kept-text.ts';

/** By what a shop knows whose cart it is. */
export interface Identity {
  /** To send; empty: the shop has not yet said who this is. */
  headers(): Readonly<Record<string, string>>;
  /** Takes up what an answer says; `sent`: what went out with its question. */
  adopt(answered: Headers, sent: Readonly<Record<string, string>>): void;
  /** The shop does not take it any more. */
  forget(): void;
}

/** Within the shop's own pages: its session cookie, and a nonce against forged requests, of 12 to 24 hours. */
export function nonceIdentity(): Identity {
  let nonce: string | null = null;
  let since = 0;
  return {
    headers: () => (nonce === null ? {} : { nonce }),
    adopt(answered) {
      const at = Number(answered.get('nonce-timestamp') ?? since);
      // Answers overtake each other: an older nonce may be that of a session which is over.
      if (at < since) return;
      since = at;
      nonce = answered.get('nonce') ?? nonce;
    },
    forget() {
      nonce = null;
      since = 0;
    },
  };
}

/** From another site: a token of 48 hours, a new one with each answer, all of them for the same cart. */
export function tokenIdentity(kept: KeptText, seed: string | undefined): Identity {
  const token = (): string | null => [kept.get(), seed ?? null].find(isFresh) ?? null;
  return {
    headers() {
      const sent = token();
      return sent === null ? {} : { 'cart-token': sent };
    },
    adopt(answered, sent) {
      const next = answered.get('cart-token');
      // Another tab may have begun a cart meanwhile: its token is not written over.
      if (next !== null && (sent['cart-token'] ?? null) === token()) kept.set(next);
    },
    forget() {
      kept.set(null);
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
