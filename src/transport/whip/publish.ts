import { systemClock } from '../../core/clock.ts';
import type { Clock } from '../../core/ports.ts';
import {
  PublishFailure,
  type Outgoing,
  type PublishError,
  type PublishTarget,
  type UplinkOptions,
  type UplinkSession,
} from '../publishing.ts';
import { sent } from '../webrtc/sent.ts';
import { trickle } from '../whep/candidates.ts';
import { createLife, type Life } from '../whep/life.ts';
import { withRole } from '../whep/sdp.ts';
import { createSend, type Send } from '../whep/send.ts';
import { createSignalling, type Signalling } from '../whep/signalling.ts';
import { watchConnection } from '../whep/watch.ts';
import { asWhipError, asWhipFailure, whipError, whipRefusal } from './errors.ts';
import { addSenders } from './senders.ts';

/** All but `endpoint` optional; what is left out is the browser's own. */
export interface WhipOptions {
  /** Where offers are posted. */
  readonly endpoint: string;
  /** The bearer token, or what gives it at each opening. */
  readonly token?: string | ((signal: AbortSignal) => string | Promise<string>);
  /**
   * The server waits for a host whose line is gone or who pauses, and takes the end of a session (DELETE) for the end
   * of the show: it is then told so only when the host ends. Otherwise each session that is left is deleted,
   * also when the page goes.
   */
  readonly waitsForHost?: boolean;
  /** STUN and TURN servers, beside those that the server names. */
  readonly iceServers?: readonly RTCIceServer[];
  /** Milliseconds that the server may take for one answer; 5,000 without it. */
  readonly timeout?: number;
  /** Milliseconds until a network path must be found; 10,000 without it. */
  readonly connectWithin?: number;
  /** A response header without which the session is left before any media flows. */
  readonly mustAnswer?: string;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly RTCPeerConnection?: typeof RTCPeerConnection;
}

/** Goes live over WebRTC at any server that speaks WHIP (RFC 9725). */
export function whipTarget(options: WhipOptions): PublishTarget {
  return {
    name: 'whip',
    async open(outgoing, uplink) {
      const Peer = options.RTCPeerConnection ?? globalThis.RTCPeerConnection;
      if (!Peer) throw new PublishFailure(whipError('unsupported', 'This browser has no WebRTC.'));
      uplink.signal.throwIfAborted();
      return openSession(new Peer(configurationOf(options, [])), outgoing, options, uplink);
    },
  };
}

const configurationOf = (
  { iceServers = [] }: WhipOptions,
  named: readonly RTCIceServer[],
): RTCConfiguration => ({
  bundlePolicy: 'max-bundle',
  iceServers: [...iceServers, ...named],
});

async function openSession(
  peer: RTCPeerConnection,
  outgoing: Outgoing,
  options: WhipOptions,
  { limits, signal: owner }: UplinkOptions,
): Promise<UplinkSession> {
  const { clock = systemClock, waitsForHost = false } = options;
  const signalling = createSignalling(options.endpoint, sendFor(options, clock));
  const leave = (): void => {
    if (owner.aborted || !waitsForHost) signalling.end();
  };
  const life = createLife(owner, waitsForHost ? null : (globalThis.window ?? null), leave);
  life.signal.addEventListener('abort', () => peer.close());
  const senders = addSenders(peer, outgoing, limits, waitsForHost);
  try {
    trickle(peer, signalling, clock, life.signal);
    await agree(peer, signalling, options);
    life.signal.throwIfAborted();
    if (!senders.areTaken())
      throw new PublishFailure(
        whipError('not-acceptable', 'The server takes neither sound nor picture of this browser.'),
      );
    void senders.keepSize();
    watchConnection(peer, signalling, life);
    await connected(peer, { life, owner, clock, within: options.connectWithin ?? 10_000 });
  } catch (cause) {
    life.end();
    throw owner.aborted ? owner.reason : asWhipFailure(cause);
  }
  return {
    closed: life.closed.then((error) => (error ? lost(asWhipError(error)) : ENDED)),
    stats: () => sent(clock.now(), peer),
    send: senders.send,
    setPaused: senders.setPaused,
  };
}

/** A server that was reached once is not out of reach: the line is gone. */
const lost = (error: PublishError): PublishError =>
  error.reason === 'unreachable' ? { ...error, reason: 'silent' } : error;

const ENDED = whipError('ended', 'The server closed the session.');

/** The offer leaves at once, without waiting for candidates: they are looked for when the answer is there. */
async function agree(
  peer: RTCPeerConnection,
  signalling: Signalling,
  options: WhipOptions,
): Promise<void> {
  const { sdp: offer = '' } = await peer.createOffer();
  const { type, sdp, iceServers } = await signalling.offer(offer);
  // RFC 9725 knows no counter-offer.
  if (type !== 'answer')
    throw new PublishFailure(whipError('not-acceptable', 'The server takes no offer.'));
  if (iceServers.length > 0) peer.setConfiguration(configurationOf(options, iceServers));
  await peer.setLocalDescription({ type: 'offer', sdp: offer });
  await peer.setRemoteDescription({ type: 'answer', sdp: withRole(sdp, 'active') });
}

interface Wait {
  readonly life: Life;
  readonly owner: AbortSignal;
  readonly clock: Clock;
  /** Milliseconds. */
  readonly within: number;
}

/** Resolves once packets have a way; rejects when none is found. */
function connected(peer: RTCPeerConnection, { life, owner, clock, within }: Wait): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (peer.connectionState === 'connected') resolve();
    };
    const late = (): void =>
      reject(new PublishFailure(whipError('unreachable', 'No network path to the media server.')));
    peer.addEventListener('connectionstatechange', look, { signal: life.signal });
    clock.after(within, late, life.signal);
    void life.closed.then((error) => {
      reject(new PublishFailure(error ? asWhipError(error) : ENDED));
    });
    owner.addEventListener('abort', late, { once: true });
    look();
  });
}

/** Requests as WHEP sends them, with refusals told as WHIP's. `fetch` follows 307 and 308 with the offer. */
function sendFor(options: WhipOptions, clock: Clock): Send {
  const { token = '', timeout = 5_000, fetch: ask = (...request) => fetch(...request) } = options;
  const send = createSend({
    fetch: ask,
    clock,
    timeout,
    token: (signal) => (typeof token === 'string' ? token : token(signal)),
  });
  return async (...request) => {
    const answered = await send(...request).catch((cause: unknown) => {
      throw asWhipFailure(cause);
    });
    const [response] = answered;
    if (!response.ok) throw whipRefusal(response);
    if (request[0] === 'POST' && options.mustAnswer && !response.headers.has(options.mustAnswer)) {
      // The session exists all the same: it is left at once, before its address is forgotten.
      const location = response.headers.get('location');
      if (location)
        void send('DELETE', new URL(location, response.url).href).catch(() => undefined);
      const message = `The server does not answer with ${options.mustAnswer}.`;
      throw new PublishFailure(whipError('not-acceptable', message));
    }
    return answered;
  };
}
