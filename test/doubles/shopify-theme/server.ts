import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answer } from './answers.ts';
import type { DoubleShop } from './shop.ts';

export const CART_COOKIE = 'cart';

/** The browser's cart; empty: it has none. */
export const tokenOf = ({ headers }: IncomingMessage): string =>
  new RegExp(`(?:^|; )${CART_COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1] ?? '';

/** Answers one request; false: it is none of the double's. */
export async function serve(
  shop: DoubleShop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const answered = answer(shop, {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    body: isRead ? '' : await text(request),
    token: tokenOf(request),
  });
  if (!answered) return false;
  response.writeHead(answered.status, answered.headers).end(answered.body);
  return true;
}

/** The double of a storefront's Ajax endpoints, on a free port of 127.0.0.1. */
export async function startDouble(
  shop: DoubleShop,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void serve(shop, request, response).then((isServed) => {
      if (!isServed) response.writeHead(404).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
