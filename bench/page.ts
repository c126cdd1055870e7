// Runs in the measured page: one start of each player, timed from the call to its first frame.
import Hls from 'hls.js/light';
import { systemClock } from '../src/core/clock.ts';
import type { MediaPlayback, MediaTransport } from '../src/core/ports.ts';
import { hlsTransport } from '../src/transport/hls/media.ts';
import { createLadder } from '../src/transport/ladder.ts';
import { reconnectPolicy } from '../src/transport/reconnect-policy.ts';
import { createSurface } from '../src/transport/surface.ts';
import { whepTransport } from '../src/transport/whep/media.ts';
import { readCounter } from '../test/media/frame-counter.ts';

/** A player that plays. */
interface Running {
  readonly video: HTMLVideoElement;
  /** Ours alone: the moment that it says its picture shows. */
  readonly playback?: MediaPlayback;
  stop(): void | Promise<void>;
}

/** Starts a player and resolves at its first frame. */
type Start = (stage: HTMLElement) => Promise<Running>;

const WHEP = '/live/whep';
const HLS = '/live/hls/main.m3u8';

const ours =
  (type: string, url: string, transport: MediaTransport): Start =>
  (stage) =>
    new Promise((resolve, reject) => {
      const life = new AbortController();
      const surface = createSurface(stage);
      const sources = [{ type, url: new URL(url, location.href).href }];
      const ladder = createLadder({
        sources,
        transports: [transport],
        clock: systemClock,
        policy: reconnectPolicy(),
      });
      const playback = ladder.play(surface, {
        signal: life.signal,
        muted: true,
        report({ phase, error }) {
          if (phase === 'failed') reject(new Error(error?.message));
          if (phase !== 'playing') return;
          const video = [...stage.querySelectorAll('video')].find((one) =>
            one.part.contains('shown'),
          );
          if (video) resolve({ video, playback, stop: () => life.abort() });
        },
      });
    });

const bareVideo = (stage: HTMLElement): HTMLVideoElement => {
  const video = document.createElement('video');
  video.muted = video.playsInline = true;
  video.width = 640;
  stage.append(video);
  return video;
};
const firstFrame = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => video.requestVideoFrameCallback(resolve));

const bareWhep: Start = async (stage) => {
  const video = bareVideo(stage);
  const shown = firstFrame(video);
  const pc = new RTCPeerConnection();
  const stream = new MediaStream();
  pc.ontrack = ({ track }) => stream.addTrack(track);
  pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.addTransceiver('video', { direction: 'recvonly' });
  await pc.setLocalDescription();
  const response = await fetch(WHEP, {
    method: 'POST',
    headers: { 'content-type': 'application/sdp' },
    body: pc.localDescription?.sdp ?? '',
  });
  const sdp = await response.text();
  video.srcObject = stream;
  void video.play();
  await pc.setRemoteDescription({ type: 'answer', sdp });
  await shown;
  const session = new URL(response.headers.get('location') ?? '', new URL(WHEP, location.href));
  return {
    video,
    async stop() {
      pc.close();
      await fetch(session, { method: 'DELETE' });
    },
  };
};

const bareHls: Start = async (stage) => {
  const video = bareVideo(stage);
  const shown = firstFrame(video);
  const hls = new Hls({ lowLatencyMode: true });
  hls.loadSource(HLS);
  hls.attachMedia(video);
  void video.play();
  await shown;
  return { video, stop: () => hls.destroy() };
};

const STARTS: Readonly<Record<string, Start>> = {
  'ours whep': ours('whep', WHEP, whepTransport()),
  'bare whep': bareWhep,
  'ours hls': ours('hls', HLS, hlsTransport()),
  'bare hls': bareHls,
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a player on a stage of its own and ends it again; milliseconds from the call to its first frame. */
async function timeToFirstFrame(player: string): Promise<number> {
  const stage = document.body.appendChild(document.createElement('div'));
  const started = performance.now();
  const running = await start(player, stage);
  const took = performance.now() - started;
  await running.stop();
  stage.remove();
  await pause(120);
  return took;
}

function start(player: string, stage: HTMLElement): Promise<Running> {
  const begin = STARTS[player];
  if (!begin) throw new Error(`no player "${player}"`);
  return begin(stage);
}

/** One look at the picture. */
interface Look {
  /** Server time at which it was looked at, and the frame's number in the loop. */
  readonly at: number;
  readonly counter: number;
  /** The moment that our player says it shows. */
  readonly moment: number | null;
}

/** Plays for a while and looks at the picture often. */
async function watch(player: string, settle: number, looks: number): Promise<Look[]> {
  const stage = document.body.appendChild(document.createElement('div'));
  const canvas = document.createElement('canvas');
  const { video, playback, stop } = await start(player, stage);
  await pause(settle);
  const seen: Look[] = [];
  while (seen.length < looks) {
    await firstFrame(video);
    const at = systemClock.now();
    const counter = readCounter(video, canvas);
    if (counter !== null) seen.push({ at, counter, moment: playback?.capturedAt() ?? null });
  }
  await stop();
  stage.remove();
  return seen;
}

export type { Look };
Object.assign(globalThis, { timeToFirstFrame, watch });
