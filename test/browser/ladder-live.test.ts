import { expect } from 'chai';
import { readCounter } from '../media/frame-counter.ts';
import {
  liveLadderStage,
  until,
  WEBRTC,
  type LiveLadderStage,
  type Played,
} from './ladder-stage.ts';

/** Pictures of the test clip a second, and in one loop of it. */
const RATE = 30;
const LOOP = 480;

let stage: LiveLadderStage;
beforeEach(async () => {
  stage = await liveLadderStage();
});
afterEach(() => stage.clear());

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
    const video = stage.shown();
    const frame = video && readCounter(video, canvas);
    if (frame !== null && frame !== seen.at(-1)?.frame) seen.push({ at: performance.now(), frame });
  }, 10);
  stage.life.signal.addEventListener('abort', () => clearInterval(timer));
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

/** Plays the show, and follows its state. */
const play = (): Played =>
  stage.play([{ type: 'whep', url: stage.at('/live/whep') }, stage.source]);

describe('the ladder on the live server', function () {
  this.timeout(45_000);

  it('plays the best source that this browser can', async () => {
    const playing = play();
    const seen = watch();
    await until(() => playing.state.phase === 'playing');
    expect(playing.state.transport).to.equal(WEBRTC ? 'whep' : 'hls');
    await until(() => seen.length > 60);
    expect(playing.state.playback).to.equal('playing');
  });

  it('plays HLS where the WHEP server refuses', async () => {
    await stage.fault({ whep: { status: 503, retryAfter: 60 } });
    const playing = play();
    const seen = watch();
    await until(() => seen.length > 60);
    expect([playing.state.phase, playing.state.transport]).to.deep.equal(['playing', 'hls']);
  });

  (WEBRTC ? it : it.skip)(
    'shows HLS when no packet passes at the start, and WebRTC once it does',
    async () => {
      await stage.fault({ webrtc: { block: true } });
      const playing = play();
      await until(() => playing.state.transport === 'hls');
      expect(playing.state.playback).to.equal('playing');
      await stage.mend();
      await until(() => playing.state.transport === 'whep');
      expect(playing.state.playback).to.equal('playing');
    },
  );

  (WEBRTC ? it : it.skip)(
    'moves to HLS when packets stop and back when they flow, at most 2.5 s behind the last picture',
    async () => {
      const playing = play();
      const seen = watch();
      await until(() => playing.state.transport === 'whep' && seen.length > 60);
      const cut = performance.now();
      await stage.fault({ webrtc: { block: true } });
      await until(() => playing.state.transport === 'hls');
      const count = seen.length;
      await until(() => seen.length > count + 60);
      const down = worst(seen, cut);
      expect(down.back).to.be.at.most(2_500);
      await stage.mend();
      const mended = performance.now();
      await until(() => playing.state.transport === 'whep');
      const upCount = seen.length;
      await until(() => seen.length > upCount + 60);
      const up = worst(seen, mended);
      expect(up.back).to.be.at.most(100);
      console.log('down', JSON.stringify(down), 'up', JSON.stringify(up));
    },
  );
});
