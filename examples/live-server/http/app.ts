import { Hono } from 'hono';
import { corsAllowList } from './cors.ts';
import { problemResponse, Refusal } from './problem.ts';
import { staticFiles } from './static-files.ts';

/** What is served, by the path it is mounted at. */
export type Rooms = readonly (readonly [path: string, app: Hono])[];

export interface AppOptions {
  readonly allowedOrigins: readonly string[];
  readonly rooms: Rooms;
  readonly log: (line: string) => void;
}

/** All rooms under one origin. Whatever goes wrong in one leaves as problem+json. */
export function createApp({ allowedOrigins, rooms, log }: AppOptions): Hono {
  const app = new Hono();
  app.use(corsAllowList(allowedOrigins));
  app.onError((error) => {
    if (error instanceof Refusal) return problemResponse(error);
    log(`Unexpected: ${error.stack ?? String(error)}`);
    return problemResponse(new Refusal('unavailable', 'Something went wrong here.', 1));
  });
  app.notFound((c) => problemResponse(new Refusal('not-found', `Nothing is at ${c.req.path}.`)));
  for (const [path, room] of rooms) app.route(path, room);
  app.route('/', staticFiles());
  return app;
}
