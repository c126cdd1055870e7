import { createMemoryLog, type MemoryLog } from '../../../src/transport/memory/log.ts';
import type { Cue } from '../../../src/protocol/cue.ts';
import type { RequestOutcome } from '../../../src/core/ports.ts';
import type { Problem, ShowRequest } from '../../../src/protocol/request.ts';
import type { Clock, FeedMessage } from '../../../src/core/ports.ts';
import { answerQuestions } from './questions.ts';

type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

/** A server in this process that speaks the feed's wire to a `fetch` of its own. */
export interface FakeFeedServer {
  readonly fetch: typeof fetch;
  readonly log: MemoryLog;
  /** Every call of `fetch`, oldest first. */
  readonly calls: readonly { readonly url: URL; readonly init: RequestInit }[];
  /** Streams that are open. */
  readonly connections: number;
  /** Adds a cue, and sends it. */
  pin(productId?: string): Cue;
  /** Sends this text as it is down every stream. */
  write(text: string | Uint8Array): void;
  /** Answers the next calls, one each, in place of the server. */
  answerNext(...answers: readonly Answer[]): void;
  /** Ends every stream, and refuses to be reached until `restore`. */
  cut(): void;
  restore(): void;
  /** Starts the log anew, and ends every stream. */
  renew(): void;
}

export const FEED_URL = 'http://fake.test/live/feed';
export const SEND_URL = 'http://fake.test/live/requests';
export const TIME_URL = 'http://fake.test/live/time';

const utf8 = new TextEncoder();

function eventText(message: FeedMessage): string {
  if (!('data' in message)) return '';
  return `event: ${message.kind}\ndata: ${JSON.stringify(message.data)}\n\n`;
}

export function createFakeFeedServer(clock: Clock): FakeFeedServer {
  const log = createMemoryLog({ show: 'tea', clock });
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const calls: { url: URL; init: RequestInit }[] = [];
  const given = new Map<string, RequestOutcome>();
  let scripted: Answer[] = [];
  let down = false;

  const write = (text: string | Uint8Array): void => {
    const bytes = typeof text === 'string' ? utf8.encode(text) : text;
    for (const stream of streams) stream.enqueue(bytes);
  };
  const push = (draft: Parameters<MemoryLog['add']>[0]): Cue => {
    const cue = log.add(draft);
    write(eventText({ kind: 'cue', data: cue }));
    return cue;
  };
  const endStreams = (): void => {
    for (const stream of streams) stream.close();
    streams.clear();
  };
  const openStream = (url: URL, signal: AbortSignal | null | undefined): Response => {
    const [epoch, seq] = url.searchParams.get('after')?.split('.') ?? [];
    const opening = log.opening(epoch === undefined ? null : { epoch, seq: Number(seq) });
    let end = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        streams.add(stream);
        stream.enqueue(utf8.encode(opening.map(eventText).join('')));
        end = () => streams.delete(stream);
        signal?.addEventListener('abort', () => {
          if (streams.delete(stream)) stream.error(signal.reason);
        });
      },
      cancel: () => end(),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  const take = (request: ShowRequest): Response => {
    const outcome = given.get(request.opId) ?? answerQuestions(request, push);
    if (outcome.ok) given.set(request.opId, outcome);
    if (outcome.ok) return Response.json(outcome.receipt);
    return problemResponse(outcome.problem);
  };
  const answer: Answer = (url, { signal, body }) => {
    if (url.href.startsWith(FEED_URL)) return openStream(url, signal);
    if (url.href === SEND_URL) return take(JSON.parse(String(body)) as ShowRequest);
    if (url.href === TIME_URL) return Response.json({ now: clock.now() });
    return new Response('no such page', { status: 404 });
  };

  return {
    log,
    calls,
    get connections() {
      return streams.size;
    },
    async fetch(input, init = {}) {
      const url = new URL(String(input));
      calls.push({ url, init });
      await Promise.resolve();
      init.signal?.throwIfAborted();
      const next = scripted.shift();
      if (next) return next(url, init);
      if (down) throw new TypeError('fetch failed');
      return answer(url, init);
    },
    pin: (productId = 'mug') => push({ type: 'product.pin', data: { productId } }),
    write,
    answerNext(...answers) {
      scripted = [...scripted, ...answers];
    },
    cut() {
      down = true;
      endStreams();
    },
    restore() {
      down = false;
    },
    renew() {
      log.renew();
      endStreams();
    },
  };
}

/** A refusal as the server sends it. */
export function problemResponse(
  problem: Partial<Problem> & { readonly status: number },
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** Never answers, until the caller gives up. */
export const hang: Answer = (_url, { signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
