import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../http/problem.ts';
import type { Staff, StaffTokens } from '../show/staff-tokens.ts';
import type { HostConnection, WebRtcBackend } from '../webrtc/backend.ts';
import type { Offer } from '../webrtc/engine.ts';
import { iceCredentials, readHostOffer } from '../webrtc/sdp.ts';
import { iceServerLinks, mediaType, refuse, SDP, SDP_FRAGMENT } from '../webrtc/whep-http.ts';
import type { IceServer } from '../webrtc/whep-http.ts';
import { takeTrickle } from '../webrtc/whep-patch.ts';
import type { HostClaim, HostSession, HostSessions } from './host-sessions.ts';

/** Where hosts publish to (RFC 9725). */
export interface WhipOptions {
  /** Null: there is no WebRTC here. */
  readonly backend: WebRtcBackend | null;
  readonly sessions: HostSessions;
  readonly tokens: StaffTokens;
  readonly log: (line: string) => void;
  /** Named to hosts in `Link` headers. */
  readonly iceServers?: readonly IceServer[];
}

/** A browser's offer has 6 to 10 kB. */
const MAX_BODY = 64 * 1024;
/** Seconds after which a line that is gone is known to be. */
const TAKEN_RETRY = '3';
/** A page that asks without `Accept-Post` in its mind reads it here. */
const OPTIONS = { Allow: 'POST, OPTIONS', 'Accept-Post': SDP };

/** One of the staff who may go live. Throws the refusals of a token, and `forbidden`. */
async function hostOf(c: Context, tokens: StaffTokens): Promise<Staff> {
  const staff = await tokens.verify(c.req.header('authorization'));
  if (staff.role === 'host') return staff;
  throw new Refusal('forbidden', `The role ${staff.role} may not go live.`);
}

/** The host's offer; a response says what is wrong with it. */
async function offerOf(c: Context): Promise<{ offer: Offer; ufrag: string } | Response> {
  if (mediaType(c) !== SDP)
    return refuse(415, 'invalid', `Send an offer as ${SDP}.`, { 'Accept-Post': SDP });
  const body = await c.req.text();
  const read = readHostOffer(body);
  if (read.ok) return { offer: read.offer, ufrag: iceCredentials(body).ufrag ?? '' };
  const { reason, detail } = read.fault;
  return refuse(reason === 'malformed' ? 400 : 406, 'invalid', detail);
}

function created(c: Context, session: HostSession, links: string): Response {
  const { id, etag, connection, isTest } = session;
  return c.body(connection.sdp, 201, {
    'Content-Type': SDP,
    Location: `${c.req.path.replace(/\/$/, '')}/${id}`,
    ETag: etag,
    'Accept-Patch': SDP_FRAGMENT,
    ...(links && { Link: links }),
    // A page hangs up where this is missing: it would be on air.
    ...(isTest && { 'Onair-Test': '1' }),
  });
}

function refusalOf(sessions: HostSessions, claim: HostClaim): Response | null {
  const refusal = sessions.refusal(claim);
  if (!refusal) return null;
  return refusal === 'taken'
    ? refuse(409, 'conflict', 'Another host is on air.', { 'Retry-After': TAKEN_RETRY })
    : refuse(503, 'unavailable', 'All places are taken.', { 'Retry-After': TAKEN_RETRY });
}

async function publish(c: Context, options: WhipOptions, links: string): Promise<Response> {
  const { backend, sessions, tokens, log } = options;
  const staff = await hostOf(c, tokens);
  if (!backend?.receive) {
    const library = backend ? `${backend.name} cannot take a host in` : 'there is no WebRTC';
    return refuse(501, 'unavailable', `Going live is not supported on this server: ${library}.`);
  }
  const { test, takeover } = c.req.query();
  const isTest = test !== undefined && test !== '0';
  const offered = await offerOf(c);
  if (offered instanceof Response) return offered;
  const claim = { staff: staff.id, isTest, takesOver: takeover !== undefined && takeover !== '0' };
  const early = refusalOf(sessions, claim);
  if (early) return early;
  const { offer, ufrag } = offered;
  const [id, etag] = [randomUUID(), `"${randomUUID()}"`];
  let connection: HostConnection;
  try {
    connection = await backend.receive(offer);
  } catch (error) {
    log(`WHIP offer not taken: ${String(error).slice(0, 200)}`);
    return refuse(400, 'invalid', 'The offer cannot be answered.');
  }
  // Somebody else may have come while the connection was made.
  const late = refusalOf(sessions, claim);
  if (late) await connection.close();
  return late ?? created(c, sessions.add({ ...claim, id, etag, ufrag, connection }), links);
}

/** The endpoint's routes, relative to it: mount them at `/live/whip`. */
export function whipRoutes(options: WhipOptions): Hono {
  const { sessions, tokens } = options;
  const links = iceServerLinks(options.iceServers ?? []);
  const app = new Hono();
  const sessionOf = async (c: Context): Promise<HostSession> => {
    await hostOf(c, tokens);
    const session = sessions.find(c.req.param('id') ?? '');
    if (!session) throw new Refusal('not-found', 'There is no such session.');
    return session;
  };
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => refuse(413, 'too-large', `A body has at most ${MAX_BODY} bytes.`),
    }),
  );
  app.post('/', (c) => publish(c, options, links));
  app.options('/', (c) => c.body(null, 200, { ...OPTIONS, ...(links && { Link: links }) }));
  app.options('/:id', (c) =>
    c.body(null, 200, { Allow: 'PATCH, DELETE, OPTIONS', 'Accept-Patch': SDP_FRAGMENT }),
  );
  app.patch('/:id', async (c) => takeTrickle(c, await sessionOf(c)));
  app.delete('/:id', async (c) => {
    await sessions.end(await sessionOf(c));
    return c.body(null, 200);
  });
  return app;
}
