import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Where each part of the site lies in the repository, by the start of its path. */
const FOLDERS: readonly (readonly [path: string, folder: string])[] = [
  ['/live/stills/', '/examples/live-server/media/demo/stills/'],
  ['/onair/', '/dist/esm/'],
  ['/cdn/', '/dist/cdn/'],
  ['/vendor/hls.js/', '/node_modules/hls.js/dist/'],
  ['/vendor/livekit-client/', '/node_modules/livekit-client/dist/'],
  ['/plain/', '/examples/plain/'],
  ['/desk/', '/examples/desk/'],
  ['/studio/', '/examples/studio/'],
  ['/staff/', '/examples/staff/'],
  ['/', '/examples/page/'],
];

/** The shop's page, the plain page, the desk, the studio, the built library and its engines. */
export function staticFiles(): Hono {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const app = new Hono();
  for (const [path, folder] of FOLDERS) {
    app.get(
      `${path}*`,
      serveStatic({
        root,
        rewriteRequestPath: (asked) => folder + asked.slice(path.length),
        onFound: (_file, c) => c.header('Cache-Control', 'no-cache'),
      }),
    );
  }
  return app;
}
