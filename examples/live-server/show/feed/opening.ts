import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import type { Hello } from '../../../../src/protocol/hello.ts';
import type { LiveShow } from '../live-show.ts';
import type { LogTable } from '../store/log-table.ts';
import { frame } from './frame.ts';
import type { FeedHub } from './hub.ts';
import { parsePosition } from './position.ts';
import type { FeedReader } from './reader.ts';

/** An open feed as the response to its request. */
export function eventStream(c: Context, hub: FeedHub, reader: FeedReader): Response {
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

/** The `seq` that the reader says it has, when it is of this epoch. */
export function askedPosition(c: Context, epoch: string): number | null {
  const position = parsePosition(c.req.header('last-event-id') || c.req.query('after'));
  return position?.epoch === epoch ? position.seq : null;
}

/** The first message: which log follows, and how far it goes. */
export function hello({ manifest, store }: LiveShow, log: LogTable, clock: Clock): string {
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
