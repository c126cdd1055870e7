import { expect } from 'chai';
import { systemClock } from '../../src/core/clock.ts';
import type { MediaPlayback, MediaState } from '../../src/core/ports.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { createLadder } from '../../src/transport/ladder.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { liveStage, type LiveStage } from './hls-stage.ts';

const WEBRTC = 'RTCPeerConnection' in globalThis;
/** Pictures of the test clip a second, and in one loop of it. */
const RATE = 30;
const LOOP = 480;

let stage: LiveStage;
let box: HTMLElement;
let life: AbortController;

before(async () => {
  stage = await liveStage();
});

beforeEach(() => {
  life = new AbortController();
  box = document.createElement('div');
  box.style.width = '640px';
  document.body.append(box);
});

afterEach(async () => {
  life.abort();
  box.remove();
  await stage.mend();
});

async function until(happens: () => boolean): Promise<void> {
  while (!happens()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The picture that the viewer sees, read every few milliseconds. */
interface Seen {
  /** By this machine's clock, in milliseconds. */
  readonly at: number;
  readonly frame: number;
}

/** Watches the counter of the video in sight. */
function watch(): readonly Seen[] {
  const canvas = document.createElement('canvas');
  const seen: Seen[] = [];
  const timer = setInterval(() => {
    const video = box.querySelector<HTMLVideoElement>('video[part~="shown"]');
    const frame = video && readCounter(video, canvas);
    if (frame !== null && frame !== seen.at(-1)?.frame) seen.push({ at: performance.now(), frame });
  }, 10);
  life.signal.addEventListener('abort', () => clearInterval(timer));
  return seen;
}

/** How far the second picture is ahead of the first one, in milliseconds, the loop counted in. */
function ahead(from: number, to: number): number {
  const frames = (((to - from) % LOOP) + LOOP) % LOOP;
  return ((frames > LOOP / 2 ? frames - LOOP : frames) * 1_000) / RATE;
}

/** The longest time without a new picture, and the greatest steps back and forward, since `start`. */
function worst(
  seen: readonly Seen[],
  start: number,
): { freeze: number; back: number; skip: number } {
  let [freeze, back, skip] = [0, 0, 0];
  for (const [i, { at, frame }] of seen.entries()) {
    const before = seen[i - 1];
    if (!before || at < start) continue;
    const step = ahead(before.frame, frame);
    freeze = Math.max(freeze, at - before.at);
    back = Math.max(back, -step);
    skip = Math.max(skip, step - (at - before.at));
  }
  return { freeze: Math.round(freeze), back: Math.round(back), skip: Math.round(skip) };
}

interface Playing {
  readonly playback: MediaPlayback;
  readonly states: readonly MediaState[];
  readonly state: MediaState;
}

function play(): Playing {
  const states: MediaState[] = [];
  const playback = createLadder({
    sources: [{ type: 'whep', url: stage.at('/live/whep') }, { type: 'hls', url: (globalThis as any).HLSBASE ? (globalThis as any).HLSBASE + '/live/hls/main.m3u8' : stage.source.url }],
    transports: [whepTransport(), hlsTransport()],
    clock: systemClock,
    policy: reconnectPolicy(),
  }).play(createSurface(box), {
    signal: life.signal,
    muted: true,
    report: (state) => states.push(state),
  });
  return {
    playback,
    states,
    get state() {
      return states.at(-1)!;
    },
  };
}


describe('measure', function () {
  this.timeout(230_000);
  for (const fault of [{ block: true }, { stopMedia: true }]) it('cycles', async () => {
    const rows: string[] = [];
    const playing = play();
    const seen = watch();
    for (let i = 0; i < 4; i++) {
      await until(() => playing.state.transport === 'whep' && seen.length > 60);
      await new Promise((r) => setTimeout(r, 1500 + Math.random() * 500));
      const cut = performance.now();
      await stage.fault({ webrtc: fault });
      await until(() => playing.state.transport === 'hls');
      const n = seen.length;
      await until(() => seen.length > n + 60);
      const down = worst(seen, cut);
      await stage.mend();
      const mended = performance.now();
      await until(() => playing.state.transport === 'whep');
      const back = Math.round(performance.now() - mended);
      const m = seen.length;
      await until(() => seen.length > m + 30);
      rows.push(JSON.stringify({ down, up: worst(seen, mended), back }));
    }
    console.log(JSON.stringify(fault) + '\n' + rows.join('\n') + '\n' + playing.states.map((s) => s.phase[0] + s.phase[1]).join(' '));
  });
});
