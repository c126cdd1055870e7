import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import type { Hello } from '../../../../src/protocol/hello.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { Refusal } from '../../http/problem.ts';
import type { LiveShow } from '../live-show.ts';
import type { StaffTokens } from '../staff-tokens.ts';
import type { LogTable } from '../store/log-table.ts';
import { frame } from './frame.ts';
import { createHub, type FeedHub } from './hub.ts';
import { formatPosition, parsePosition } from './position.ts';
import { createReader, type FeedReader } from './reader.ts';

export interface FeedOptions {
  readonly show: LiveShow;
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly tokens: StaffTokens;
  readonly signal: AbortSignal;
  readonly beatEvery?: number;
  readonly slowAfter?: number;
}

/** The show's two logs as server-sent events: `/feed` for all, `/staff/feed` for signed staff. */
export function feedRoutes(options: FeedOptions): Hono {
  const { show, clock, faults, tokens, signal } = options;
  const staff = createHub(options);
  const open = createHub({
    ...options,
    count: (viewers) =>
      show.samples.set({
        v: 1,
        at: new Date(clock.now()).toISOString(),
        type: 'audience',
        data: { viewers },
      }),
  });
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
  app.get('/staff/feed', async (c) => {
    const { expiresAt } = await tokens.verify(c.req.header('authorization'));
    const left = Math.min(expiresAt - clock.now(), MAX_TIMER);
    clock.after(left, () => cut(c), AbortSignal.any([signal, c.req.raw.signal]));
    return eventStream(c, staff, staffReader(c, options));
  });
  return app;
}

/** Longest time, in milliseconds, that a timer of Node can wait. */
const MAX_TIMER = 2 ** 31 - 1;

function eventStream(c: Context, hub: FeedHub, reader: FeedReader): Response {
  return c.body(
    hub.stream(reader, () => cut(c)),
    200,
    {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Proxies that gather a response before they pass it on are told not to.
      'X-Accel-Buffering': 'no',
      'Transfer-Encoding': 'chunked',
    },
  );
}

/** Ends the connection under a response. */
function cut(c: Context): void {
  (c.env as Partial<HttpBindings> | undefined)?.outgoing?.destroy();
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

/** The staff log has no snapshot: who brings no position reads it whole. */
function staffReader(c: Context, { show, clock, faults }: FeedOptions): FeedReader {
  const { epoch, staff: log } = show.store;
  const asked = askedPosition(c, epoch) ?? 0;
  const seq = asked <= log.last() ? asked : 0;
  const opening = hello(show, log, clock);
  return createReader({ log, epoch, faults, opening, seq, samples: [], now: clock.now });
}

/** The `seq` that the reader says it has, when it is of this epoch. */
function askedPosition(c: Context, epoch: string): number | null {
  const position = parsePosition(c.req.header('last-event-id') || c.req.query('after'));
  return position?.epoch === epoch ? position.seq : null;
}

function hello({ manifest, store }: LiveShow, log: LogTable, clock: Clock): string {
  const { epoch } = store;
  const data: Hello = {
    v: 1,
    show: manifest.id,
    epoch,
    seq: log.last(),
    now: Math.round(clock.now()),
  };
  return frame('hello', JSON.stringify(data));
}
