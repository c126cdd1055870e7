import { Hono } from 'hono';
import { feedRoutes, type FeedOptions } from './feed/routes.ts';
import { presenceRoutes } from './presence/routes.ts';
import { createViewerLines } from './presence/viewer-lines.ts';
import { requestRoutes, type RequestOptions } from './requests/routes.ts';
import { restockRoutes } from './restock/routes.ts';

/** Everything of the show but its media: manifest, time, log, feed, requests, presence and wishes. */
export function showRoutes(options: Omit<FeedOptions, 'lines'> & RequestOptions): Hono {
  const { show, clock, signal } = options;
  const lines = createViewerLines(clock, signal);
  const app = new Hono();
  app.get('/show.json', (c) => c.json(show.manifest, 200, { 'Cache-Control': 'no-cache' }));
  app.get('/time', (c) =>
    c.json({ now: Math.round(clock.now()) }, 200, { 'Cache-Control': 'no-store' }),
  );
  app.get('/log.json', (c) => {
    const rows = show.store.cues.after(0, -1).map(({ json }) => json);
    return c.body(`[${rows.join(',\n')}]`, 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-cache',
    });
  });
  app.route('/', feedRoutes({ ...options, lines }));
  app.route('/', presenceRoutes({ ...options, lines }));
  app.route('/', requestRoutes(options));
  app.route('/', restockRoutes(options));
  return app;
}
