import { Hono } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import { PRESENCE } from '../../../../src/protocol/schema/presence.ts';
import { read } from '../../../../src/protocol/schema/read.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { peerNetwork } from '../../http/peer.ts';
import { Refusal } from '../../http/problem.ts';
import { readBody } from '../../http/read-json.ts';
import { createRateLimit, type Rate } from '../requests/rate-limit.ts';
import type { ViewerLines } from './viewer-lines.ts';

/** Four times as often as viewers tell, for tabs that start and stop. */
const VIEWER_RATE: Rate = { burst: 8, perSecond: 0.3 };
/** Behind one network address may be a whole office. */
const NETWORK_RATE: Rate = { burst: 1000, perSecond: 50 };
/** Characters of the longest report that is read. */
const LONGEST = 1024;

export interface PresenceOptions {
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly lines: ViewerLines;
}

/** `POST /presence`: a viewer tells how the show comes. Counted in memory, never stored. */
export function presenceRoutes({ clock, faults, lines }: PresenceOptions): Hono {
  const byViewer = createRateLimit(VIEWER_RATE, clock.now);
  const byNetwork = createRateLimit(NETWORK_RATE, clock.now);
  const app = new Hono();
  app.post('/presence', async (c) => {
    if (faults.current.feed.down) throw new Refusal('unavailable', 'The feed is down.', 1);
    byNetwork.take(peerNetwork(c), 1);
    const result = read(PRESENCE, await readBody(c), { max: LONGEST });
    if (!result.ok) {
      const [{ path, expected } = { path: '', expected: 'a presence' }] = result.issues;
      throw new Refusal('invalid', `${path || 'body'}: expected ${expected}.`);
    }
    byViewer.take(result.value.viewer, 1);
    lines.tell(result.value);
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
  return app;
}
