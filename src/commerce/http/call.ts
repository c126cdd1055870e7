import { bodyText } from '../../core/body-text.ts';
import { LONGEST_ANSWER } from '../cart/answer.ts';
import { CartFailure } from '../cart/failure.ts';

export interface CallRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
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
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
  /** Whether the shop's cookies go along. Default `include`. */
  readonly credentials?: RequestCredentials;
}

/** How long a device without network is given to find it again, in milliseconds. */
const OFFLINE_WAIT = 2_000;

const deviceIsOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Makes what asks a shop: past every cache, and never on to another address. */
export function createCaller({
  fetch = globalThis.fetch,
  isOffline = deviceIsOffline,
  credentials = 'include',
}: CallerOptions): Call {
  return async ({ url, method, body, headers, signal }) => {
    const init: RequestInit = {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      cache: 'no-store',
      credentials,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    // Asked before it is sent: a device that loses the network on the way may have been heard.
    const wasOffline = isOffline();
    try {
      const response = await fetch(url.href, init);
      return { response, json: await jsonOf(response) };
    } catch (cause) {
      signal.throwIfAborted();
      const wait = wasOffline && isOffline() ? { retryAfter: OFFLINE_WAIT } : {};
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
