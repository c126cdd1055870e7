import { createReadStream, existsSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A page of a test's own. */
export interface SitePage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A shop's site: its pages, the built library at `/cdn/`, and the live server behind the same origin. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
};

/** Serves `pages` by path; what is not there is asked of the live server. */
export async function openSite(
  live: string,
  pages: Readonly<Record<string, SitePage>>,
): Promise<Site> {
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', live);
    const page = pages[pathname];
    if (page) {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      answer.end(page.html);
    } else if (pathname.startsWith('/cdn/')) sendBuilt(pathname, answer);
    else passOn(asked, answer, live);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendBuilt(pathname: string, answer: ServerResponse): void {
  const file = join('dist', pathname);
  if (!existsSync(file)) return void answer.writeHead(404).end();
  answer.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
  });
  createReadStream(file).pipe(answer);
}

/** The live server's own answer, streams too; either end may hang up. */
function passOn(asked: IncomingMessage, answer: ServerResponse, live: string): void {
  const { method, url = '/' } = asked;
  // Of this site's origin, which is the live server's own as far as it can tell.
  const { host: _host, origin: _origin, ...headers } = asked.headers;
  const onward = request(new URL(url, live), { method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
    given.on('error', () => answer.destroy());
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
