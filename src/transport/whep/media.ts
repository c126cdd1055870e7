import { systemClock } from '../../core/clock.ts';
import { MediaFailure } from '../../core/media-failure.ts';
import type { Clock, MediaSession, MediaTransport, OpenOptions } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { fetchToken } from '../webrtc/token.ts';
import { trickle } from './candidates.ts';
import { connect } from './connect.ts';
import { whepFailure } from './errors.ts';
import { createLife } from './life.ts';
import { attach, createSession } from './session.ts';
import { createSend, type Send } from './send.ts';
import { createSignalling } from './signalling.ts';
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
  const start = (
    source: MediaSource,
    media: OpenOptions,
    kinds = ['audio', 'video'],
  ): Promise<MediaSession> =>
    new Promise((resolve, reject) => {
      const { signal } = media;
      signal.throwIfAborted();
      const Peer = peerClass();
      if (!Peer) throw whepFailure('unsupported', 'This browser has no WebRTC.');
      signal.addEventListener('abort', () => reject(signal.reason));
      open(Peer, source, options, media, kinds).then(resolve, reject);
    });
  return {
    name: 'whep',
    canPlay: ({ type }) => type === 'whep' && !!peerClass(),
    open: (source, media) => start(source, media),
    soundOf: (source) => Promise.resolve((media) => start(source, media, ['audio'])),
  };
}

async function open(
  Peer: typeof RTCPeerConnection,
  source: MediaSource,
  options: WhepOptions,
  { video, signal: owner }: OpenOptions,
  kinds: readonly string[],
): Promise<MediaSession> {
  const { clock = systemClock, iceServers = [] } = options;
  const signalling = createSignalling(source.url, sendFor(source, options, clock));
  const life = createLife(owner, video.ownerDocument.defaultView, signalling.end);
  const { signal } = life;
  const configure = (named: readonly RTCIceServer[]): RTCConfiguration => ({
    bundlePolicy: 'max-bundle',
    iceCandidatePoolSize: 1,
    iceServers: [...iceServers, ...named],
  });
  const create = (configuration: RTCConfiguration): RTCPeerConnection => {
    signal.throwIfAborted();
    const peer = new Peer(configuration);
    signal.addEventListener('abort', () => peer.close());
    trickle(peer, signalling, clock, signal);
    return peer;
  };
  try {
    const peer = await connect(signalling, configure, create, kinds);
    signal.throwIfAborted();
    attach(peer, video, new (options.MediaStream ?? MediaStream)(), owner);
    watchConnection(peer, signalling, life);
    return createSession(peer, clock, life, owner);
  } catch (cause) {
    life.end();
    if (cause instanceof MediaFailure) throw cause;
    throw whepFailure('garbled', 'This browser cannot play what the server sends.', { cause });
  }
}

function sendFor(source: MediaSource, options: WhepOptions, clock: Clock): Send {
  const { timeout = 5000, fetch: send = (...request) => fetch(...request) } = options;
  return createSend({
    fetch: send,
    clock,
    timeout,
    token: (signal) =>
      options.token?.(source, signal) ??
      (source.tokenUrl ? fetchToken('whep', source.tokenUrl, send, signal) : ''),
  });
}
