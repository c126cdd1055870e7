import type { Clock, FeedMessage, LogPosition } from '../../core/ports.ts';
import { FeedFailure, NOT_SOON, refusal } from '../feed-failure.ts';
import { jsonOrText } from '../json-or-text.ts';
import { eventStreamParser } from './event-stream.ts';

export interface ConnectionOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** Silence after which a connection counts as dead, in milliseconds. Servers beat every 10 s. */
const SILENCE = 25_000;

const KINDS: ReadonlySet<string> = new Set(['hello', 'snapshot', 'cue', 'sample']);

/** The messages of one connection, from `position` on. Fails with a {@link FeedFailure}. */
export async function* connectionMessages(
  { url, clock, fetch }: ConnectionOptions,
  position: LogPosition | null,
  connection: AbortController,
): AsyncGenerator<FeedMessage, void, undefined> {
  const heard = watchSilence(clock, connection);
  const response = await fetch(position ? after(url, position) : url, {
    headers: { accept: 'text/event-stream' },
    cache: 'no-store',
    signal: connection.signal,
  });
  const reader = streamOf(response).getReader();
  const parse = eventStreamParser();
  yield { kind: 'open' };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    for (const event of parse(value)) {
      if (KINDS.has(event.type))
        yield { kind: event.type as 'hello', data: jsonOrText(event.data) };
    }
  }
}

function after(url: string, { epoch, seq }: LogPosition): string {
  return `${url}${url.includes('?') ? '&' : '?'}after=${encodeURIComponent(`${epoch}.${seq}`)}`;
}

/** Aborts the connection after too long a silence. Call what it returns whenever something came. */
function watchSilence(clock: Clock, connection: AbortController): () => void {
  let heardAt = clock.now();
  const check = (): void => {
    const rest = heardAt + SILENCE - clock.now();
    if (rest > 0) clock.after(rest, check, connection.signal);
    else connection.abort(new FeedFailure('unreachable', 'The feed fell silent.'));
  };
  check();
  return () => {
    heardAt = clock.now();
  };
}

/** The body of a response that is an event stream; throws what the response says instead. */
function streamOf(response: Response): ReadableStream<Uint8Array> {
  if (!response.ok) throw refusal(response);
  const type = response.headers.get('content-type');
  if (!response.body || !type?.startsWith('text/event-stream'))
    throw new FeedFailure('garbled', `The feed is no event stream but ${type}.`, NOT_SOON);
  return response.body;
}
