import { expect } from 'chai';
import type { MediaSession } from '../../src/core/ports.ts';
import { eventually, pause, within } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { liveStage, newVideo, type LiveStage } from './hls-stage.ts';

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
    const t = performance.now();
    await stage.mend();
    await advances('a moving picture', 20_000);
    console.log('503: back after', performance.now() - t, 'delay', delay());
    expect(closed).to.equal(false);
  });

  it('resumes by itself after the origin published nothing for 6 s', async function () {
    this.timeout(60_000);
    await stage.fault({ hls: { stall: true } });
    await pause(6_000);
    const t = performance.now();
    await stage.mend();
    await advances('a moving picture', 20_000);
    console.log('stall: back after', performance.now() - t, 'delay', delay());
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

  it('goes back to the live edge when the viewer resumes', async () => {
    video.pause();
    await pause(4_000);
    expect(delay()).to.be.above(4_000);
    await video.play();
    await eventually(() => delay() < 3_000, 'the live edge');
    await eventually(() => readCounter(video), 'a picture');
  });
});
