import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
import type { MediaSession, MediaTransport } from '../../../src/core/ports.ts';
import type { MediaSource } from '../../../src/protocol/manifest.ts';
import { whepTransport, type WhepOptions } from '../../../src/transport/whep/media.ts';
import { FakePeerConnection, serverSdp } from './fake-peer.ts';

/** A request as the server double gets it. */
export interface FakeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly keepalive: boolean;
}

/** An answer of the server double; `url` where a redirect led elsewhere, null: it never answers. */
export type FakeAnswer =
  | (Omit<ResponseInit, 'headers'> & {
      readonly headers?: Record<string, string>;
      readonly body?: string;
      readonly url?: string;
    })
  | null;

export const ENDPOINT = 'https://media.example/live/whep';
export const SOURCE: MediaSource = { type: 'whep', url: ENDPOINT };

/** A server's ordinary answer to an offer. */
export const CREATED = {
  status: 201,
  headers: { location: '/live/whep/7', etag: '"e1"' },
  body: serverSdp(),
} as const;

function respond(request: FakeRequest, answer: FakeAnswer, signal: AbortSignal): Promise<Response> {
  if (!answer)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const { body, url = request.url, ...init } = answer;
  const bare = init.status === 204 || !body;
  const response = new Response(bare ? null : body, init);
  return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
}

/** A video element that shows nothing. */
export class FakeVideo {
  srcObject: unknown = null;
  readonly ownerDocument = { defaultView: new EventTarget() };
  plays = 0;
  play(): Promise<void> {
    this.plays++;
    return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
  }
}

export class FakeStream {
  readonly tracks: { readonly kind: string }[] = [];
  addTrack(track: { readonly kind: string }): void {
    this.tracks.push(track);
  }
  getTracks(): readonly unknown[] {
    return this.tracks;
  }
}

/** What a test sees of the double. */
export interface FakeBrowser {
  readonly clock: FakeClock;
  readonly requests: FakeRequest[];
  readonly peers: FakePeerConnection[];
  readonly video: FakeVideo;
  readonly owner: AbortController;
  readonly transport: MediaTransport;
  /** Called with each peer connection that is made. */
  readonly prepare: ((peer: FakePeerConnection) => void)[];
  open(source?: MediaSource): Promise<MediaSession>;
}

/** A browser with a server, both doubles: opens one session at a time and keeps the books. */
export function fakeBrowser(
  answer: (request: FakeRequest) => FakeAnswer | Error = () => CREATED,
  more: WhepOptions = {},
): FakeBrowser {
  const clock = createFakeClock();
  const requests: FakeRequest[] = [];
  const peers: FakePeerConnection[] = [];
  const video = new FakeVideo();
  const owner = new AbortController();
  const prepare: ((peer: FakePeerConnection) => void)[] = [];
  const transport = whepTransport({
    clock,
    fetch: ((url: string, init: RequestInit = {}) => {
      const { method = 'GET', headers = {}, body, keepalive = false, signal } = init;
      const request = { method, url, headers, body: body ?? '', keepalive } as FakeRequest;
      requests.push(request);
      const given = answer(request);
      if (given instanceof Error) return Promise.reject(given);
      return respond(request, given, signal!);
    }) as typeof fetch,
    RTCPeerConnection: class extends FakePeerConnection {
      constructor(configuration: RTCConfiguration) {
        super(configuration);
        for (const change of prepare) change(this);
        peers.push(this);
      }
    } as unknown as typeof RTCPeerConnection,
    MediaStream: FakeStream as unknown as typeof MediaStream,
    ...more,
  });
  const open = (source: MediaSource = SOURCE): Promise<MediaSession> =>
    transport.open(source, { video: video as unknown as HTMLVideoElement, signal: owner.signal });
  return { clock, requests, peers, video, owner, transport, prepare, open };
}

/** Requests of one method. */
export const ofMethod = (requests: readonly FakeRequest[], method: string): FakeRequest[] =>
  requests.filter((request) => request.method === method);
