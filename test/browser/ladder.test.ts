import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { systemClock } from '../../src/core/clock.ts';
import type {
  MediaPlayback,
  MediaState,
  MediaSurface,
  MediaTransport,
} from '../../src/core/ports.ts';
import { firstFrame } from '../../src/transport/first-frame.ts';
import { createLadder } from '../../src/transport/ladder.ts';
import { memoryTransport, type MemoryTransport } from '../../src/transport/memory/media.ts';
import { createSurface } from '../../src/transport/surface.ts';
import { ladderBox, until, type LadderBox } from './ladder-stage.ts';

let place: LadderBox;
beforeEach(() => {
  place = ladderBox(320);
});
afterEach(() => place.clear());

/** The video that the viewer sees: the topmost one that is not transparent. */
function inSight(): HTMLVideoElement {
  return [...place.box.querySelectorAll('video')]
    .filter((video) => getComputedStyle(video).opacity !== '0')
    .sort((a, b) => Number(b.style.zIndex) - Number(a.style.zIndex))[0]!;
}

describe('the surface', () => {
  it('fills a 16:9 box from the start, with nothing in sight', () => {
    createSurface(place.box);
    const videos = [...place.box.querySelectorAll('video')];
    expect(place.box.getBoundingClientRect().height).to.equal(180);
    for (const video of videos) {
      expect(video.getBoundingClientRect().height).to.equal(180);
      expect(getComputedStyle(video).opacity).to.equal('0');
      expect([video.muted, video.playsInline]).to.deep.equal([true, true]);
      expect(video.inert).to.equal(true);
      expect([video.className, video.part.value]).to.deep.equal(['onair-video', 'video']);
    }
  });

  it('fills a box that has a height of its own', () => {
    place.box.style.height = '300px';
    createSurface(place.box);
    expect(place.box.querySelector('video')!.getBoundingClientRect().height).to.equal(300);
  });

  it('moves sight, sound and volume from one video to the next', () => {
    const surface = createSurface(place.box);
    const [first, second] = [surface.acquire(), surface.acquire()];
    surface.muted = false;
    surface.present(first);
    first.volume = 0.4;
    surface.present(second);
    expect([first.muted, second.muted, second.volume]).to.deep.equal([true, false, 0.4]);
    expect(second.part.value).to.equal('video shown');
    expect([first.inert, first.part.value]).to.deep.equal([true, 'video']);
    expect(second.inert).to.equal(false);
    // The picture before stays opaque under the one that fades in.
    expect(getComputedStyle(first).opacity).to.equal('1');
    expect(Number(second.style.zIndex)).to.be.above(Number(first.style.zIndex));
    surface.release(first);
    expect(getComputedStyle(first).opacity).to.equal('0');
  });

  it('empties what it takes back, and gives it out again', () => {
    const surface = createSurface(place.box);
    const [first, second, third] = [surface.acquire(), surface.acquire(), surface.acquire()];
    expect(new Set([first, second, third]).size).to.equal(3);
    first.srcObject = document.createElement('canvas').captureStream();
    surface.release(first);
    expect([first.srcObject, first.muted, first.paused]).to.deep.equal([null, true, true]);
    expect(surface.acquire()).to.equal(first);
    expect(place.box.querySelectorAll('video').length).to.equal(3);
  });

  it('stays muted out of sight while the video in sight sounds', () => {
    const surface = createSurface(place.box);
    const [first, second] = [surface.acquire(), surface.acquire()];
    surface.present(first);
    surface.muted = false;
    expect([first.muted, second.muted]).to.deep.equal([false, true]);
  });
});

describe('the first frame', () => {
  it('is told when a picture is there, once for each use of an element', async () => {
    const surface = createSurface(place.box);
    for (let use = 0; use < 3; use++) {
      const video = surface.acquire();
      let told = false;
      const frame = firstFrame(video, place.life.signal).then(() => (told = true));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(told).to.equal(false);
      const session = new AbortController();
      const source = { type: 'memory', url: '/' };
      await memoryTransport().open(source, { video, signal: session.signal });
      await frame;
      expect(video.videoWidth).to.equal(640);
      session.abort();
      surface.release(video);
    }
  });

  it('rejects with the reason of the abort', async () => {
    const reason = new Error('enough');
    const frame = firstFrame(document.createElement('video'), place.life.signal);
    place.life.abort(reason);
    expect(await frame.catch((error: unknown) => error)).to.equal(reason);
    const late = firstFrame(document.createElement('video'), place.life.signal);
    expect(await late.catch((error: unknown) => error)).to.equal(reason);
  });
});

interface Stage {
  readonly surface: MediaSurface;
  readonly best: MemoryTransport;
  readonly spare: MemoryTransport;
  readonly playback: MediaPlayback;
  readonly states: MediaState[];
  readonly state: MediaState;
}

/** Only Chromium counts the pictures of a stream. */
const counting = navigator.userAgent.includes('Chrome');

/** As the transport is, or without the counts that this engine does not keep. */
function honest(transport: MediaTransport): MediaTransport {
  if (counting) return transport;
  const uncounted = { packets: null, framesDecoded: null };
  return {
    name: transport.name,
    canPlay: transport.canPlay,
    open: async (source, options) => {
      const session = await transport.open(source, options);
      const health = async () => ({ ...(await session.health()), ...uncounted });
      return { ...session, health };
    },
  };
}

/** A ladder of two in-page sources; probes follow at once. */
function play(options: { muted?: boolean; stream?: (() => MediaStream) | undefined } = {}): Stage {
  const { muted = true, stream } = options;
  const media = stream ? { stream } : {};
  const best = memoryTransport({ ...media, name: 'best', delay: 100 });
  const spare = memoryTransport({ ...media, name: 'spare', delay: 1_900 });
  const surface = createSurface(place.box);
  const states: MediaState[] = [];
  const playback = createLadder({
    sources: ['best', 'spare'].map((type) => ({ type, url: '/' })),
    transports: [honest(best), honest(spare)],
    clock: systemClock,
    policy: { nextDelay: () => 100 },
  }).play(surface, { signal: place.life.signal, muted, report: (state) => states.push(state) });
  return {
    surface,
    best,
    spare,
    playback,
    states,
    get state() {
      return states.at(-1)!;
    },
  };
}

/** WebKitGTK has no WebRTC, plays no sound of a graph's, and lets sound start by itself. */
const strict = 'RTCPeerConnection' in globalThis;

/** A moving picture with a tone, from a graph of its own; undefined where there is no such thing. */
function soundingStream(): (() => MediaStream) | undefined {
  if (!strict) return undefined;
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const output = audio.createMediaStreamDestination();
  tone.connect(output);
  tone.start();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const timer = setInterval(() => context.fillRect(Math.random() * 300, 0, 9, 9), 40);
  place.life.signal.addEventListener('abort', () => {
    clearInterval(timer);
    void audio.close();
  });
  const stream = new MediaStream([
    ...canvas.captureStream().getTracks(),
    ...output.stream.getTracks(),
  ]);
  return () => stream;
}

describe('the ladder on real video elements', () => {
  it('plays the first source', async () => {
    const { state, ...stage } = play();
    expect(state.phase).to.equal('connecting');
    await until(() => stage.states.at(-1)!.phase === 'playing');
    expect(inSight().paused).to.equal(false);
    expect(stage.playback.capturedAt()).to.be.closeTo(Date.now() - 100, 1_000);
  });

  it('moves to the next one when it falls silent and back when it is well, never without a picture', async () => {
    const stage = play();
    await until(() => stage.state.phase === 'playing');
    let blank = 0;
    const watch = setInterval(() => {
      if (inSight().readyState < 2) blank++;
    }, 10);
    place.life.signal.addEventListener('abort', () => clearInterval(watch));
    stage.best.refuse('unreachable');
    if (counting) stage.best.silence(true);
    else stage.best.fail('silent');
    await until(() => stage.state.transport === 'spare');
    stage.best.silence(false);
    stage.best.refuse(null);
    await until(() => stage.state.transport === 'best');
    await until(() => stage.spare.sessions === 0);
    expect(blank).to.equal(0);
    expect(stage.best.sessions).to.equal(1);
    const transports = stage.states.map(({ transport }) => transport);
    expect(transports.filter((name, i) => name !== transports[i - 1])).to.deep.equal([
      null,
      'best',
      'spare',
      'best',
    ]);
  });

  it('frees everything when it is stopped', async () => {
    const stage = play();
    await until(() => stage.state.phase === 'playing');
    stage.best.fail('unreachable');
    await until(() => stage.spare.sessions === 1);
    place.life.abort();
    expect(stage.best.sessions + stage.spare.sessions).to.equal(0);
    for (const video of place.box.querySelectorAll('video')) expect(video.srcObject).to.equal(null);
  });

  it('keeps its last picture when the show ends', async () => {
    const stage = play();
    await until(() => stage.state.phase === 'playing');
    stage.best.end();
    await until(() => stage.state.phase === 'ended');
    expect(inSight().readyState).to.be.above(1);
  });

  it('goes on muted, and says so, when sound is wanted without a tap', async () => {
    const stage = play({ muted: false, stream: soundingStream() });
    await until(() => stage.state.phase === 'playing');
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect([stage.state.playback, inSight().paused]).to.deep.equal(['playing', false]);
      expect([stage.state.muted, inSight().muted]).to.deep.equal([strict, strict]);
      stage.playback.setMuted(false);
    }
  });

  it('sounds after a tap, also when the picture moves to another source', async () => {
    const stage = play({ stream: soundingStream() });
    const button = document.createElement('button');
    button.textContent = 'Sound';
    button.addEventListener('click', () => stage.playback.setMuted(false));
    place.box.append(button);
    await until(() => stage.state.phase === 'playing');
    const { x, y } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });
    await until(() => !stage.state.muted);
    stage.best.fail('unreachable');
    await until(() => stage.state.transport === 'spare');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([stage.state.muted, inSight().muted, inSight().paused]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });
});
