import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock } from '../../core/ports.ts';
import { whepFailure } from './errors.ts';

/** What requests need of the outside. */
export interface SendOptions {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Milliseconds the server may take for one answer. */
  readonly timeout: number;
  /** The bearer token, asked for when the first request is about to leave; empty: none. */
  token(signal: AbortSignal): string | Promise<string>;
}

/**
 * Sends a request and reads the answer to its end. Rejects with a `MediaFailure` when none comes.
 * `type` is the subtype of `application/` that the body is of.
 */
export type Send = (
  method: 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: string,
  type?: string,
  ifMatch?: string,
) => Promise<readonly [response: Response, body: string]>;

/** Requests that carry the token and have a deadline; one without a body, a farewell, outlives the page. */
export function createSend({ clock, timeout, token, fetch: ask }: SendOptions): Send {
  let bearer: string | undefined;
  return async (method, url, body, type, ifMatch) => {
    const deadline = new AbortController();
    const { signal } = deadline;
    clock.after(timeout, () => deadline.abort(), signal);
    try {
      bearer ??= await token(signal);
      const headers = {
        ...(type && { 'content-type': `application/${type}` }),
        ...(ifMatch && { 'if-match': ifMatch }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      };
      const init = { method, headers, signal, body: body ?? null, keepalive: !body };
      const response = await ask(url, init);
      return [response, await response.text()];
    } catch (cause) {
      if (cause instanceof MediaFailure) throw cause;
      const reason = signal.aborted ? 'timeout' : 'unreachable';
      throw whepFailure(reason, 'The server does not answer.', { cause });
    } finally {
      deadline.abort();
    }
  };
}
