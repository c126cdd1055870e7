import { expect } from 'chai';
import type { MediaTransport } from '../../src/core/ports.ts';
import { eventually } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import {
  liveLadderStage,
  until,
  WEBRTC,
  type LiveLadderStage,
  type Played,
} from './ladder-stage.ts';
import { liveServerUrl } from './live-show.ts';
import { watchRequests } from './requests.ts';

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

  (WEBRTC ? it : it.skip)(
    'asks another WebRTC server before HLS when the first one falls silent, and comes back to that',
    async () => {
      const [first, other] = [stage.at('/live/whep'), `${await liveServerUrl('-ahead')}/live/whep`];
      const sources = [first, other].map((url) => ({ type: 'whep', url }));
      const playing = stage.play([...sources, stage.source]);
      const seen = watch();
      await until(() => playing.state.phase === 'playing' && seen.length > 60);
      const before = stage.shown();
      const requests = watchRequests();
      await stage.fault({ webrtc: { block: true } });
      await until(() => stage.shown() !== before && playing.state.transport === 'whep');
      const count = seen.length;
      await until(() => seen.length > count + 60);
      const asked = requests();
      const media = asked.findIndex((name) => name.endsWith('.m4s'));
      expect(asked.indexOf(other)).to.be.within(0, media < 0 ? Infinity : media);
      const away = stage.shown();
      await stage.mend();
      await until(() => stage.shown() !== away && playing.state.phase === 'playing');
      expect(playing.state.transport).to.equal('whep');
    },
  );

  (WEBRTC ? it : it.skip)('leaves nothing behind when it is removed in mid-switch', async () => {
    const peers = watchPeers();
    const [hls, opening] = reporting(hlsTransport());
    const sources = [{ type: 'whep', url: stage.at('/live/whep') }, stage.source];
    const playing = stage.play(sources, { transports: [whepTransport(), hls] });
    const seen = watch();
    await until(() => playing.state.transport === 'whep' && seen.length > 60);
    await stage.fault({ webrtc: { block: true } });
    const opened = await opening;
    stage.clear().catch(() => undefined);
    await opened.over;
    expect(opened.outcome).to.equal('rejected');
    await eventually(
      () => peers.every(({ connectionState }) => connectionState === 'closed'),
      'no connection is left',
    );
    expect(peers.length).to.be.above(0);
    for (const video of stage.box.querySelectorAll('video'))
      expect([video.srcObject, video.getAttribute('src')]).to.deep.equal([null, null]);
  });
});

/** The connections that are made from now on, until the test is over. */
function watchPeers(): readonly RTCPeerConnection[] {
  const peers: RTCPeerConnection[] = [];
  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
    }
  };
  stage.life.signal.addEventListener('abort', () => (window.RTCPeerConnection = Peer));
  return peers;
}

/** An opening that was begun. */
interface Opening {
  /** Resolves when it is over. */
  readonly over: Promise<unknown>;
  outcome: 'under way' | 'open' | 'rejected';
}

/** The same transport, and its first opening, told in the moment in which it begins. */
function reporting(transport: MediaTransport): readonly [MediaTransport, Promise<Opening>] {
  let tell: (opening: Opening) => void;
  const told = new Promise<Opening>((resolve) => (tell = resolve));
  const open: MediaTransport['open'] = (source, options) => {
    const session = transport.open(source, options);
    const over = session.then(
      () => (opening.outcome = 'open'),
      () => (opening.outcome = 'rejected'),
    );
    const opening: Opening = { over, outcome: 'under way' };
    tell(opening);
    return session;
  };
  return [{ ...transport, open }, told];
}
