import { CartFailure } from '../cart/failure.ts';
import type { Call } from '../http/call.ts';
import { failUnlessRefused } from '../http/status.ts';

/** What came as JSON: nothing of it is certain. */
export type Raw = Readonly<Record<string, unknown>>;

export interface StoreQuestion {
  /** Below `/store/`, each part encoded. */
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  /** Sent by `POST`; absent: it is a `GET`. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** What the Store API said. */
export interface StoreAnswer {
  /** False: it did nothing, and `data` has its `type`, `code` and `message`. */
  readonly ok: boolean;
  readonly status: number;
  /** When, in milliseconds since 1970: by the shop's clock where the page may see it. */
  readonly at: number;
  readonly data: Raw;
}

/** Asks the Store API. Rejects with a {@link CartFailure} where it is open what was done. */
export type Store = (question: StoreQuestion) => Promise<StoreAnswer>;

/** What is no object has nothing in it. */
export const raw = (value: unknown): Raw => Object(value) as Raw;

/** What is no list has nothing in it. */
export const rawList = (value: unknown): readonly Raw[] =>
  Array.isArray(value) ? value.map(raw) : [];

/** Makes what asks a server's Store API with a publishable key. */
export function createStore(call: Call, base: URL, key: string): Store {
  return async ({ path, query = [], body, signal }) => {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/$/, '')}/store/${path}`;
    for (const [name, value] of query) url.searchParams.append(name, value);
    const headers = { 'x-publishable-api-key': key };
    const method = body === undefined ? 'GET' : 'POST';
    const { response, json } = await call({ url, method, body, headers, signal });
    const { ok, status } = response;
    if (!ok) failUnlessRefused(response);
    if (ok && raw(json) !== json) {
      throw new CartFailure('unknown', `${url.href} cannot be read.`);
    }
    const at = Date.parse(response.headers.get('date') ?? '') || Date.now();
    return { ok, status, at, data: raw(json) };
  };
}

/** Of an answer to a look that does not say what was asked for: no change was asked yet. */
export function failureOf({ status, data }: StoreAnswer, what: string): CartFailure {
  const code = [401, 403].includes(status) || isBadKey(data) ? 'unauthorized' : 'unknown';
  return new CartFailure(code, `The shop answered ${status} about ${what}.`, {
    retryAfter: 0,
  });
}

/** Whether it is about the publishable key: of that, Medusa says no more than in words. */
export const isBadKey = ({ type, message }: Raw): boolean =>
  type === 'not_allowed' && /publishable/i.test(String(message));
