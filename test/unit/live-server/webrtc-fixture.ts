import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import type { FaultBoard } from '../../../examples/live-server/faults/faults.ts';
import type { MediaClock } from '../../../examples/live-server/media/clip.ts';
import { loadClip } from '../../../examples/live-server/media/load-clip.ts';
import { createWebRtcBackend } from '../../../examples/live-server/webrtc/backend.ts';
import type { WebRtcBackend } from '../../../examples/live-server/webrtc/backend.ts';
import type { Engine } from '../../../examples/live-server/webrtc/engine.ts';
import { createWhepEndpoint } from '../../../examples/live-server/webrtc/whep.ts';
import type {
  WhepEndpoint,
  WhepEndpointOptions,
} from '../../../examples/live-server/webrtc/whep.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { openViewerClient } from './webrtc-client.ts';
import type { ViewerClient, ViewerClientOptions } from './webrtc-client.ts';

/** The endpoint on the test clip, on 127.0.0.1, with all that belongs to it. */
export interface WhepFixture {
  readonly whep: WhepEndpoint;
  readonly backend: WebRtcBackend;
  readonly faults: FaultBoard;
  readonly clock: MediaClock;
  readonly log: string[];
  /** Sends a request to the endpoint, mounted or not. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(sdp: string): Promise<Response>;
  /** A viewer who has sent an offer and taken the answer. */
  watch(options?: ViewerClientOptions): Promise<{ client: ViewerClient; location: string }>;
  close(): Promise<void>;
}

export interface WhepFixtureOptions extends Partial<WhepEndpointOptions> {
  readonly engine?: () => Promise<Engine>;
  /** Milliseconds since the show began. */
  readonly onAir?: number;
}

export async function openWhepFixture(options: WhepFixtureOptions = {}): Promise<WhepFixture> {
  const { engine, onAir = 5000, ...rest } = options;
  const faults = createFaultBoard();
  const log: string[] = [];
  const note = (line: string): void => void log.push(line);
  const clock = { startedAt: systemClock.now() - onAir, now: systemClock.now };
  const backend = await createWebRtcBackend({
    faults,
    log: note,
    loopbackOnly: true,
    ...(engine && { engines: [engine] }),
  });
  if (!backend) throw new Error(log.join('\n'));
  const clip = await loadClip('test');
  const whep = createWhepEndpoint({ clip, clock, faults, backend, log: note, ...rest });
  const clients: ViewerClient[] = [];
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    whep.app.request(path, init);
  const post = (sdp: string): Promise<Response> =>
    ask('/', { method: 'POST', body: sdp, headers: { 'Content-Type': 'application/sdp' } });
  return {
    whep,
    backend,
    faults,
    clock,
    log,
    ask,
    post,
    async watch(clientOptions) {
      const client = await openViewerClient(clientOptions);
      clients.push(client);
      const answer = await post(client.offer);
      if (answer.status !== 201) throw new Error(await answer.text());
      client.take(await answer.text());
      return { client, location: answer.headers.get('Location') ?? '' };
    },
    async close() {
      for (const client of clients) client.close();
      await whep.close();
      await backend.close();
    },
  };
}
