import type { Context } from 'hono';
import { readSdpFragment } from './sdp-fragment.ts';
import { iceCredentials } from './sdp.ts';
import { ACCEPT_PATCH, mediaType, refuse, SDP, SDP_FRAGMENT } from './whep-http.ts';
import type { WhepSession } from './whep-sessions.ts';

const done = (): Response => new Response(null, { status: 204 });

/** The answer to our own offer. */
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
  return done();
}

/** What of a session an SDP fragment is held against. */
export type IceSession = Pick<WhepSession, 'etag' | 'ufrag'>;

/** Takes candidates for a session, a viewer's or a host's. */
export async function takeTrickle(c: Context, session: IceSession): Promise<Response> {
  if (mediaType(c) !== SDP_FRAGMENT) return unfit(SDP_FRAGMENT);
  return takeFragment(session, await c.req.text(), c.req.header('If-Match'));
}

const unfit = (accepted: string): Response =>
  refuse(415, 'invalid', `Send ${SDP_FRAGMENT}.`, { 'Accept-Patch': accepted });

/**
 * Candidates that trickle in. They need not be remembered: viewers come to the gate by themselves.
 * An ICE restart is refused, as the libraries cannot do it: the viewer starts a new session.
 */
function takeFragment(session: IceSession, body: string, ifMatch: string | undefined): Response {
  if (ifMatch === undefined) {
    return refuse(428, 'conflict', 'Send If-Match with the ETag of the session.');
  }
  if (ifMatch !== '*' && !ifMatch.split(/\s*,\s*/).includes(session.etag)) {
    return refuse(412, 'conflict', 'The ETag is of another ICE session.');
  }
  const fragment = readSdpFragment(body);
  if (!fragment) return refuse(400, 'invalid', 'The body is not an SDP fragment.');
  if (fragment.ufrag !== undefined && fragment.ufrag !== session.ufrag) {
    return refuse(422, 'invalid', 'ICE restart is not supported: POST a new offer.');
  }
  return done();
}

/** Takes what a viewer sends to its session. */
export async function takePatch(c: Context, session: WhepSession): Promise<Response> {
  const type = mediaType(c);
  if (type === SDP) return takeAnswer(session, await c.req.text());
  return type === SDP_FRAGMENT ? takeTrickle(c, session) : unfit(ACCEPT_PATCH);
}
