import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { build } from 'esbuild';

/** Serves the measured page and its scripts, each engine and each of our parts in a file of its own. */
export interface PageServer {
  readonly url: string;
  close(): void;
}

const HTML =
  '<!doctype html><title>bench</title><body><script type="module" src="/page.js"></script></body>';

/** Starts it on a free port. Scripts may be cached, as a CDN's may. */
export async function startPageServer(): Promise<PageServer> {
  const scripts = await pageScripts();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts.get(basename(pathname));
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(HTML);
    else if (!script) response.writeHead(404).end();
    else {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'public, max-age=3600, immutable').end(script);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** bench/page.ts and what it imports when it needs it, by file name. */
async function pageScripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: ['bench/page.ts'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}
