// What failed, told from what the engine and the servers said: loaded when it is needed.
import type { ConnectionError, Room } from 'livekit-client';
import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaErrorReason } from '../../core/ports.ts';
import { refusalOf } from '../webrtc/refusal.ts';
import { livekitError, livekitFailure } from './errors.ts';
import type { Guest } from './guest.ts';

/** LiveKit's `ConnectionErrorReason`, by its number: importing the enum would import the engine. */
const JOINING: readonly MediaErrorReason[] = [
  'unauthorized', // NotAllowed
  'unreachable', // ServerUnreachable
  'server-error', // InternalError
  'unreachable', // Cancelled
  'ended', // LeaveRequest
  'timeout', // Timeout
  'unreachable', // WebSocket
  'not-found', // ServiceNotFound
];

/** Why a room could not be joined. A room that is not there is "not allowed" too, with status 404. */
export function joiningFailure(cause: unknown): MediaFailure {
  if (cause instanceof MediaFailure) return cause;
  if (cause instanceof Response) return refusalOf('livekit', cause);
  const { reason = 1, status, message = '' } = (cause ?? {}) as Partial<ConnectionError>;
  const told = status === 404 ? 'not-found' : (JOINING[reason] ?? 'unreachable');
  // The engine says so when ICE found no way, and the server is not to blame.
  const named = /pc connection/i.test(message) ? 'unreachable' : told;
  return livekitFailure(named, `The room cannot be joined: ${message}`, cause);
}

/** LiveKit's `SubscriptionError`, by its number. */
const CODEC_UNSUPPORTED = 1;

/**
 * Why a room is left of which a publication cannot be had; undefined: it is not left.
 * Without an inset, the second of what a guest wants, the show goes on.
 */
export function refusedError(
  reason: number | undefined,
  sid: string,
  room: Room,
  guests: ReadonlySet<Guest>,
): MediaError | undefined {
  const isInset = [...guests].some((guest) => guest.changed(room)[1]?.trackSid === sid);
  if (reason !== CODEC_UNSUPPORTED || isInset) return undefined;
  return livekitError('not-acceptable', 'This browser cannot play what is published.');
}

/** LiveKit's `DisconnectReason`, by its number, where it is more than a lost line. */
const LEAVING: Readonly<Record<number, MediaErrorReason | null>> = {
  2: null, // DUPLICATE_IDENTITY
  3: 'server-error', // SERVER_SHUTDOWN
  4: null, // PARTICIPANT_REMOVED
  5: null, // ROOM_DELETED
  6: 'server-error', // STATE_MISMATCH
  7: 'server-error', // JOIN_FAILURE
  10: null, // ROOM_CLOSED
  14: 'timeout', // CONNECTION_TIMEOUT
};
const DUPLICATE_IDENTITY = 2;

/**
 * Why a room was left; null: the server meant it, and nothing else is to be tried.
 * `isReplaced`: this page has joined again itself. A migration, a broken socket and failed media are a lost line like any other.
 */
export function leavingError(reason = 0, isReplaced = false): MediaError | null {
  if (isReplaced && reason === DUPLICATE_IDENTITY)
    return livekitError('silent', 'The room was joined anew.');
  const known = LEAVING[reason];
  return known === null
    ? null
    : livekitError(known ?? 'silent', `LiveKit ended the session (reason ${reason}).`);
}
