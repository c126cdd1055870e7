import { bodyText } from '../../core/body-text.ts';
import { LONGEST_ANSWER } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';

export interface CallRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** What a shop answered; `json` is undefined where it is none. */
export interface CallAnswer {
  readonly response: Response;
  readonly json: unknown;
}

/** Asks a shop. Rejects with a {@link CartFailure}, or the signal's reason. */
export type Call = (request: CallRequest) => Promise<CallAnswer>;

export interface CallerOptions {
  readonly fetch?: typeof fetch;
  isOffline?(): boolean;
}

/** How long a device without network is given to find it again, in milliseconds. */
const OFFLINE_WAIT = 2_000;

const deviceIsOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Makes what asks the shop: with its cookies, past every cache, and never on to another address. */
export function createCaller({
  fetch = globalThis.fetch,
  isOffline = deviceIsOffline,
}: CallerOptions): Call {
  return async ({ url, method, body, signal }) => {
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      cache: 'no-store',
      credentials: 'include',
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    try {
      const response = await fetch(url.href, init);
      return { response, json: await jsonOf(response) };
    } catch (cause) {
      signal.throwIfAborted();
      const wait = isOffline() ? { retryAfter: OFFLINE_WAIT } : {};
      throw new CartFailure('network', `No answer from ${url.href}.`, { ...wait, cause });
    }
  };
}

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** What a response says as JSON; undefined where that is none, or longer than any cart. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    const text = await bodyText(response, LONGEST_ANSWER);
    return JSON_TYPE.test(response.headers.get('content-type') ?? '')
      ? JSON.parse(text)
      : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}
