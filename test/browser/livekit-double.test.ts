import { expect } from 'chai';
import {
  ConnectionErrorReason,
  ConnectionState,
  DisconnectReason,
  RoomEvent,
  Track,
} from 'livekit-client';
import type { RemoteTrack, ConnectionError } from 'livekit-client';
import { eventually, rejection, within } from '../../src/testing/assert.ts';
import {
  bytesReceived,
  createBareClients,
  framesDecoded,
  nextEvent,
  pictureMoves,
  publicationsOf,
  standing,
  subscribed,
} from './livekit-double-client.ts';
import type { BareClients } from './livekit-double-client.ts';
import { openLivekitRoom } from './livekit-double-stage.ts';
import type { LivekitStage } from './livekit-double-stage.ts';

// Bare livekit-client against the double: what is checked here is the double.
const hasWebRtc = 'RTCPeerConnection' in globalThis;

for (const [version, options] of [
  ['v1', {}],
  ['v0', { singlePeerConnection: false }],
] as const)
  (hasWebRtc ? describe : describe.skip)(`the LiveKit double, signal ${version}`, () => {
    let stage: LivekitStage;
    let clients: BareClients;
    const seen = async (identity = 'viewer') =>
      (await stage.room.viewers()).find((viewer) => viewer.identity === identity)!;

    beforeEach(async () => {
      stage = await openLivekitRoom();
      clients = createBareClients(stage, options);
    });

    afterEach(async () => {
      await clients.close();
      expect(await stage.room.refusals()).to.deep.equal([]);
      await stage.room.deleteRoom();
    });

    it('lets livekit-client in, shows the moving clip and brings its sound', async () => {
      const clip = await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      const track = await subscribed(room);
      await pictureMoves(clients.show(track));
      expect(track.sid).to.equal(clip.video);
      const sound = await subscribed(room, Track.Kind.Audio);
      await eventually(async () => (await bytesReceived(sound)) > 0, 'sound');
      const viewer = await seen();
      expect(viewer).to.include({ version, active: true, joins: 1 });
      expect(viewer.subscribed).to.have.members([clip.video, clip.audio]);
    });

    it('brings a publisher who comes late, and two at once', async () => {
      const room = await clients.join();
      await stage.room.publishClip({ identity: 'host' });
      await stage.room.publishClip({ identity: 'table', kind: 'product-camera' });
      await eventually(() => publicationsOf(room).filter(({ track }) => track).length === 3, '3');
      for (const publication of publicationsOf(room))
        if (publication.kind === Track.Kind.Video)
          await pictureMoves(clients.show(publication.track as RemoteTrack));
    }).timeout(60_000);

    it('mutes and unmutes: everybody is told, and the picture rests', async () => {
      const { video } = await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      const track = await subscribed(room);
      const element = clients.show(track);
      await pictureMoves(element);
      const muted = nextEvent(room, RoomEvent.TrackMuted);
      await stage.room.mute(video!);
      await muted;
      expect(track.isMuted).to.equal(true);
      const unmuted = nextEvent(room, RoomEvent.TrackUnmuted);
      await stage.room.mute(video!, false);
      await unmuted;
      await pictureMoves(element);
    }).timeout(60_000);

    it('takes a track away, and brings the next one in its place', async () => {
      const { video, audio } = await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const gone = nextEvent(room, RoomEvent.TrackUnpublished);
      await stage.room.unpublish(video!);
      await gone;
      await eventually(async () => (await seen()).subscribed.length === 1, 'nothing but sound');
      expect((await seen()).subscribed).to.deep.equal([audio]);
      const again = await stage.room.publishClip({ identity: 'host', tracks: ['video'] });
      const track = await subscribed(room);
      expect(track.sid).to.equal(again.video);
      await pictureMoves(clients.show(track));
    });

    it('stops packets without a word, and sends packets that nobody can decode', async () => {
      const { video } = await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      const track = await subscribed(room);
      await pictureMoves(clients.show(track));
      await stage.room.stickDecoder(video!);
      const frames = await standing(() => framesDecoded(track));
      const bytes = await bytesReceived(track);
      await eventually(async () => (await bytesReceived(track)) > bytes + 20_000, 'more bytes');
      expect(await framesDecoded(track)).to.equal(frames);
      await stage.room.stickDecoder(video!, false);
      await eventually(async () => (await framesDecoded(track)) > frames, 'frames again');
      await stage.room.silence(video!);
      await standing(() => bytesReceived(track));
      expect(track.isMuted).to.equal(false);
    });

    it('brings texts, however long, and data', async () => {
      await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      const text = 'é'.repeat(10_000);
      const read = new Promise<[string, string]>((resolve, reject) =>
        room.registerTextStreamHandler('cues', (reader, { identity }) => {
          reader.readAll().then((all) => resolve([all, identity]), reject);
        }),
      );
      await stage.room.sendText({ topic: 'cues', text });
      expect(await within(read, 'the text')).to.deep.equal([text, 'host']);
      const data = nextEvent(room, RoomEvent.DataReceived);
      await stage.room.sendData({ topic: 'hint', text: 'seven', to: ['viewer'] });
      const [bytes, , , topic] = (await data) as [Uint8Array, unknown, unknown, string];
      expect([new TextDecoder().decode(bytes), topic]).to.deep.equal(['seven', 'hint']);
    });

    it('passes a client’s text on to the others alone', async () => {
      const [one, two] = [await clients.join('one'), await clients.join('two')];
      const read = new Promise<string[]>((resolve, reject) =>
        two.registerTextStreamHandler('chat', (reader, { identity }) => {
          reader.readAll().then((text) => resolve([text, identity]), reject);
        }),
      );
      one.registerTextStreamHandler('chat', () => expect.fail('it came back'));
      await one.localParticipant.sendText('hello', { topic: 'chat' });
      expect(await within(read, 'the text')).to.deep.equal(['hello', 'one']);
    });

    it('lets a client come back with its media when the socket broke', async () => {
      await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const back = nextEvent(room, RoomEvent.Reconnected);
      await stage.room.cutSocket('viewer');
      await back;
      await pictureMoves(clients.show(await subscribed(room)));
      const { joins, resumes } = await seen();
      expect([joins, resumes]).to.deep.equal(version === 'v1' ? [2, 0] : [1, 1]);
      // The new line works: a later publisher is seen.
      await stage.room.publishClip({ identity: 'late', tracks: ['video'] });
      await eventually(() => publicationsOf(room).filter(({ track }) => track).length === 3, '3');
    });

    it('tells clients to reconnect, and they do', async () => {
      await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      const back = nextEvent(room, RoomEvent.Reconnected);
      await stage.room.leave('viewer', 'server-shutdown', 'reconnect');
      await back;
      await pictureMoves(clients.show(await subscribed(room)));
      expect((await seen()).joins).to.equal(2);
    });

    for (const [reason, code] of [
      ['participant-removed', DisconnectReason.PARTICIPANT_REMOVED],
      ['room-deleted', DisconnectReason.ROOM_DELETED],
      ['duplicate-identity', DisconnectReason.DUPLICATE_IDENTITY],
      ['room-closed', DisconnectReason.ROOM_CLOSED],
      ['server-shutdown', DisconnectReason.SERVER_SHUTDOWN],
    ] as const)
      it(`ends a session with ${reason}`, async () => {
        const room = await clients.join();
        const ended = nextEvent(room, RoomEvent.Disconnected);
        await stage.room.leave('viewer', reason);
        expect((await ended)[0]).to.equal(code);
        expect(await stage.room.identities()).to.deep.equal([]);
      });

    it('ends the older of two sessions of one identity', async () => {
      const older = await clients.join();
      const ended = nextEvent(older, RoomEvent.Disconnected);
      const newer = await clients.join();
      expect((await ended)[0]).to.equal(DisconnectReason.DUPLICATE_IDENTITY);
      expect(newer.state).to.equal(ConnectionState.Connected);
    });

    for (const [what, token] of [
      ['is no token', async () => 'nonsense'],
      ['has expired', () => stage.token('viewer', { ttl: -60 })],
      ['may not join', () => stage.token('viewer', { roomJoin: false })],
    ] as const)
      it(`refuses a token that ${what}`, async () => {
        const joining = clients.open().connect(stage.url, await token());
        const error = (await rejection(joining, 'connect')) as ConnectionError;
        expect(error).to.include({ reason: ConnectionErrorReason.NotAllowed, status: 401 });
      });

    it('moves a client to another room, with that room’s media', async () => {
      await stage.room.publishClip({ identity: 'host' });
      const name = `${stage.name}-next`;
      const next = await stage.other(name).publishClip({ identity: 'second-host' });
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const moved = nextEvent(room, RoomEvent.Moved);
      await stage.room.moveRoom('viewer', name);
      expect(await moved).to.deep.equal([name]);
      const track = await eventually(
        () => publicationsOf(room).find(({ trackSid, track }) => track && trackSid === next.video),
        'the next room’s picture',
      );
      await pictureMoves(clients.show(track!.track as RemoteTrack));
      await stage.other(name).deleteRoom();
    });

    it('tells what else there is to tell', async () => {
      const { video } = await stage.room.publishClip({ identity: 'host' });
      const room = await clients.join();
      await subscribed(room);
      const told = [
        nextEvent(room, RoomEvent.ActiveSpeakersChanged),
        nextEvent(room, RoomEvent.RoomMetadataChanged),
        nextEvent(room, RoomEvent.TrackStreamStateChanged),
        nextEvent(room, RoomEvent.ConnectionQualityChanged),
      ];
      await stage.room.speakers(['host']);
      await stage.room.metadata('{"show":1}');
      await stage.room.pauseStream(video!);
      await stage.room.connectionQuality('viewer', 'poor');
      await Promise.all(told);
      expect(room.metadata).to.equal('{"show":1}');
      expect(room.activeSpeakers.map(({ identity }) => identity)).to.deep.equal(['host']);
    });
  });
