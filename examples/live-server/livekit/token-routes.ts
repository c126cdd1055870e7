import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { AccessToken } from 'livekit-server-sdk';
import type { Clock } from '../../../src/core/ports.ts';
import { peerNetwork } from '../http/peer.ts';
import { createRateLimit, type Rate } from '../show/requests/rate-limit.ts';
import type { Rooms } from '../http/app.ts';
import type { Manifest } from '../../../src/protocol/manifest.ts';
import { roomOf, type LivekitServer } from './livekit.ts';

/** Behind one network address may be a whole office, whose players all come back at once. */
const NETWORK_RATE: Rate = { burst: 300, perSecond: 10 };
/** Seconds in which a token must be used; LiveKit renews it for whoever is in the room. */
const USE_WITHIN = 120;

export interface TokenRouteOptions {
  readonly livekit: LivekitServer;
  readonly room: string;
  readonly clock: Clock;
  readonly rate?: Rate;
}

/**
 * `GET /token`: a viewer's way into the show's room, to watch and nothing else. The identity is a random
 * one for each playback: LiveKit tells it to everybody in the room.
 */
export function livekitTokenRoutes(options: TokenRouteOptions): Hono {
  const { livekit, room, clock, rate = NETWORK_RATE } = options;
  const byNetwork = createRateLimit(rate, clock.now);
  const app = new Hono();
  app.get('/token', async (c) => {
    byNetwork.take(peerNetwork(c), 1);
    const identity = `viewer-${randomUUID()}`;
    const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity, ttl: USE_WITHIN });
    token.addGrant({
      room,
      roomJoin: true,
      canSubscribe: true,
      canPublish: false,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
    });
    return c.json({ token: await token.toJwt() }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}

/** What the server has of LiveKit: nothing where the show is not published there. */
export const livekitRooms = (
  livekit: LivekitServer | undefined,
  manifest: Manifest,
  clock: Clock,
): Rooms =>
  livekit
    ? [['/live/livekit', livekitTokenRoutes({ livekit, room: roomOf(manifest), clock })]]
    : [];
