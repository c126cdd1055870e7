import { systemClock } from '../../core/clock.ts';
import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock, MediaSession, MediaTransport, OpenOptions } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { trickle } from './candidates.ts';
import { connect } from './connect.ts';
import { whepFailure } from './errors.ts';
import { createLife } from './life.ts';
import { attach, createSession } from './session.ts';
import { createSignalling, type Signalling } from './signalling.ts';
import { fetchToken } from './token.ts';
import { watchConnection } from './watch.ts';

/** All optional; what is left out is the browser's own. */
export interface WhepOptions {
  /** The bearer token for a source, asked for at each opening. Instead of the source's `tokenUrl`. */
  token?(source: MediaSource, signal: AbortSignal): string | Promise<string>;
  /** STUN and TURN servers, beside those that the server names. */
  readonly iceServers?: readonly RTCIceServer[];
  /** Milliseconds that the server may take for one answer; 5,000 without it. */
  readonly timeout?: number;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly RTCPeerConnection?: typeof RTCPeerConnection;
  readonly MediaStream?: typeof MediaStream;
}

/**
 * Live sound and picture over WebRTC from any server that speaks WHEP
 * (draft-ietf-wish-whep; RFC 9725 for what it shares with WHIP).
 */
export function whepTransport(options: WhepOptions = {}): MediaTransport {
  const peerClass = (): typeof RTCPeerConnection | undefined =>
    options.RTCPeerConnection ?? globalThis.RTCPeerConnection;
  return {
    name: 'whep',
    canPlay: ({ type }) => type === 'whep' && !!peerClass(),
    async open(source, { video, signal }) {
      signal.throwIfAborted();
      const Peer = peerClass();
      if (!Peer) throw whepFailure('unsupported', 'This browser has no WebRTC.');
      const opening = open(Peer, source, options, { video, signal });
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      return Promise.race([opening, aborted]);
    },
  };
}

async function open(
  Peer: typeof RTCPeerConnection,
  source: MediaSource,
  options: WhepOptions,
  { video, signal: owner }: OpenOptions,
): Promise<MediaSession> {
  const { clock = systemClock, iceServers = [] } = options;
  const signalling = signallingFor(source, options, clock);
  const life = createLife(owner, video.ownerDocument.defaultView, signalling.end);
  const { signal } = life;
  try {
    const peer = await connect({
      configuration: (named) => ({
        bundlePolicy: 'max-bundle',
        iceCandidatePoolSize: 1,
        iceServers: [...iceServers, ...named],
      }),
      create(configuration) {
        signal.throwIfAborted();
        const made = new Peer(configuration);
        signal.addEventListener('abort', () => made.close());
        return made;
      },
      prepare: (made) => trickle(made, signalling, clock, signal),
      signalling,
    });
    signal.throwIfAborted();
    attach(peer, video, new (options.MediaStream ?? MediaStream)(), owner);
    watchConnection(peer, signalling, life.end);
    return createSession(peer, clock, life, owner);
  } catch (cause) {
    life.end();
    if (cause instanceof MediaFailure) throw cause;
    throw whepFailure('garbled', 'This browser cannot use what the server describes.', { cause });
  }
}

function signallingFor(source: MediaSource, options: WhepOptions, clock: Clock): Signalling {
  const { timeout = 5000, fetch: send = (...request) => fetch(...request) } = options;
  return createSignalling(source.url, {
    fetch: send,
    clock,
    timeout,
    token(signal) {
      if (options.token) return options.token(source, signal);
      return source.tokenUrl ? fetchToken(source.tokenUrl, send, signal) : '';
    },
  });
}
