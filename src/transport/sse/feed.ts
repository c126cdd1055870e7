import type { Clock, Feed, ReconnectPolicy } from '../../core/ports.ts';
import type { Network } from '../pause.ts';
import { reconnecting } from '../reconnecting.ts';
import { measureClockOffset } from './clock-offset.ts';
import { connectionMessages } from './connection.ts';
import { sendRequest } from './requests.ts';

export interface SseFeedOptions {
  /** The event stream. Read from a place on by `?after=<epoch>.<seq>`. */
  readonly url: string;
  /** Where requests are posted; without it the feed is read only. */
  readonly sendUrl?: string;
  /** Answers `{"now": <ms since 1970>}`. */
  readonly timeUrl?: string;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly fetch?: typeof fetch;
  /** Tells what waits to try at once. Default: the window. */
  readonly network?: Network;
}

/**
 * A show's feed as server-sent events, requests going up by POST. It reads the stream with
 * `fetch`: an EventSource tells neither status nor silence, and cannot be given a place anew.
 */
export function sseFeed({
  url,
  sendUrl,
  timeUrl,
  fetch = globalThis.fetch,
  ...rest
}: SseFeedOptions): Feed {
  const options = { ...rest, url, fetch };
  return {
    name: 'sse',
    subscribe: ({ position, signal }) =>
      reconnecting(
        {
          ...options,
          connect: (connection) => connectionMessages(options, position(), connection),
        },
        signal,
      ),
    ...(sendUrl !== undefined && {
      send: (request, { signal }) => sendRequest({ ...options, url: sendUrl }, request, signal),
    }),
    ...(timeUrl !== undefined && {
      clockOffset: ({ signal }) => measureClockOffset({ ...options, url: timeUrl }, signal),
    }),
  };
}
