import { expect } from 'chai';
import { MediaFailure } from '../../src/core/media-failure.ts';
import type { MediaError, MediaSession } from '../../src/core/ports.ts';
import { eventually, rejection, within } from '../../src/testing/assert.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { readCounter } from '../media/frame-counter.ts';
import { showStart, tellsItsMoment } from './clip-clock.ts';
import { liveStage, newVideo } from './hls-stage.ts';
import { startPageServer, type PageServer } from './whep-page-server.ts';
import { watchPlatform, type WatchedPlatform } from './whep-stage.ts';

const stage = await liveStage();
const source = { type: 'whep', url: stage.at('/live/whep') };
const hasWebRtc = 'RTCPeerConnection' in globalThis;

let owner: AbortController;
let video: HTMLVideoElement;
let platform: WatchedPlatform;

beforeEach(() => {
  owner = new AbortController();
  video = newVideo();
  platform = watchPlatform();
});

afterEach(async () => {
  owner.abort();
  video.remove();
  await stage.mend();
});

const open = (): Promise<MediaSession> =>
  whepTransport(platform.options).open(source, { video, signal: owner.signal });
const failureOf = async (opening: Promise<unknown>): Promise<MediaError> => {
  const failure = await within(rejection(opening, 'open()'), 'open()');
  expect(failure).to.be.instanceOf(MediaFailure);
  return (failure as MediaFailure).error;
};
const framesAdvance = async (session: MediaSession): Promise<void> => {
  const frames = async (): Promise<number> => (await session.health()).framesDecoded ?? 0;
  const before = await eventually(frames, 'a frame');
  await eventually(async () => (await frames()) > before + 5, 'more frames');
};

(hasWebRtc ? describe.skip : describe)('whepTransport, without WebRTC', () => {
  it('says so: canPlay is false, open rejects with "unsupported"', async () => {
    const transport = whepTransport();
    expect(transport.canPlay(source)).to.equal(false);
    const opening = transport.open(source, { video, signal: owner.signal });
    expect((await failureOf(opening)).reason).to.equal('unsupported');
  });
});

(hasWebRtc ? describe : describe.skip)('whepTransport, at the live server', () => {
  it('shows the clip’s frames, one after the other', async () => {
    const canvas = document.createElement('canvas');
    await open();
    const counter = (): number | null => readCounter(video, canvas);
    const first = await eventually(counter, 'a frame number');
    await eventually(() => {
      const now = counter();
      return now !== null && now !== first && now;
    }, 'a later frame number');
  });

  it('receives sound and picture, and says how they come', async () => {
    const session = await open();
    await framesAdvance(session);
    const sample = await session.health();
    expect(sample.height).to.equal(360);
    expect(sample.packets).to.be.above(10);
    expect(sample.bytes).to.be.above(1000);
    expect(sample.packetsLost).to.not.equal(null);
    expect(sample.jitterBuffer).to.be.above(0);
    expect(sample.codec).to.match(/^video\/(VP8|H264)$/i);
    const stream = video.srcObject as MediaStream;
    expect(stream.getTracks().map(({ kind }) => kind)).to.deep.equal(['audio', 'video']);
  });

  it('tells the moment that the picture shows, by the number burned into it', async () => {
    const startedAt = await showStart(stage.at('/live/hls/360p/media.m3u8'));
    const canvas = document.createElement('canvas');
    const session = await open();
    await tellsItsMoment(() => {
      const at = session.capturedAt();
      return { frame: readCounter(video, canvas), moment: at && at - startedAt };
    });
  });

  it('plays what the server offers when it counters with 406', async () => {
    await stage.fault({ whep: { counterOffer: true } });
    const session = await open();
    await framesAdvance(session);
    expect(platform.peers).to.have.lengthOf(2);
    expect(platform.sent.slice(0, 2)).to.deep.equal([
      'POST application/sdp',
      'PATCH application/sdp',
    ]);
  });

  for (const [status, reason] of [
    [409, 'not-live'],
    [503, 'busy'],
  ] as const)
    it(`takes ${status} with Retry-After for "${reason}", and says when to come back`, async () => {
      await stage.fault({ whep: { status, retryAfter: 7 } });
      const error = await failureOf(open());
      expect(error).to.include({ reason, retryAfter: 7000 });
    });

  it('is taken back at the server when a page is left', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!.body.appendChild(video);
    const session = await whepTransport(platform.options).open(source, {
      video: inner,
      signal: owner.signal,
    });
    frame.remove();
    expect((await within(session.closed, 'closed'))?.reason).to.equal('silent');
    await eventually(() => platform.held() === 0, 'nothing held');
  });

  it('closes with "unreachable" when no UDP packet passes', async () => {
    await stage.fault({ webrtc: { block: true } });
    const session = await open();
    const error = await within(session.closed, 'closed', 40_000);
    expect(error?.reason).to.equal('unreachable');
    expect((await session.health()).framesDecoded ?? 0).to.equal(0);
    await eventually(() => platform.held() === 0, 'nothing held');
  }).timeout(50_000);

  it('closes with "silent" when the packets stop, and opens again when they pass', async () => {
    const session = await open();
    await framesAdvance(session);
    await stage.fault({ webrtc: { block: true } });
    expect((await within(session.closed, 'closed', 40_000))?.reason).to.equal('silent');
    await stage.mend();
    await framesAdvance(await open());
  }).timeout(60_000);
});

(hasWebRtc ? describe : describe.skip)('whepTransport, at a server that restarts ICE', () => {
  let server: PageServer;
  beforeEach(() => {
    server = startPageServer();
  });
  afterEach(() => server.close());

  const openHere = (): Promise<MediaSession> =>
    whepTransport({ ...platform.options, fetch: server.fetch }).open(source, {
      video,
      signal: owner.signal,
    });
  const localUfrag = ({ localDescription }: RTCPeerConnection): string | undefined =>
    /a=ice-ufrag:(.*)/.exec(localDescription?.sdp ?? '')?.[1];

  it('mends a lost path: new credentials on both sides, and the picture goes on', async () => {
    const session = await openHere();
    await framesAdvance(session);
    const peer = platform.peers[0]!;
    const before = [localUfrag(peer), localUfrag(server.peer)];
    Object.defineProperty(peer, 'connectionState', {
      get: () => 'disconnected',
      configurable: true,
    });
    peer.dispatchEvent(new Event('connectionstatechange'));
    Reflect.deleteProperty(peer, 'connectionState');
    await eventually(
      () => localUfrag(peer) !== before[0] && peer.signalingState === 'stable',
      'an ICE restart',
    );
    expect(localUfrag(server.peer)).to.not.equal(before[1]);
    await eventually(() => peer.iceConnectionState === 'connected', 'a new path');
    await framesAdvance(session);
    expect(peer.connectionState).to.equal('connected');
  });

  it('closes with "ended" when the server closes the session in so many words', async () => {
    const session = await openHere();
    await framesAdvance(session);
    server.close();
    expect((await within(session.closed, 'closed', 30_000))?.reason).to.equal('ended');
  }).timeout(40_000);
});
