import { Hono } from 'hono';
import { feedRoutes, type FeedOptions } from './feed/routes.ts';
import { requestRoutes, type RequestOptions } from './requests/routes.ts';

/** Everything of the show but its media: manifest, time, log, feed and requests. */
export function showRoutes(options: FeedOptions & RequestOptions): Hono {
  const { show, clock } = options;
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
  app.route('/', feedRoutes(options));
  app.route('/', requestRoutes(options));
  return app;
}
