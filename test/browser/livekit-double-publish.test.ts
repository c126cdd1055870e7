import { expect } from 'chai';
import { RoomEvent, Track } from 'livekit-client';
import type { LocalTrackPublication, Room } from 'livekit-client';
import { eventually } from '../../src/testing/assert.ts';
import { createBareClients, nextEvent, pictureMoves, subscribed } from './livekit-double-client.ts';
import type { BareClients } from './livekit-double-client.ts';
import { openCounterCamera } from './livekit-double-counter.ts';
import type { CounterCamera } from './livekit-double-counter.ts';
import { openLivekitRoom } from './livekit-double-stage.ts';
import type { LivekitStage } from './livekit-double-stage.ts';

// Bare livekit-client publishes to bare livekit-client: what is checked is the double between them.
const hasWebRtc = 'RTCPeerConnection' in globalThis;

for (const [version, options] of [
  ['v1', {}],
  ['v0', { singlePeerConnection: false }],
] as const)
  (hasWebRtc ? describe : describe.skip)(`the LiveKit double and publishers, ${version}`, () => {
    let stage: LivekitStage;
    let clients: BareClients;
    let camera: CounterCamera;
    const publish = (room: Room, simulcast = false): Promise<LocalTrackPublication> =>
      room.localParticipant.publishTrack(camera.track, {
        source: Track.Source.Camera,
        videoCodec: 'vp8',
        simulcast,
      });

    beforeEach(async () => {
      stage = await openLivekitRoom();
      clients = createBareClients(stage, options);
      camera = openCounterCamera();
    });

    afterEach(async () => {
      await clients.close();
      camera.close();
      await stage.room.deleteRoom();
    });

    it('passes a browser’s picture on, to whoever is there and to whoever comes late', async () => {
      const [host, viewer] = [await clients.join('host'), await clients.join()];
      const publication = await publish(host);
      const track = await subscribed(viewer);
      expect(track.sid).to.equal(publication.trackSid);
      await pictureMoves(clients.show(track));
      const late = await clients.join('late');
      await pictureMoves(clients.show(await subscribed(late)));
    });

    it('mutes both ways', async () => {
      const [host, viewer] = [await clients.join('host'), await clients.join()];
      const publication = await publish(host);
      const video = clients.show(await subscribed(viewer));
      await pictureMoves(video);
      const muted = nextEvent(viewer, RoomEvent.TrackMuted);
      await publication.mute();
      await muted;
      const unmuted = nextEvent(viewer, RoomEvent.TrackUnmuted);
      await publication.unmute();
      await unmuted;
      await pictureMoves(video);
      const told = nextEvent(host, RoomEvent.TrackMuted);
      await stage.room.mute(publication.trackSid);
      await told;
      expect(publication.isMuted).to.equal(true);
    });

    it('takes a picture back, and the next one', async () => {
      const [host, viewer] = [await clients.join('host'), await clients.join()];
      await publish(host);
      await pictureMoves(clients.show(await subscribed(viewer)));
      const gone = nextEvent(viewer, RoomEvent.TrackUnpublished);
      await host.localParticipant.unpublishTrack(camera.track, false);
      await gone;
      const publication = await publish(host);
      const track = await subscribed(viewer);
      expect(track.sid).to.equal(publication.trackSid);
      await pictureMoves(clients.show(track));
      expect(await stage.room.refusals()).to.deep.equal([]);
    });

    it('keeps a hidden client from the others’ eyes', async () => {
      const host = await clients.join('host');
      await clients.open().connect(stage.url, await stage.token('ghost', { hidden: true }));
      await clients.join('third');
      await eventually(() => host.remoteParticipants.has('third'), 'the third');
      expect([...host.remoteParticipants.keys()]).to.deep.equal(['third']);
      expect(await stage.room.identities()).to.have.members(['host', 'ghost', 'third']);
    });

    it('takes attributes from whoever may set them', async () => {
      const host = await clients.join('host');
      const viewer = clients.open();
      await viewer.connect(stage.url, await stage.token('viewer', { canUpdateOwnMetadata: true }));
      const changed = nextEvent(host, RoomEvent.ParticipantAttributesChanged);
      await viewer.localParticipant.setAttributes({ hand: 'up' });
      expect((await changed)[0]).to.deep.equal({ hand: 'up' });
      const refused = host.localParticipant.setAttributes({ hand: 'down' });
      expect(await refused.then(() => null, String)).to.include('permission');
    });

    it('says that it cannot take layers told apart by RID', async () => {
      const [host, viewer] = [await clients.join('host'), await clients.join()];
      await publish(host, true);
      const refused = await eventually(async () => (await stage.room.refusals())[0], 'a refusal');
      expect(refused).to.include('RID');
      expect(viewer.remoteParticipants.get('host')?.trackPublications.size).to.equal(0);
    });

    it('passes the publisher’s sender reports on: its clock, and what it sent', async () => {
      const [host, viewer] = [await clients.join('host'), await clients.join()];
      await publish(host);
      const track = await subscribed(viewer);
      clients.show(track);
      const report = await eventually(async () => {
        const all = [
          ...((await track.getRTCStatsReport()) ?? new Map<string, RTCStats>()).values(),
        ];
        return all.find(({ type }) => type === 'remote-outbound-rtp');
      }, 'a sender report');
      const { remoteTimestamp, packetsSent } = report as unknown as Record<string, number>;
      expect(packetsSent).to.be.greaterThan(0);
      expect(remoteTimestamp).to.be.closeTo(Date.now(), 60_000);
    });
  });
