import { request as send, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../core/ports.ts';

/** An answer that has been read whole. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** What the exchanges of one proxy share. */
export interface ProxyContext {
  readonly target: URL;
  readonly clock: Clock;
  /** Aborts when the proxy closes. */
  readonly signal: AbortSignal;
  /** The answers that wait for another one to be given before them. */
  readonly overtakable: Set<() => void>;
  /** How many answers are withheld. */
  held: number;
}

/** One request of a client, and the means to deal with it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  readonly response: ServerResponse;
  readonly context: ProxyContext;
}

/** These are about one connection, not about the message. */
const PER_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect'];

const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !PER_CONNECTION.includes(name)));

/** Brings the request to the shop, over a connection of its own. Rejects where there is no answer. */
export function deliver({
  method,
  url,
  headers,
  body,
  context,
}: Exchange): Promise<IncomingMessage> {
  const { target, signal } = context;
  return new Promise((resolve, reject) => {
    const outgoing = send(new URL(url, target), {
      method,
      signal,
      agent: false,
      headers: {
        ...passedOn(headers),
        // A compressed answer could not be cut in two.
        'accept-encoding': 'identity',
        ...(body.length > 0 && { 'content-length': body.length }),
      },
    });
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Brings the request to the shop, and reads all of the answer. */
export async function deliverWhole(exchange: Exchange): Promise<WholeAnswer> {
  const incoming = await deliver(exchange);
  const { statusCode: status = 502, headers } = incoming;
  return { status, headers, body: await buffer(incoming) };
}

/** Gives the client an answer as it comes in. */
export async function pass(
  { response, context }: Exchange,
  incoming: IncomingMessage,
): Promise<void> {
  response.writeHead(incoming.statusCode ?? 502, passedOn(incoming.headers));
  await pipeline(incoming, response);
  overtake(context);
}

/** Gives the client an answer, with its right length. */
export function give({ response, context }: Exchange, answer: WholeAnswer): Promise<void> {
  const { status, headers, body } = answer;
  if (response.destroyed) return Promise.resolve();
  const bare = status === 204 || status === 304;
  response.writeHead(status, {
    ...passedOn(headers),
    ...(!bare && { 'content-length': body.length }),
  });
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.once('finish', () => overtake(context));
    response.end(body);
  });
}

/** Breaks the connection to the client. */
export function drop({ response }: Exchange): void {
  response.destroy();
}

function overtake({ overtakable }: ProxyContext): void {
  const waiting = [...overtakable];
  overtakable.clear();
  for (const release of waiting) release();
}

/** Withholds the answer until `ready` calls back, the client has gone, or the proxy closes. */
export async function hold(
  { response, context }: Exchange,
  ready: (release: () => void, signal: AbortSignal) => void,
): Promise<void> {
  const over = new AbortController();
  const end = (): void => over.abort();
  const signal = AbortSignal.any([context.signal, over.signal]);
  if (signal.aborted || response.destroyed) return;
  context.held += 1;
  response.once('close', end);
  try {
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      ready(resolve, signal);
    });
  } finally {
    context.held -= 1;
    response.off('close', end);
    end();
  }
}
