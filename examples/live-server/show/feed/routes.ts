import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { Refusal } from '../../http/problem.ts';
import type { LiveShow } from '../live-show.ts';
import type { StaffTokens } from '../staff-tokens.ts';
import type { ViewerLines } from '../presence/viewer-lines.ts';
import { staffFeed } from '../staff/staff-feed.ts';
import { frame } from './frame.ts';
import { createHub } from './hub.ts';
import { askedPosition, eventStream, hello } from './opening.ts';
import { formatPosition } from './position.ts';
import { createReader, type FeedReader } from './reader.ts';

export interface FeedOptions {
  readonly show: LiveShow;
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly tokens: StaffTokens;
  readonly lines: ViewerLines;
  readonly signal: AbortSignal;
  readonly beatEvery?: number;
  readonly slowAfter?: number;
}

/** The show's two logs as server-sent events: `/feed` for all, `/staff/feed` for signed staff. */
export function feedRoutes(options: FeedOptions): Hono {
  const { show, clock, faults, signal } = options;
  // Each desk has a public feed too, and is no viewer.
  const count = (): void =>
    show.samples.set({
      v: 1,
      at: new Date(clock.now()).toISOString(),
      type: 'audience',
      data: { viewers: Math.max(0, open.open - staff.open) },
    });
  const staff = createHub({ ...options, count });
  const open = createHub({ ...options, count });
  show.watch((samples) => {
    open.publish(samples);
    staff.publish([]);
  }, signal);
  const app = new Hono();
  const refuseWhenDown: MiddlewareHandler = async (_c, next) => {
    if (faults.current.feed.down) throw new Refusal('unavailable', 'The feed is down.', 1);
    await next();
  };
  app.use('/feed', refuseWhenDown);
  app.use('/staff/feed', refuseWhenDown);
  app.get('/feed', (c) => eventStream(c, open, publicReader(c, options)));
  app.get('/staff/feed', staffFeed({ ...options, hub: staff }));
  return app;
}

function publicReader(c: Context, { show, clock, faults }: FeedOptions): FeedReader {
  const { epoch, cues: log } = show.store;
  const opening = hello(show, log, clock);
  const common = { log, epoch, faults, samples: show.samples.latest(), now: clock.now };
  const asked = askedPosition(c, epoch);
  if (asked !== null && asked >= show.oldest && asked <= log.last()) {
    return createReader({ ...common, opening, seq: asked });
  }
  const snapshot = show.snapshot();
  const { seq } = snapshot;
  const piece = frame('snapshot', JSON.stringify(snapshot), formatPosition({ epoch, seq }));
  return createReader({ ...common, opening: opening + piece, seq });
}
