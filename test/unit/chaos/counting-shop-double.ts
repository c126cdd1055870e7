import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A real server in the place of a shop: it counts what arrives, and answers with the number. */
export interface CountingShopDouble {
  readonly url: string;
  /** What has arrived, oldest first. */
  readonly got: readonly {
    method: string;
    url: string;
    headers: IncomingHttpHeaders;
    body: string;
  }[];
  close(): Promise<void>;
}

export async function startCountingShopDouble(): Promise<CountingShopDouble> {
  const got: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      got.push({ method, url, headers, body });
      response.writeHead(
        200,
        [
          ['content-type', 'application/json'],
          ['set-cookie', 'cart=abc; HttpOnly; Path=/'],
          ['set-cookie', 'seen=1; Path=/'],
        ].flat(),
      );
      response.end(JSON.stringify({ number: got.length, body }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
