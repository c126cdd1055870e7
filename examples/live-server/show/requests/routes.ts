import { Hono } from 'hono';
import type { Clock } from '../../../../src/core/ports.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import { peerNetwork } from '../../http/peer.ts';
import { Refusal } from '../../http/problem.ts';
import { readBody } from '../../http/read-json.ts';
import type { LiveShow } from '../live-show.ts';
import type { StaffTokens } from '../staff-tokens.ts';
import { costOf, effectsOf, isStaffOp } from './apply.ts';
import { createRateLimit, type Rate } from './rate-limit.ts';
import { readShowRequest } from './read-request.ts';

/**
 * How much is taken from whom. A question costs 4 points, a line of chat 2, all else 1;
 * an address pays 1 more for each request, whatever comes of it.
 */
export interface Rates {
  /** From one viewer key: a matter of manners, as everybody may make a new one. */
  readonly viewer: Rate;
  /** From one network address, behind which may be a whole office. */
  readonly address: Rate;
}

export const DEFAULT_RATES: Rates = {
  viewer: { burst: 20, perSecond: 0.5 },
  address: { burst: 400, perSecond: 20 },
};

export interface RequestOptions {
  readonly show: LiveShow;
  readonly clock: Clock;
  readonly faults: FaultBoard;
  readonly tokens: StaffTokens;
  readonly rates?: Rates;
  readonly moderated?: boolean;
}

/** `POST /requests`: one request, answered with its receipt once it is on disk. */
export function requestRoutes(options: RequestOptions): Hono {
  const { show, clock, faults, tokens, rates = DEFAULT_RATES, moderated = false } = options;
  const byViewer = createRateLimit(rates.viewer, clock.now);
  const byAddress = createRateLimit(rates.address, clock.now);
  const app = new Hono();
  app.post('/requests', async (c) => {
    if (faults.current.feed.down) throw new Refusal('unavailable', 'The feed is down.', 1);
    const network = peerNetwork(c);
    byAddress.take(network, 1);
    const request = readShowRequest(await readBody(c));
    const { op, viewer } = request;
    const authorization = c.req.header('authorization');
    const staff =
      isStaffOp(op) || authorization !== undefined ? await tokens.verify(authorization) : null;
    const receipt = show.store.receipts.find(request);
    if (receipt) return c.json(receipt);
    if (!staff) {
      byAddress.take(network, costOf(op));
      if (viewer !== undefined) byViewer.take(viewer, costOf(op));
    }
    const context = { show, now: clock.now(), viewer, staff, moderated };
    return c.json(show.commit(effectsOf(request, context), request));
  });
  return app;
}
