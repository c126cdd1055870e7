import { expect } from 'chai';
import type Hls from 'hls.js';
import type { ErrorData, Events } from 'hls.js';
import type { MediaLevels, MediaSession } from '../../src/core/ports.ts';
import { eventually, pause, within } from '../../src/testing/assert.ts';
import { importEngine } from '../../src/transport/hls/engine.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { emptied, liveStage, newVideo, restartDouble, type LiveStage } from './hls-stage.ts';

/** The picture is live again: it moves, and is not far behind. */
const NEAR = 6_000;

describe('hlsTransport in trouble', () => {
  let stage: LiveStage;
  let owner: AbortController;
  let video: HTMLVideoElement;
  let session: MediaSession;
  let closed: boolean;

  const delay = (): number => Date.now() - (session.capturedAt() ?? 0);
  const advances = async (what: string, ms: number): Promise<void> => {
    const from = video.currentTime;
    await eventually(() => video.currentTime > from + 0.5 && delay() < NEAR, what, ms);
  };

  beforeEach(async () => {
    stage = await liveStage();
    owner = new AbortController();
    video = newVideo();
    closed = false;
    session = await hlsTransport().open(stage.source, { video, signal: owner.signal });
    void session.closed.then(() => (closed = true));
    await advances('a moving picture', 15_000);
  });
  afterEach(async () => {
    await stage.mend();
    owner.abort();
    video.remove();
  });

  it('resumes by itself after the origin answered 503 for 12 s', async function () {
    this.timeout(60_000);
    await stage.fault({ hls: { status: 503 } });
    await pause(12_000);
    await stage.mend();
    await advances('a moving picture', 20_000);
    expect(closed).to.equal(false);
  });

  it('resumes by itself after the origin published nothing for 6 s', async function () {
    this.timeout(60_000);
    await stage.fault({ hls: { stall: true } });
    await pause(6_000);
    await stage.mend();
    await advances('a moving picture', 20_000);
    expect(closed).to.equal(false);
  });

  it('shows by its counters that nothing comes', async function () {
    this.timeout(60_000);
    await stage.fault({ hls: { stall: true } });
    await pause(1_000);
    const { packets } = await session.health();
    await pause(2_000);
    expect((await session.health()).packets).to.equal(packets);
  });

  it('closes, and says so, when playlists are none any more', async () => {
    await stage.fault({ hls: { garbage: true } });
    expect((await within(session.closed, 'closed', 15_000))?.reason).to.equal('garbled');
    expect(video.currentTime).to.be.above(0);
  });

  it('closes with "unauthorized" when the viewer is shut out', async () => {
    await stage.fault({ hls: { status: 403 } });
    expect((await within(session.closed, 'closed', 15_000))?.reason).to.equal('unauthorized');
  });

  it('goes back to the live edge when the viewer resumes, and stays put before', async () => {
    video.pause();
    const at = video.currentTime;
    await pause(7_000);
    expect(video.currentTime).to.be.closeTo(at, 0.5);
    await video.play();
    await eventually(() => delay() < 3_000, 'the live edge');
    await eventually(() => readCounter(video), 'a picture');
  });

  /** Plays in a video of its own, with its hls.js at hand. */
  const openWatched = async (): Promise<{ engine: Hls; other: HTMLVideoElement }> => {
    let engine: Hls | undefined;
    const watched = hlsTransport({
      loadEngine: async (build) =>
        new Proxy(await importEngine(build), {
          construct: (target, args) => (engine = Reflect.construct(target, args) as Hls),
        }),
    });
    const other = newVideo();
    session = await watched.open(stage.source, { video: other, signal: owner.signal });
    await eventually(() => readCounter(other), 'a picture');
    return { engine: engine!, other };
  };

  it('plays on after hls.js took its media off the element and on again', async () => {
    const { engine, other } = await openWatched();
    const again = emptied(other);
    engine.recoverMediaError();
    await within(again, 'an emptied element');
    await eventually(() => !other.paused, 'it plays');
    const from = await eventually(() => readCounter(other), 'a picture again');
    await eventually(() => readCounter(other) !== from && delay() < NEAR, 'a moving picture');
    other.remove();
  });

  it('stays put after that where the viewer had stopped it', async () => {
    const { engine, other } = await openWatched();
    const stopped = new Promise((done) => other.addEventListener('pause', done, { once: true }));
    other.pause();
    await within(stopped, 'it was told that it pauses');
    const again = emptied(other);
    engine.recoverMediaError();
    await within(again, 'an emptied element');
    await eventually(() => other.readyState > 0, 'its media again');
    expect(other.paused).to.equal(true);
    other.remove();
  });

  it('mends a broken decoder once, and closes when it breaks again', async () => {
    const { engine, other } = await openWatched();
    const breakDecoder = (): void => {
      const error = new Error('broken for the test');
      const trouble = { type: 'mediaError', details: 'bufferAppendError', fatal: true, error };
      engine.trigger('hlsError' as Events.ERROR, trouble as ErrorData);
    };
    const repair = emptied(other);
    breakDecoder();
    await within(repair, 'an emptied element');
    const from = await eventually(() => readCounter(other), 'a picture again');
    await eventually(() => readCounter(other) !== from && delay() < NEAR, 'a moving picture');
    breakDecoder();
    expect((await within(session.closed, 'closed'))?.reason).to.equal('decode');
    other.remove();
  });

  it('starts anew by itself when the origin did', async function () {
    this.timeout(60_000);
    const origin = restartDouble();
    const other = newVideo();
    const anew = hlsTransport({ loadEngine: origin.loadEngine });
    session = await anew.open(stage.source, { video: other, signal: owner.signal });
    void session.closed.then(() => (closed = true));
    await eventually(() => readCounter(other), 'a picture');
    const levels = await eventually(() => session.levels as MediaLevels, 'levels');
    const smallest = levels.list.at(-1)!;
    levels.choose(smallest.id);
    const restart = emptied(other);
    origin.restart();
    await within(restart, 'a new beginning');
    const frame = await eventually(() => readCounter(other), 'a picture');
    await eventually(() => readCounter(other) !== frame && delay() < NEAR, 'a moving picture');
    expect(closed).to.equal(false);
    expect(session.levels?.chosen).to.equal(smallest.id);
    await eventually(() => other.videoHeight === smallest.height, 'what the viewer chose');
    other.remove();
  });
});
