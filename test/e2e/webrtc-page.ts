import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { transform } from 'esbuild';
import { Hono } from 'hono';
import type { Page } from 'puppeteer-core';
import type { WhepFixture } from '../unit/live-server/webrtc-fixture.ts';

/** What a bare `RTCPeerConnection` saw. All times in milliseconds. */
export interface Watched {
  /** From the call to the first frame on screen. */
  readonly firstFrame: number;
  /** For each frame shown: how old its burned-in number says it is. */
  readonly ages: readonly number[];
  readonly unread: number;
  /** The same by `estimatedPlayoutTimestamp`, at the end. */
  readonly statsAge: { readonly audio: number | null; readonly video: number | null };
  readonly framesDecoded: number;
  readonly packetsLost: number;
  /** Numbers of the frames shown, counted from the start of the show. */
  readonly frames: readonly number[];
}

const BODY = '<!doctype html><link rel="icon" href="data:,"><video muted playsinline></video>';

/** The endpoint on HTTP, with a page that holds nothing but a video element. */
export async function servePage(
  fixture: WhepFixture,
): Promise<{ url: string; server: ServerType }> {
  const source = await readFile(new URL('../media/frame-counter.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts' });
  const app = new Hono();
  app.get('/', (c) => c.html(BODY));
  app.get('/frame-counter.js', (c) => c.body(code, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/time', (c) => c.json({ now: fixture.clock.now(), startedAt: fixture.clock.startedAt }));
  app.route('/live/whep', fixture.whep.app);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ url: `http://127.0.0.1:${port}`, server }),
    );
  });
}

/** Runs in the page. */
async function watchInPage(seconds: number): Promise<Watched> {
  const counter = '/frame-counter.js';
  const { readCounter } = (await import(counter)) as {
    readCounter(video: HTMLVideoElement, canvas: HTMLCanvasElement): number | null;
  };
  const video = document.querySelector('video')!;
  const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const time = async (): Promise<{ offset: number; startedAt: number; trip: number }> => {
    const before = performance.now();
    const { now, startedAt } = (await (await fetch('/time')).json()) as Record<string, number>;
    const after = performance.now();
    const here = performance.timeOrigin + (before + after) / 2;
    return { offset: now! - here, startedAt: startedAt!, trip: after - before };
  };
  const samples = [await time(), await time(), await time(), await time(), await time()];
  const { offset, startedAt } = samples.sort((a, b) => a.trip - b.trip)[0]!;
  const serverNow = (): number => performance.timeOrigin + performance.now() + offset;

  const pc = new RTCPeerConnection();
  pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.addTransceiver('video', { direction: 'recvonly' });
  pc.ontrack = ({ streams }) => (video.srcObject = streams[0]!);
  const frames: number[] = [];
  const ages: number[] = [];
  let unread = 0;
  let firstFrame = NaN;
  const began = performance.now();
  const canvas = document.createElement('canvas');
  const look = (): void => {
    firstFrame = firstFrame || performance.now() - began;
    const now = serverNow();
    const shown = readCounter(video, canvas);
    if (shown === null) unread++;
    else {
      const due = Math.floor((now - startedAt) * 0.03);
      // The lap that is nearest: clocks differ by a hair, so a frame may seem to be early.
      const frame = due + ((((shown - due + 240) % 480) + 480) % 480) - 240;
      frames.push(frame);
      ages.push(now - startedAt - frame / 0.03);
    }
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
  await pc.setLocalDescription();
  const response = await fetch('/live/whep', {
    method: 'POST',
    headers: { 'Content-Type': 'application/sdp' },
    body: pc.localDescription!.sdp,
  });
  await pc.setRemoteDescription({ type: 'answer', sdp: await response.text() });
  void video.play();
  for (let waited = 0; !firstFrame && waited < 10_000; waited += 5) await sleep(5);
  await sleep(seconds * 1000);

  const stats = [...(await pc.getStats()).values()] as Record<string, number | string>[];
  const inbound = (kind: string): Record<string, number> =>
    stats.find((one) => one['type'] === 'inbound-rtp' && one['kind'] === kind) as Record<
      string,
      number
    >;
  const age = (kind: string): number | null => {
    const played = inbound(kind)['estimatedPlayoutTimestamp'];
    if (!played) return null;
    // Chromium counts from 1900, Firefox from 1970.
    return serverNow() - (played > 3e12 ? played - 2_208_988_800_000 : played);
  };
  const result = {
    firstFrame,
    ages,
    frames,
    unread,
    statsAge: { audio: age('audio'), video: age('video') },
    framesDecoded: inbound('video')['framesDecoded']!,
    packetsLost: inbound('video')['packetsLost']!,
  };
  await fetch(response.headers.get('Location')!, { method: 'DELETE' });
  pc.close();
  video.srcObject = null;
  return result;
}

/** Watches for so long after the first frame. */
export const watch = (page: Page, seconds: number): Promise<Watched> =>
  page.evaluate(watchInPage, seconds);
