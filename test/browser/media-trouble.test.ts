import { expect } from 'chai';
import type { MediaState } from '../../src/core/ports.ts';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { eventually } from '../../src/testing/assert.ts';
import { hlsTransport } from '../../src/transport/hls/media.ts';
import { createLadderWithSound } from '../../src/transport/sound-only.ts';
import { writtenSource } from './hls-stage.ts';
import { liveLadderStage, WEBRTC, type LiveLadderStage, type Played } from './ladder-stage.ts';
import {
  canSound,
  startPageStudio,
  type PageStudio,
  type PageStudioOptions,
} from './media-trouble-stage.ts';

const WHEP: MediaSource = { type: 'whep', url: 'https://page-studio.example/whep' };
const LONG = 25_000;
/** Pictures after which something is seen to go on. */
const SOME = 40;

let stage: LiveLadderStage;
beforeEach(async () => {
  stage = await liveLadderStage();
});
afterEach(() => stage.clear());

const frames = async ({ playback }: Played): Promise<number> =>
  (await playback.health())?.framesDecoded ?? 0;
const packets = async ({ playback }: Played): Promise<number> =>
  (await playback.health())?.packets ?? 0;
/** Waits until a path has shown some pictures more. */
const goesOn = async (played: Played, transport: string): Promise<void> => {
  await eventually(() => played.state.transport === transport, `it comes by ${transport}`, LONG);
  const before = await eventually(() => frames(played), 'a picture', LONG);
  await eventually(async () => (await frames(played)) > before + SOME, 'more pictures', LONG);
};
const isWell = ({ state }: Played, transport: string): void => {
  const { phase, playback, error } = state;
  const told: Partial<MediaState> = { transport: state.transport, phase, playback, error };
  expect(told).to.deep.equal({ transport, phase: 'playing', playback: 'playing', error: null });
};

(WEBRTC ? describe : describe.skip)('a WebRTC source on a bad line', function () {
  this.timeout(60_000);

  const WEATHERS = [
    ['of 100 packets 3 are lost each way', { drop: 0.03 }],
    ['of 100 packets 10 are lost each way', { drop: 0.1 }],
    ['a round trip takes 200 ms', { delay: 100 }],
    ['a round trip takes 300 ms', { delay: 150 }],
  ] as const;
  for (const [name, webrtc] of WEATHERS)
    it(`goes on, and is not left, when ${name}`, async () => {
      const whep = { type: 'whep', url: stage.at('/live/whep') };
      const played = stage.play([whep, stage.source], { create: createLadderWithSound });
      await goesOn(played, 'whep');
      await stage.fault({ webrtc });
      await goesOn(played, 'whep');
      expect(played.state.transport).to.equal('whep');
      expect(played.state.soundOnly).to.equal(undefined);
    });

  it('begins when a round trip takes 300 ms', async () => {
    await stage.fault({ webrtc: { delay: 150 } });
    const whep = { type: 'whep', url: stage.at('/live/whep') };
    const played = stage.play([whep, stage.source], { create: createLadderWithSound });
    await goesOn(played, 'whep');
  });

  it('is taken for none when UDP is blocked from the start: HLS is shown', async () => {
    await stage.fault({ webrtc: { block: true } });
    const whep = { type: 'whep', url: stage.at('/live/whep') };
    const played = stage.play([whep, stage.source], { create: createLadderWithSound });
    await goesOn(played, 'hls');
    expect(played.state.playback).to.equal('playing');
  });
});

(WEBRTC ? describe : describe.skip)('half of what a WebRTC source sends', function () {
  this.timeout(60_000);
  let studio: PageStudio;
  afterEach(() => studio?.close());

  const play = async (
    options: PageStudioOptions,
    ...behind: readonly MediaSource[]
  ): Promise<Played> => {
    studio = await startPageStudio(options);
    const transports = [studio.transport, hlsTransport()];
    return stage.play([WHEP, ...behind], { create: createLadderWithSound, transports });
  };

  it('is enough where there never is a sound', async () => {
    const played = await play({ sound: false }, stage.source);
    await goesOn(played, 'whep');
    isWell(played, 'whep');
  });

  it('is none where there never is a picture: the next source is shown', async () => {
    const played = await play({ sound: false, picture: false }, stage.source);
    await goesOn(played, 'hls');
    expect(played.state.playback).to.equal('playing');
  });

  describe('with a sound', function () {
    before(async function () {
      // Firefox runs no audio graph on a machine without a sound card.
      if (!(await canSound())) this.skip();
    });

    it('is no fault when it is a sound that is silent', async () => {
      const played = await play({}, stage.source);
      await goesOn(played, 'whep');
      studio.silence();
      const before = await packets(played);
      await goesOn(played, 'whep');
      expect(await packets(played)).to.be.above(before + SOME);
      isWell(played, 'whep');
    });

    it('is the picture when the sound stops: it goes on where it is', async () => {
      const played = await play({}, stage.source);
      await goesOn(played, 'whep');
      await studio.stop('audio');
      await goesOn(played, 'whep');
      isWell(played, 'whep');
    });

    it('is not enough when the picture stops and there is another source', async () => {
      const played = await play({}, stage.source);
      await goesOn(played, 'whep');
      await studio.stop('video');
      await goesOn(played, 'hls');
      expect(played.state.playback).to.equal('playing');
    });

    it('is the sound where there never is a picture and there is no other source', async () => {
      const played = await play({ picture: false });
      await eventually(() => played.state.soundOnly, 'the sound alone', LONG);
      const before = await packets(played);
      await eventually(async () => (await packets(played)) > before + SOME, 'more sound', LONG);
      expect(played.state).to.include({ transport: 'whep', playback: 'playing' });
      expect(played.state.soundOnlyCause).to.equal('no-picture');
    });

    it('is the sound when the picture stops and there is no other source, and it says so', async () => {
      const played = await play({});
      await goesOn(played, 'whep');
      await studio.stop('video');
      await eventually(() => played.state.soundOnly, 'the sound alone', LONG);
      const before = await packets(played);
      await eventually(async () => (await packets(played)) > before + SOME, 'more sound', LONG);
      expect(played.state).to.include({
        transport: 'whep',
        playback: 'playing',
        soundOnlyCause: 'weak-line',
      });
    });
  });
});

describe('half of what an HLS source has', function () {
  this.timeout(60_000);
  const play = (...sources: readonly MediaSource[]): Played =>
    stage.play(sources, { create: createLadderWithSound, transports: [hlsTransport()] });

  it('is enough where its sound cannot be had', async () => {
    const sound = `URI="${stage.at('/live/hls/nowhere.m3u8')}"`;
    const source = writtenSource(
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="a",DEFAULT=YES,AUTOSELECT=YES,${sound}`,
      '#EXT-X-STREAM-INF:BANDWIDTH=600000,AUDIO="a"',
      stage.at('/live/hls/360p/media.m3u8'),
    );
    const played = play(source);
    await goesOn(played, 'hls');
    isWell(played, 'hls');
  });

  it('is not enough where it has no picture: the next source is shown', async () => {
    const played = play({ type: 'hls', url: stage.at('/live/hls/audio/media.m3u8') }, stage.source);
    await goesOn(played, 'hls');
    expect(stage.shown()?.videoHeight).to.equal(360);
  });
});
