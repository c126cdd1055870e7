import { expect } from 'chai';
import type { MediaLevels } from '../../src/core/ports.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { eventually, pause } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { createLadderWithSound } from '../../src/transport/sound-only.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { newVideo, writtenSource } from './hls-stage.ts';
import { watchRequests } from './requests.ts';
import { liveLadderStage, WEBRTC, type LiveLadderStage, type Played } from './ladder-stage.ts';
import { watchPlatform, type WatchedPlatform } from './whep-stage.ts';

const LONG = 15_000;

let stage: LiveLadderStage;
beforeEach(async () => {
  stage = await liveLadderStage();
});
afterEach(() => stage.clear());

interface WatchedPlayed extends Played {
  readonly platform: WatchedPlatform;
}

/** Plays sources where sound alone can be had, and watches what becomes of the platform. */
function play(...sources: readonly MediaSource[]): WatchedPlayed {
  const platform = watchPlatform();
  const transports = [whepTransport(platform.options), hlsTransport()];
  const played = stage.play(sources, { create: createLadderWithSound, transports });
  return Object.assign(played, { platform });
}

const ready = ({ playback }: Played): Promise<unknown> =>
  eventually(() => playback.setSoundOnly, 'sound alone can be had', LONG);

/** What came in within a second, in bytes. */
async function bytesOf({ playback }: Played): Promise<number> {
  const bytes = async (): Promise<number> => (await playback.health())?.bytes ?? 0;
  const before = await bytes();
  await pause(1_000);
  return (await bytes()) - before;
}

(WEBRTC ? describe : describe.skip)('sound alone over WHEP', function () {
  this.timeout(45_000);
  const whep = (): MediaSource => ({ type: 'whep', url: stage.at('/live/whep') });

  it('comes without a byte of the picture, and the picture comes back', async () => {
    const played = play(whep());
    await ready(played);
    played.playback.setSoundOnly?.(true);
    await eventually(() => played.state.soundOnly, 'sound alone', LONG);
    const sample = await played.playback.health();
    expect(sample?.packets).to.be.above(0);
    expect([sample?.framesDecoded, sample?.height]).to.deep.equal([null, null]);
    expect(await bytesOf(played)).to.be.within(1, 20_000);
    expect(stage.shown()?.videoWidth).to.equal(0);

    played.playback.setSoundOnly?.(false);
    await eventually(() => !played.state.soundOnly, 'the picture', LONG);
    expect(stage.shown()?.videoWidth).to.be.above(0);
    expect(played.state.phase).to.equal('playing');
  });

  it('holds one connection at a time, and none when it is stopped', async () => {
    const played = play(whep());
    await ready(played);
    played.playback.setSoundOnly?.(true);
    await eventually(() => played.state.soundOnly, 'sound alone', LONG);
    expect(played.platform.peers.map(({ connectionState }) => connectionState)).to.deep.equal([
      'closed',
      'connected',
    ]);
    stage.life.abort();
    await eventually(() => played.platform.held() === 0, 'nothing is held');
  });

  it('comes of a server that answers with an offer of its own', async () => {
    await stage.fault({ whep: { counterOffer: true } });
    const played = play(whep());
    await ready(played);
    played.playback.setSoundOnly?.(true);
    await eventually(() => played.state.soundOnly, 'sound alone', LONG);
    const sample = await played.playback.health();
    expect([sample?.framesDecoded, sample?.height]).to.deep.equal([null, null]);
  });

  it('keeps the picture in sight until the sound is there', async () => {
    const played = play(whep());
    await ready(played);
    await stage.fault({ whep: { status: 503 } });
    played.playback.setSoundOnly?.(true);
    await pause(500);
    expect([played.state.phase, played.state.soundOnly]).to.deep.equal(['playing', undefined]);
    expect(stage.shown()?.videoWidth).to.be.above(0);
  });
});

describe('sound alone over HLS', function () {
  this.timeout(45_000);

  it('is the playlist’s own rendition of it', async () => {
    const played = play(stage.source);
    await ready(played);
    played.playback.setSoundOnly?.(true);
    await eventually(() => played.state.soundOnly, 'sound alone', LONG);
    await eventually(() => (stage.shown()?.currentTime ?? 0) > 0, 'sound');
    const requests = watchRequests();
    await pause(1_500);
    const media = requests().filter((name) => name.includes('.m4s'));
    expect(media.length).to.be.above(0);
    expect(media.every((name) => name.includes('/audio/'))).to.equal(true);

    played.playback.setSoundOnly?.(false);
    await eventually(() => !played.state.soundOnly, 'the picture', LONG);
    await eventually(() => stage.shown()?.videoWidth, 'a picture', LONG);
  });

  it('is absent where the playlist has none', async () => {
    const level = stage.at('/live/hls/360p/media.m3u8');
    const played = play(
      writtenSource('#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.4d401f,mp4a.40.2"', level),
    );
    await eventually(() => played.state.phase === 'playing', 'it plays', LONG);
    await pause(300);
    expect(played.playback.setSoundOnly).to.equal(undefined);
  });
});

describe('levels over HLS', function () {
  this.timeout(45_000);
  let video: HTMLVideoElement;
  beforeEach(() => {
    video = newVideo();
  });
  afterEach(() => video.remove());

  it('are the playlist’s, best first; one can be asked for, and none again', async () => {
    const session = await hlsTransport().open(stage.source, { video, signal: stage.life.signal });
    const levels = await eventually(() => session.levels as MediaLevels, 'levels', LONG);
    expect(levels.list.map(({ height }) => height)).to.deep.equal([360, 180]);
    expect(levels.list.every(({ bitrate }) => bitrate > 0)).to.equal(true);
    expect(levels.chosen).to.equal(null);
    for (const { id, height } of [...levels.list].reverse()) {
      levels.choose(id);
      expect(levels.chosen).to.equal(id);
      await eventually(() => video.videoHeight === height, `a picture of ${height} lines`, LONG);
    }
    levels.choose(null);
    expect(levels.chosen).to.equal(null);
    levels.choose('no such level');
    expect(levels.chosen).to.equal(null);
  });

  it('are no larger than the element, by themselves, and grow with it', async () => {
    const requests = watchRequests();
    video.style.cssText = 'width: 160px; height: 90px';
    const session = await hlsTransport().open(stage.source, { video, signal: stage.life.signal });
    await eventually(async () => ((await session.health()).packets ?? 0) > 15, 'much media', LONG);
    expect(requests().filter((name) => /\/360p\/.*\.m4s/.test(name))).to.deep.equal([]);
    expect(video.videoHeight).to.equal(180);
    expect((await session.health()).codec).to.match(/^avc1\./);
    video.style.cssText = 'width: 640px; height: 360px';
    await eventually(() => video.videoHeight === 360, 'the larger one', LONG);
  });

  it('are the least from the start for who saves data', async () => {
    localStorage.setItem('onair-data-saver', 'on');
    try {
      const requests = watchRequests();
      video.style.cssText = 'width: 640px; height: 360px';
      const played = play(stage.source);
      const levels = await eventually(() => played.playback.levels, 'levels', LONG);
      await eventually(() => levels?.chosen === levels?.list.at(-1)?.id, 'the least', LONG);
      const parts = async (): Promise<number> => (await played.playback.health())?.packets ?? 0;
      await eventually(async () => (await parts()) > 15, 'much media', LONG);
      expect(stage.shown()?.videoHeight).to.equal(180);
      expect(requests().filter((name) => /\/360p\/.*\.m4s/.test(name))).to.deep.equal([]);
    } finally {
      localStorage.removeItem('onair-data-saver');
    }
  });

  it('are absent where there is one size', async () => {
    const session = await hlsTransport().open(
      { type: 'hls', url: stage.at('/live/hls/180p/media.m3u8') },
      { video, signal: stage.life.signal },
    );
    await eventually(() => video.currentTime > 0.5, 'it plays', LONG);
    expect(session.levels).to.equal(undefined);
  });

  it('are those of the path in sight', async () => {
    const played = play(stage.source);
    const { list } = await eventually(() => played.playback.levels as MediaLevels, 'levels', LONG);
    expect(list).to.have.length(2);
  });
});
