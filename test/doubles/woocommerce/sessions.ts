import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { EMPTY_BASKET, type Basket } from './rules.ts';

/** Whose cart it is, and how the shop knows. */
export interface Visitor {
  /** Null: nobody of whom anything is kept yet. */
  readonly session: string | null;
  readonly hasToken: boolean;
}

/** The name of the double's session cookie. */
export const SESSION = 'wp_woocommerce_session_double';

const TWO_DAYS = 172_800;

/** Carts by session; nonces and tokens are signed, so that none is taken that was not given. */
export class Sessions {
  readonly #carts = new Map<string, Basket>();
  readonly #secret = randomBytes(16);
  #tick = 0;
  #tokens = 0;

  visitor(headers: IncomingHttpHeaders): Visitor {
    const token = headers['cart-token'];
    const session = typeof token === 'string' ? this.#sessionOf(token) : null;
    if (session) return { session, hasToken: true };
    const [, cookie] = new RegExp(`${SESSION}=(\\w+)`).exec(headers.cookie ?? '') ?? [];
    return { session: cookie ?? null, hasToken: false };
  }

  /** A copy: what is done at the same time is lost, as on the recorded shop. */
  basket(session: string | null): Basket {
    const kept = (session === null ? undefined : this.#carts.get(session)) ?? EMPTY_BASKET;
    const lines = [...kept.lines].map(([key, line]) => [key, { ...line }] as const);
    return { ...kept, lines: new Map(lines) };
  }

  /** Returns the session that it is kept in. */
  keep(session: string | null, basket: Basket): string {
    const id = session ?? randomBytes(8).toString('hex');
    this.#carts.set(id, basket);
    return id;
  }

  /** Of one session and time; guests without one share theirs. */
  nonce(session: string | null): string {
    return this.#sign(`nonce ${this.#tick} ${session}`).slice(0, 10);
  }

  /** Another one each time, all for the same cart. */
  token(session: string): string {
    const exp = Math.floor(Date.now() / 1_000) + TWO_DAYS;
    const body = Buffer.from(JSON.stringify({ user_id: session, exp, n: this.#tokens++ })).toString(
      'base64url',
    );
    return `double.${body}.${this.#sign(body)}`;
  }

  expireNonces(): void {
    this.#tick += 1;
  }

  #sessionOf(token: string): string | null {
    const [, body = '', signature] = token.split('.');
    if (signature !== this.#sign(body)) return null;
    return (JSON.parse(Buffer.from(body, 'base64url').toString()) as { user_id: string }).user_id;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('hex');
  }
}
