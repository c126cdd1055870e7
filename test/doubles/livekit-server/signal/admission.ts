import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { JoinRequest, WrappedJoinRequest, WrappedJoinRequest_Compression } from '@livekit/protocol';
import type { SessionDescription } from '@livekit/protocol';
import type { TokenVerifier } from 'livekit-server-sdk';
import type { ClaimGrants } from 'livekit-server-sdk';

export type SignalVersion = 'v0' | 'v1';

/** Who asks to come in, and how. */
export interface Admission {
  readonly version: SignalVersion;
  readonly identity: string;
  readonly room: string;
  readonly claims: ClaimGrants;
  readonly autoSubscribe: boolean;
  /** Sid of the participant whose session is to go on; null for a new one. */
  readonly resume: string | null;
  /** v1, where the client bundles it with the request. */
  readonly offer: SessionDescription | null;
}

/** Why not: the status and text of LiveKit's own answer. */
export interface Rejection {
  readonly status: number;
  readonly message: string;
}

export const isRejection = (result: Admission | Rejection): result is Rejection =>
  'status' in result;

const PATHS: Readonly<Record<string, SignalVersion>> = {
  '/rtc': 'v0',
  '/rtc/v1': 'v1',
  '/rtc/validate': 'v0',
  '/rtc/v1/validate': 'v1',
};

/** Signal version of a path, `/validate` or not; undefined for any other path. */
export const signalVersion = (path: string): SignalVersion | undefined => PATHS[path];

/** Reads v1's `join_request`: base64url of a wrapped message, mostly compressed. */
function readJoinRequest(value: string): JoinRequest {
  const wrapped = WrappedJoinRequest.fromBinary(Buffer.from(value, 'base64url'));
  const compressed = wrapped.compression === WrappedJoinRequest_Compression.GZIP;
  const bytes = compressed ? gunzipSync(wrapped.joinRequest) : wrapped.joinRequest;
  return JoinRequest.fromBinary(bytes);
}

const readV0 = (query: URLSearchParams): JoinRequest =>
  new JoinRequest({
    reconnect: query.get('reconnect') === '1',
    participantSid: query.get('sid') ?? '',
    connectionSettings: { autoSubscribe: query.get('auto_subscribe') !== '0' },
  });

/** Browsers cannot set a header on a WebSocket: their token comes in the address. */
const tokenOf = (request: IncomingMessage, query: URLSearchParams): string =>
  query.get('access_token') ?? request.headers.authorization?.replace(/^Bearer /, '') ?? '';

async function verifyToken(verifier: TokenVerifier, token: string): Promise<ClaimGrants | null> {
  try {
    return await verifier.verify(token);
  } catch {
    return null;
  }
}

/** Decides as LiveKit does, in its words. `roomExists` is asked where rooms are not made on the first join. */
export async function admit(
  request: IncomingMessage,
  verifier: TokenVerifier,
  roomExists: (room: string) => boolean,
): Promise<Admission | Rejection> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
  const version = signalVersion(pathname);
  if (!version) return { status: 404, message: 'not found' };
  const claims = await verifyToken(verifier, tokenOf(request, searchParams));
  if (!claims) return { status: 401, message: 'invalid authorization token' };
  const { sub: identity = '', video } = claims;
  if (!video?.roomJoin) return { status: 401, message: 'permissions denied' };
  if (identity === '') return { status: 400, message: 'identity cannot be empty' };
  // The token's room wins over the one in the address: a token for another room leads there.
  const room = video.room ?? searchParams.get('room') ?? '';
  if (room === '') return { status: 400, message: 'room name is missing' };
  if (!roomExists(room)) return { status: 404, message: 'requested room does not exist' };
  const asked = searchParams.get('join_request');
  const join = asked ? readJoinRequest(asked) : readV0(searchParams);
  return {
    version,
    identity,
    room,
    claims,
    autoSubscribe: join.connectionSettings?.autoSubscribe ?? true,
    resume: join.reconnect ? join.participantSid : null,
    offer: join.publisherOffer ?? null,
  };
}
