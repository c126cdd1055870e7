import type { Context } from 'hono';
import type { FaultBoard } from '../faults/faults.ts';
import type { WebRtcBackend } from './backend.ts';
import type { Program } from './program.ts';
import { iceCredentials, readOffer } from './sdp.ts';
import type { ReadOffer } from './sdp.ts';
import { ACCEPT_PATCH, mediaType, refuse, SDP } from './whep-http.ts';
import type { WhepSession, WhepSessions } from './whep-sessions.ts';

export interface WhepPostOptions {
  readonly backend: WebRtcBackend;
  readonly sessions: WhepSessions;
  readonly program: Program;
  readonly faults: FaultBoard;
  readonly log: (line: string) => void;
  /** The `Link` header; empty: none. */
  readonly links: string;
  readonly maxSessions: number;
}

/** Seconds after which a place may be free. */
const BUSY_RETRY = '5';
/** Seconds after which somebody may be on air. */
const NOT_LIVE_RETRY = '2';

/** The new session's description. 201: our answer. 406: the viewer is to answer ours. */
function describe(c: Context, status: 201 | 406, session: WhepSession, links: string): Response {
  return c.body(session.viewer.sdp, status, {
    'Content-Type': SDP,
    Location: `${c.req.path.replace(/\/$/, '')}/${session.id}`,
    ETag: session.etag,
    'Accept-Patch': ACCEPT_PATCH,
    ...(links && { Link: links }),
  });
}

/** Opens a session for an offer, or for one that only our own offer can serve. */
async function open(
  c: Context,
  body: string,
  read: ReadOffer,
  options: WhepPostOptions,
): Promise<Response> {
  const { backend, sessions, links, faults } = options;
  if (!read.ok || faults.current.whep.counterOffer) {
    return describe(c, 406, sessions.add(await backend.offer(), null), links);
  }
  const viewer = await backend.answer(read.offer);
  return describe(c, 201, sessions.add(viewer, iceCredentials(body).ufrag ?? ''), links);
}

/** Takes a viewer's offer. */
export async function takeOffer(c: Context, options: WhepPostOptions): Promise<Response> {
  if (mediaType(c) !== SDP) {
    return refuse(415, 'invalid', `Send an offer as ${SDP}.`, { 'Accept-Post': SDP });
  }
  if (options.sessions.size >= options.maxSessions) {
    return refuse(503, 'unavailable', 'All places are taken.', { 'Retry-After': BUSY_RETRY });
  }
  const body = await c.req.text();
  const { picture } = options.program;
  if (picture === null) {
    return refuse(409, 'not-live', 'Nobody is on air.', { 'Retry-After': NOT_LIVE_RETRY });
  }
  const read = readOffer(body, picture);
  if (!read.ok && read.fault.reason === 'malformed') {
    return refuse(400, 'invalid', read.fault.detail);
  }
  // Our own offer has VP8: it is no help where the picture comes as something else.
  if (!read.ok && picture !== 'vp8') return refuse(406, 'invalid', read.fault.detail);
  try {
    return await open(c, body, read, options);
  } catch (error) {
    options.log(`WHEP offer not taken: ${String(error).slice(0, 200)}`);
    return refuse(400, 'invalid', 'The offer cannot be answered.');
  }
}
