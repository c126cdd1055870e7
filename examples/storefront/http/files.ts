import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Where each part of the site lies in the repository, and for how many seconds it may be kept unasked. */
const FOLDERS: readonly (readonly [path: string, folder: string, seconds: number])[] = [
  ['/public/pictures/', '/examples/storefront/public/pictures/', 86_400],
  ['/public/', '/examples/storefront/public/', 0],
  // The chunks have the hash of what is in them in their names.
  ['/cdn/chunks/', '/dist/cdn/chunks/', 31_536_000],
  ['/cdn/', '/dist/cdn/', 0],
  ['/onair/styles/', '/dist/esm/styles/', 0],
];

/** Pictures, style sheets and scripts of the shop, and the built library. */
export function files(): Hono {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const app = new Hono();
  for (const [path, folder, seconds] of FOLDERS) {
    const kept = seconds > 0 ? `public, max-age=${seconds}` : 'no-cache';
    app.get(
      `${path}*`,
      etag(),
      serveStatic({
        root,
        rewriteRequestPath: (asked) => folder + asked.slice(path.length),
        onFound(_file, c) {
          c.header('Cache-Control', kept);
          // Another shop's page may have its two lines lead here.
          if (path.startsWith('/cdn/')) c.header('Access-Control-Allow-Origin', '*');
        },
      }),
    );
  }
  return app;
}
