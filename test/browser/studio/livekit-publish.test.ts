import { expect } from 'chai';
import { RoomEvent, Track } from 'livekit-client';
import { eventually } from '../../../src/testing/assert.ts';
import { PublishFailure, type UplinkSession } from '../../../src/transport/publishing.ts';
import { livekitTarget } from '../../../src/transport/livekit/publish.ts';
import {
  createBareClients,
  nextEvent,
  pictureMoves,
  publicationsOf,
  subscribed,
  type BareClients,
} from '../livekit-double-client.ts';
import { openCounterCamera, type CounterCamera } from '../livekit-double-counter.ts';
import { openLivekitRoom, type LivekitStage } from '../livekit-double-stage.ts';

const LIMITS = { bitrate: 800_000, framesPerSecond: 20 };

// Our way up to bare livekit-client, over the double of LiveKit's server.
('RTCPeerConnection' in globalThis ? describe : describe.skip)('the LiveKit target', () => {
  let stage: LivekitStage;
  let clients: BareClients;
  let camera: CounterCamera;
  let screen: CounterCamera;
  let owner: AbortController;

  beforeEach(async () => {
    stage = await openLivekitRoom();
    clients = createBareClients(stage, {});
    [camera, screen] = [openCounterCamera(), openCounterCamera()];
    owner = new AbortController();
  });
  afterEach(async () => {
    owner.abort();
    await clients.close();
    camera.close();
    screen.close();
    await stage.room.deleteRoom();
  });

  const open = async (token?: string): Promise<UplinkSession> =>
    livekitTarget({ url: stage.url, token: token ?? (await stage.token('host')) }).open(
      { audio: null, video: camera.track, source: 'camera' },
      { limits: LIMITS, signal: owner.signal },
    );

  it('brings the camera into the room, and says how the line does', async () => {
    const viewer = await clients.join();
    const session = await open();
    const track = await subscribed(viewer);
    expect(track.source).to.equal(Track.Source.Camera);
    await pictureMoves(clients.show(track));
    const first = await session.stats();
    await eventually(
      async () => ((await session.stats()).bytes ?? 0) > (first.bytes ?? 0),
      'more is sent',
    );
  });

  it('pauses as a mute that viewers hear of, and goes on', async () => {
    const viewer = await clients.join();
    const session = await open();
    const video = clients.show(await subscribed(viewer));
    await pictureMoves(video);
    const muted = nextEvent(viewer, RoomEvent.TrackMuted);
    await session.setPaused(true);
    await muted;
    const unmuted = nextEvent(viewer, RoomEvent.TrackUnmuted);
    await session.setPaused(false);
    await unmuted;
    await pictureMoves(video);
  });

  it('shows a screen as a screen, in place of the camera', async () => {
    const viewer = await clients.join();
    const session = await open();
    await subscribed(viewer);
    await session.send({ audio: null, video: screen.track, source: 'screen' });
    const sources = (): string[] => publicationsOf(viewer).map(({ source }) => source);
    await eventually(() => sources().join() === 'screen_share', 'the screen alone');
    await pictureMoves(clients.show(await subscribed(viewer)));
    expect(camera.track.readyState).to.equal('live');
  });

  it('leaves the room when the host ends it, and the tracks to their owner', async () => {
    const viewer = await clients.join();
    await open();
    await subscribed(viewer);
    const gone = nextEvent(viewer, RoomEvent.ParticipantDisconnected);
    owner.abort();
    await gone;
    expect(camera.track.readyState).to.equal('live');
  });

  it('says that the host was removed, which no second attempt mends', async () => {
    const session = await open();
    await stage.room.remove('host');
    expect((await session.closed).reason).to.equal('removed');
  });

  it('says that the token is not taken', async () => {
    const cause: unknown = await open('no.such.token').catch((thrown: unknown) => thrown);
    expect(cause).to.be.instanceOf(PublishFailure);
    expect((cause as PublishFailure).error).to.include({
      target: 'livekit',
      reason: 'unauthorized',
    });
  });
});
