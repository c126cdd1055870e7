import type { UplinkSession } from '../../../src/transport/publishing.ts';
import { whipTarget, type WhipOptions } from '../../../src/transport/whip/publish.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
import type { FakeAnswer, FakeRequest } from '../whep/fake-browser.ts';
import { FakePeerConnection, serverSdp } from '../whep/fake-peer.ts';

export const ENDPOINT = 'https://media.example/live/whip';
export const CREATED = {
  status: 201,
  headers: { location: '/live/whip/7', etag: '"e1"' },
  body: serverSdp(),
} as const;

class FakeSender {
  track: unknown;
  parameters: { encodings: Record<string, unknown>[]; [name: string]: unknown };
  constructor(track: unknown, encodings: Record<string, unknown>[]) {
    this.track = track;
    this.parameters = { encodings };
  }
  getParameters(): object {
    return structuredClone(this.parameters);
  }
  setParameters(parameters: FakeSender['parameters']): Promise<void> {
    this.parameters = parameters;
    return Promise.resolve();
  }
  replaceTrack(track: unknown): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
}

/** A peer connection that sends to nobody and writes down what is done to it. */
export class FakeHostPeer extends FakePeerConnection {
  readonly senders: FakeSender[] = [];
  override direction = 'sendonly';
  /** Whether the network lets it through as soon as the answer is there. */
  reaches = true;
  override addTransceiver(
    kind: string | { readonly kind: string },
    init: { sendEncodings?: Record<string, unknown>[] } = {},
  ): never {
    const name = typeof kind === 'string' ? kind : kind.kind;
    super.addTransceiver(name);
    const sender = new FakeSender(typeof kind === 'string' ? null : kind, init.sendEncodings ?? []);
    this.senders.push(sender);
    return Object.assign(this.transceivers.at(-1)!, {
      sender,
      setCodecPreferences: () => undefined,
    }) as never;
  }
  override async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await super.setRemoteDescription(description);
    if (this.reaches) this.become('connected');
  }
}

export const track = (kind: 'audio' | 'video'): MediaStreamTrack =>
  ({ kind, enabled: true }) as unknown as MediaStreamTrack;

export interface FakeHost {
  readonly clock: FakeClock;
  readonly requests: FakeRequest[];
  readonly peers: FakeHostPeer[];
  readonly owner: AbortController;
  /** Called with each peer connection that is made. */
  readonly prepare: ((peer: FakeHostPeer) => void)[];
  open(): Promise<UplinkSession>;
  readonly target: ReturnType<typeof whipTarget>;
}

export const LIMITS = { bitrate: 2_000_000, framesPerSecond: 30 };

/** A host's browser with a WHIP server, both doubles. */
export function fakeHost(
  answer: (request: FakeRequest) => FakeAnswer | Error = () => CREATED,
  more: Partial<WhipOptions> = {},
): FakeHost {
  (globalThis as { MediaStream?: unknown }).MediaStream ??= Object;
  const clock = createFakeClock();
  const requests: FakeRequest[] = [];
  const peers: FakeHostPeer[] = [];
  const owner = new AbortController();
  const prepare: ((peer: FakeHostPeer) => void)[] = [];
  const target = whipTarget({
    endpoint: ENDPOINT,
    token: 'host-token',
    clock,
    fetch: ((url: string, init: RequestInit = {}) => {
      const { method = 'GET', headers = {}, body, keepalive = false, signal } = init;
      const request = { method, url, headers, body: body ?? '', keepalive } as FakeRequest;
      requests.push(request);
      return respond(request, answer(request), signal!);
    }) as typeof fetch,
    RTCPeerConnection: class extends FakeHostPeer {
      constructor(configuration: RTCConfiguration) {
        super(configuration);
        for (const change of prepare) change(this);
        peers.push(this);
      }
    } as unknown as typeof RTCPeerConnection,
    ...more,
  });
  const outgoing = { audio: track('audio'), video: track('video'), source: 'camera' } as const;
  const open = (): Promise<UplinkSession> =>
    target.open(outgoing, { limits: LIMITS, signal: owner.signal });
  return { clock, requests, peers, owner, prepare, open, target };
}

function respond(
  request: FakeRequest,
  answer: FakeAnswer | Error,
  signal: AbortSignal,
): Promise<Response> {
  if (answer instanceof Error) return Promise.reject(answer);
  if (!answer)
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const { body, url = request.url, ...init } = answer;
  const response = new Response(init.status === 204 || !body ? null : body, init);
  return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
}
