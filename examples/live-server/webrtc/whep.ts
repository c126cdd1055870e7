import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from 'hono';
import type { FaultBoard } from '../faults/faults.ts';
import type { Clip, MediaClock } from '../media/clip.ts';
import type { WebRtcBackend } from './backend.ts';
import { refuse } from './problem.ts';
import { createPump } from './pump.ts';
import { readSdpFragment } from './sdp-fragment.ts';
import { iceCredentials, readOffer } from './sdp.ts';
import { faultyAnswer } from './whep-faults.ts';
import { createWhepSessions } from './whep-sessions.ts';
import type { WhepSession, WhepSessions } from './whep-sessions.ts';

/** The show's picture and sound over WHEP (draft-ietf-wish-whep-04). */
export interface WhepEndpoint {
  /** Routes relative to the endpoint: mount it at `/live/whep`. */
  readonly app: Hono;
  /** Viewers whose connection stands. */
  readonly viewers: number;
  /** How late packets were sent in the last second at worst, in milliseconds. */
  readonly lag: number;
  /** Ends all sessions. The backend stays open: it belongs to who made it. */
  close(): Promise<void>;
}

export interface IceServer {
  /** `stun:` or `turn:` URL. */
  readonly url: string;
  readonly username?: string;
  readonly credential?: string;
}

export interface WhepEndpointOptions {
  readonly clip: Clip;
  readonly clock: MediaClock;
  readonly faults: FaultBoard;
  /** Null: there is no WebRTC here, and every request is told so. */
  readonly backend: WebRtcBackend | null;
  readonly log: (line: string) => void;
  /** Named to viewers in `Link` headers. */
  readonly iceServers?: readonly IceServer[];
  readonly maxSessions?: number;
  /** Milliseconds without connection or RTCP after which a session is closed. */
  readonly idleAfter?: number;
}

/** Headers that a page of another origin must be allowed to read. */
export const WHEP_EXPOSED_HEADERS = ['Location', 'ETag', 'Link', 'Accept-Patch', 'Retry-After'];

const SDP = 'application/sdp';
const FRAGMENT = 'application/trickle-ice-sdpfrag';
const ACCEPT_PATCH = `${FRAGMENT}, ${SDP}`;
/** A browser's offer has 6 to 10 kB. */
const MAX_BODY = 64 * 1024;
const BUSY_RETRY = '5';

const mediaType = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const linkHeader = (servers: readonly IceServer[]): string =>
  servers
    .map(({ url, username, credential }) => {
      const secret = username
        ? `; username="${username}"; credential="${credential ?? ''}"; credential-type="password"`
        : '';
      return `<${url}>; rel="ice-server"${secret}`;
    })
    .join(', ');

/** The new session's description. 201: our answer. 406: the viewer is to answer ours. */
function describe(c: Context, status: 201 | 406, session: WhepSession, link: string): Response {
  return c.body(session.viewer.sdp, status, {
    'Content-Type': SDP,
    Location: `${c.req.path.replace(/\/$/, '')}/${session.id}`,
    ETag: session.etag,
    'Accept-Patch': ACCEPT_PATCH,
    ...(link && { Link: link }),
  });
}

function createPost(
  options: WhepEndpointOptions,
  backend: WebRtcBackend,
  sessions: WhepSessions,
  link: string,
): (c: Context) => Promise<Response> {
  const { faults, log, maxSessions = 120 } = options;
  return async (c) => {
    if (mediaType(c) !== SDP) {
      return refuse(415, 'invalid', `Send an offer as ${SDP}.`, { 'Accept-Post': SDP });
    }
    if (sessions.size >= maxSessions) {
      return refuse(503, 'unavailable', 'All places are taken.', { 'Retry-After': BUSY_RETRY });
    }
    const body = await c.req.text();
    const read = readOffer(body);
    try {
      if (faults.current.whep.counterOffer || (!read.ok && read.fault.reason === 'no-codec')) {
        return describe(c, 406, sessions.add(await backend.offer(), null), link);
      }
      if (!read.ok) return refuse(400, 'invalid', read.fault.detail);
      const viewer = await backend.answer(read.offer);
      return describe(c, 201, sessions.add(viewer, iceCredentials(body).ufrag ?? ''), link);
    } catch (error) {
      log(`WHEP offer not taken: ${String(error).slice(0, 200)}`);
      return refuse(400, 'invalid', 'The offer cannot be answered.');
    }
  };
}

async function takeAnswer(session: WhepSession, body: string): Promise<Response> {
  if (session.ufrag !== null) {
    return refuse(422, 'conflict', 'The session is agreed upon; it cannot be negotiated again.');
  }
  const { ufrag } = iceCredentials(body);
  if (!ufrag) return refuse(400, 'invalid', 'The body is not an SDP answer.');
  try {
    await session.viewer.accept(body);
  } catch {
    return refuse(400, 'invalid', 'The answer does not fit the offer.');
  }
  session.ufrag = ufrag;
  return new Response(null, { status: 204 });
}

/**
 * Candidates need not be remembered: viewers come to the gate by themselves. An ICE restart is refused,
 * as the libraries cannot do it: the viewer starts a new session.
 */
function takeFragment(session: WhepSession, body: string, ifMatch: string | undefined): Response {
  if (ifMatch === undefined)
    return refuse(428, 'conflict', 'Send If-Match with the ETag of the session.');
  if (ifMatch !== '*' && !ifMatch.split(/\s*,\s*/).includes(session.etag)) {
    return refuse(412, 'conflict', 'The ETag is of another ICE session.');
  }
  const fragment = readSdpFragment(body);
  if (!fragment) return refuse(400, 'invalid', 'The body is not an SDP fragment.');
  if (fragment.ufrag !== undefined && fragment.ufrag !== session.ufrag) {
    return refuse(422, 'invalid', 'ICE restart is not supported: POST a new offer.');
  }
  return new Response(null, { status: 204 });
}

async function patch(c: Context, session: WhepSession): Promise<Response> {
  const type = mediaType(c);
  if (type === SDP) return takeAnswer(session, await c.req.text());
  if (type === FRAGMENT) return takeFragment(session, await c.req.text(), c.req.header('If-Match'));
  return refuse(415, 'invalid', `Send ${FRAGMENT}.`, { 'Accept-Patch': ACCEPT_PATCH });
}

function addRoutes(
  app: Hono,
  options: WhepEndpointOptions,
  backend: WebRtcBackend,
  sessions: WhepSessions,
): void {
  const link = linkHeader(options.iceServers ?? []);
  const unknown = (): Response => refuse(404, 'not-found', 'There is no such session.');
  app.post('/', createPost(options, backend, sessions, link));
  app.get('/', (c) => c.body(null, 200, { 'Content-Type': SDP, 'Accept-Post': SDP }));
  app.options('/', (c) =>
    c.body(null, 200, {
      Allow: 'POST, HEAD, GET, OPTIONS',
      'Accept-Post': SDP,
      ...(link && { Link: link }),
    }),
  );
  app.options('/:id', (c) =>
    c.body(null, 200, { Allow: 'PATCH, DELETE, OPTIONS', 'Accept-Patch': ACCEPT_PATCH }),
  );
  app.patch('/:id', (c) => {
    const session = sessions.find(c.req.param('id'));
    return session ? patch(c, session) : unknown();
  });
  app.delete('/:id', async (c) => {
    const session = sessions.find(c.req.param('id'));
    if (!session) return unknown();
    await sessions.remove(session);
    return c.body(null, 200);
  });
}

/** The endpoint. With a null backend it answers 501 to all, so that viewers go to HLS at once. */
export function createWhepEndpoint(options: WhepEndpointOptions): WhepEndpoint {
  const { clip, clock, faults, backend, idleAfter = 15_000 } = options;
  const app = new Hono();
  app.use(async (c, next) => {
    const faulty = await faultyAnswer(faults, c.req.raw);
    if (faulty) return faulty;
    if (!backend)
      return refuse(501, 'unavailable', 'WebRTC is not available on this server; play HLS.');
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => refuse(413, 'too-large', `A body has at most ${MAX_BODY} bytes.`),
    }),
  );
  const pump = createPump({ clip, clock, faults });
  const sessions = createWhepSessions({ pump, idleAfter });
  if (backend) addRoutes(app, options, backend, sessions);
  return {
    app,
    get viewers() {
      return sessions.connected;
    },
    get lag() {
      return pump.lag;
    },
    async close() {
      pump.close();
      await sessions.close();
    },
  };
}
