/** Runs in the page: our transports, one video element, and what its picture showed. */
import { MediaFailure } from '../../src/core/media-failure.ts';
import type { MediaSession, MediaTransport } from '../../src/core/ports.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { whepTransport, type WhepOptions } from '../../src/transport/whep/media.ts';
import { readCounter } from '../media/frame-counter.ts';

/** A picture that was in sight. */
export interface Shown {
  /** The number burned into it. */
  readonly counter: number;
  /** Lines of the picture. */
  readonly height: number;
  /** What the session said of its moment, in milliseconds since 1970; null: nothing. */
  readonly at: number | null;
}

/** How a playback has gone so far. */
export interface Watched {
  readonly shown: readonly Shown[];
  readonly framesDecoded: number;
  /** Absent while it plays; `null` when the show ended, else the error's reason. */
  readonly closed?: string | null;
}

/** What a WHEP server wants, and by which path. */
export interface WhepAsked {
  readonly url: string;
  readonly token?: string;
  readonly iceServers?: RTCIceServer[];
  /** Through a relay or not at all. */
  readonly relayOnly?: boolean;
}

/** The selected path of a WebRTC playback, as its own statistics name it. */
export interface Path {
  readonly candidateType: string | undefined;
  /** How a relay is reached: `udp`, `tcp`, `tls`. */
  readonly relayProtocol: string | undefined;
}

/** What a test asks of the page. */
export interface Player {
  /** Opens one playback; its number, or why it did not open: `unauthorized`. */
  playHls(url: string): Promise<number | string>;
  playWhep(asked: WhepAsked): Promise<number | string>;
  watched(playback: number): Promise<Watched>;
  /** `POST 201`, `PATCH 204` …: the requests of all WHEP playbacks and how they were answered. */
  answered(): readonly string[];
  path(): Promise<Path | null>;
  /** Ends all playbacks. */
  end(): void;
}

interface Playback {
  readonly session: MediaSession;
  readonly shown: Shown[];
  closed?: string | null;
}

const playbacks: Playback[] = [];
const answers: string[] = [];
const peers: RTCPeerConnection[] = [];
let owner = new AbortController();

function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  document.body.append(video);
  // The live edge may go on from here: the first picture is there.
  video.addEventListener('playing', () => void fetch('/playing', { method: 'POST' }), {
    once: true,
  });
  return video;
}

async function play(transport: MediaTransport, type: string, url: string) {
  const video = newVideo();
  const { signal } = owner;
  const shown: Shown[] = [];
  const canvas = document.createElement('canvas');
  try {
    const session = await transport.open({ type, url }, { video, signal });
    const look = setInterval(() => {
      const counter = readCounter(video, canvas);
      if (counter === null || counter === shown.at(-1)?.counter) return;
      shown.push({ counter, height: video.videoHeight, at: session.capturedAt() });
    }, 15);
    signal.addEventListener('abort', () => {
      clearInterval(look);
      video.remove();
    });
    const playback: Playback = { session, shown };
    void session.closed.then((error) => (playback.closed = error?.reason ?? null));
    return playbacks.push(playback) - 1;
  } catch (failure) {
    video.remove();
    if (failure instanceof MediaFailure) return failure.error.reason;
    throw failure;
  }
}

/** The browser's own, with the books kept; `policy` is the one thing that differs. */
const peerClass = (policy: RTCIceTransportPolicy): typeof RTCPeerConnection =>
  class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, iceTransportPolicy: policy });
      peers.push(this);
    }
    override setConfiguration(configuration?: RTCConfiguration): void {
      super.setConfiguration({ ...configuration, iceTransportPolicy: policy });
    }
  };

async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  answers.push(`${init?.method} ${response.status}`);
  return response;
}

type Stats = Readonly<Record<string, unknown>>;

async function path(): Promise<Path | null> {
  const peer = peers.at(-1);
  const stats = new Map<string, Stats>();
  for (const [id, one] of (await peer?.getStats()) ?? []) stats.set(id, one as Stats);
  const pair = [...stats.values()].find(
    ({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated,
  );
  const local = pair && stats.get(String(pair['localCandidateId']));
  return local
    ? {
        candidateType: local['candidateType'] as string | undefined,
        relayProtocol: local['relayProtocol'] as string | undefined,
      }
    : null;
}

const player: Player = {
  playHls: (url) => play(hlsTransport(), 'hls', url),
  playWhep({ url, token, iceServers = [], relayOnly = false }) {
    const options: WhepOptions = {
      iceServers,
      fetch: watchedFetch,
      RTCPeerConnection: peerClass(relayOnly ? 'relay' : 'all'),
      ...(token !== undefined && { token: () => token }),
    };
    return play(whepTransport(options), 'whep', url);
  },
  async watched(index) {
    const { session, ...playback } = playbacks[index]!;
    return { ...playback, framesDecoded: (await session.health()).framesDecoded ?? 0 };
  },
  answered: () => answers,
  path,
  end() {
    owner.abort();
    owner = new AbortController();
  },
};

Object.assign(globalThis, { player });
