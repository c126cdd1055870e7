import { expect } from 'chai';
import type { MediaFailure } from '../../src/core/media-failure.ts';
import type { MediaSession } from '../../src/core/ports.ts';
import { eventually, rejection } from '../../src/testing/assert.ts';
import { livekitTransport } from '../../src/transport/livekit/media.ts';
import { newVideo } from './hls-stage.ts';
import { pictureMoves } from './livekit-double-client.ts';
import { openRealRoom, realServer, type RealRoom } from './livekit-real-stage.ts';

// Against a real LiveKit server, where the environment names one: what the double cannot prove of itself.
const server = 'RTCPeerConnection' in globalThis ? await realServer() : null;

(server ? describe : describe.skip)('livekitTransport, at a real LiveKit server', () => {
  let room: RealRoom;
  let video: HTMLVideoElement;
  let owner: AbortController;
  const open = (): Promise<MediaSession> =>
    room.transport.open(room.source, { video, signal: owner.signal });

  beforeEach(async () => {
    room = await openRealRoom(server!.url);
    video = newVideo();
    Object.assign(video.style, { display: 'block', width: '640px', height: '360px' });
    owner = new AbortController();
  });

  afterEach(async () => {
    owner.abort();
    video.remove();
    await room.close();
  });

  it('shows the picture, brings the sound, and counts both', async () => {
    const session = await open();
    await pictureMoves(video);
    const tracks = (): number => (video.srcObject as MediaStream).getTracks().length;
    await eventually(() => tracks() === 2, 'sound and picture');
    const { framesDecoded, packets } = await session.health();
    await eventually(async () => {
      const now = await session.health();
      return now.framesDecoded! > framesDecoded! && now.packets! > packets!;
    }, 'counters rise');
  });

  it('tells when what is shown was captured', async () => {
    const session = await open();
    await pictureMoves(video);
    const at = await eventually(() => session.capturedAt(), 'a moment');
    expect(at).to.be.closeTo(Date.now(), 60_000);
  });

  it('counts nothing against a host who mutes the picture, and goes on after', async () => {
    const session = await open();
    await pictureMoves(video);
    await room.picture().mute();
    await eventually(async () => (await session.health()).framesDecoded === null, 'no frames');
    await room.picture().unmute();
    await eventually(async () => (await session.health()).framesDecoded, 'frames again');
    await pictureMoves(video);
  });

  it('keeps the last picture when the host leaves, and goes on when the host is back', async () => {
    const session = await open();
    await pictureMoves(video);
    await room.leave();
    await eventually(async () => (await session.health()).packets === null, 'nothing expected');
    expect(video.videoWidth).to.be.above(0);
    await room.enter();
    await pictureMoves(video);
  });

  it('says "unauthorized" with a token that it did not sign', async () => {
    const [head, body] = (await room.token('stranger')).split('.');
    const transport = livekitTransport({ token: () => `${head}.${body}.AAAA` });
    const failure = await rejection(
      transport.open(room.source, { video, signal: owner.signal }),
      'open',
    );
    expect((failure as MediaFailure).error.reason).to.equal('unauthorized');
  });

  it('leaves the room when it is closed', async () => {
    const one = new AbortController();
    await room.transport.open(room.source, { video, signal: one.signal });
    await pictureMoves(video);
    one.abort();
    await eventually(() => video.srcObject === null, 'an empty element');
  });
});
