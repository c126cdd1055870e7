import { expect } from 'chai';
import { RoomEvent, Track, VideoQuality } from 'livekit-client';
import type { RemoteTrackPublication } from 'livekit-client';
import { eventually } from '../../src/testing/assert.ts';
import { readCounter } from '../media/frame-counter.ts';
import { clockError } from './clip-clock.ts';
import {
  createBareClients,
  nextEvent,
  pictureMoves,
  playoutTime,
  publicationsOf,
  subscribed,
} from './livekit-double-client.ts';
import type { BareClients } from './livekit-double-client.ts';
import { openLivekitRoom } from './livekit-double-stage.ts';
import type { LivekitStage } from './livekit-double-stage.ts';

// Bare livekit-client against the double: what it asks of a track is what it gets.
const hasWebRtc = 'RTCPeerConnection' in globalThis;

for (const [version, pc] of [
  ['v1', {}],
  ['v0', { singlePeerConnection: false }],
] as const)
  (hasWebRtc ? describe : describe.skip)(`the LiveKit double and its layers, ${version}`, () => {
    let stage: LivekitStage;
    let clients: BareClients;
    let picture: string;
    const layer = async () => {
      const viewer = (await stage.room.viewers())[0];
      return viewer?.layers[picture];
    };

    beforeEach(async () => {
      stage = await openLivekitRoom();
      picture = (await stage.room.publishClip({ identity: 'host' })).video!;
    });

    afterEach(async () => {
      await clients.close();
      expect(await stage.room.refusals()).to.deep.equal([]);
      await stage.room.deleteRoom();
    });

    it('sends the layer of the quality that is asked for, and nothing when it is switched off', async () => {
      clients = createBareClients(stage, pc);
      const room = await clients.join();
      const video = clients.show(await subscribed(room));
      await eventually(() => video.videoWidth === 640, 'the high layer');
      const publication = publicationsOf(room).find(({ trackSid }) => trackSid === picture)!;
      publication.setVideoQuality(VideoQuality.LOW);
      await eventually(() => video.videoWidth === 320, 'the low layer');
      await pictureMoves(video);
      publication.setVideoQuality(VideoQuality.HIGH);
      await eventually(() => video.videoWidth === 640, 'the high layer again');
      publication.setEnabled(false);
      await eventually(async () => (await layer()) === null, 'nothing is sent');
      publication.setEnabled(true);
      await pictureMoves(video);
    });

    it('fits the layer to the element with adaptive stream', async () => {
      clients = createBareClients(stage, { ...pc, adaptiveStream: { pixelDensity: 1 } });
      const room = await clients.join();
      const video = clients.show(await subscribed(room));
      Object.assign(video.style, { display: 'block', width: '160px', height: '90px' });
      await eventually(() => video.videoWidth === 320, 'the low layer');
      Object.assign(video.style, { width: '640px', height: '360px' });
      await eventually(() => video.videoWidth === 640, 'the high layer');
      video.style.display = 'none';
      await eventually(async () => (await layer()) === null, 'nothing is sent');
    });

    it('unsubscribes and subscribes again', async () => {
      clients = createBareClients(stage, pc);
      const room = await clients.join();
      await pictureMoves(clients.show(await subscribed(room)));
      const publication = publicationsOf(room).find(
        ({ trackSid }) => trackSid === picture,
      ) as RemoteTrackPublication;
      const gone = nextEvent(room, RoomEvent.TrackUnsubscribed);
      publication.setSubscribed(false);
      await gone;
      expect((await stage.room.viewers())[0]!.subscribed).not.to.include(picture);
      publication.setSubscribed(true);
      await pictureMoves(clients.show(await subscribed(room)));
    });

    it('says by its sender reports when each frame was captured', async () => {
      clients = createBareClients(stage, pc);
      const room = await clients.join();
      const track = await subscribed(room);
      const video = clients.show(track);
      // Chromium knows the clock of a picture only while its sound is attached too.
      clients.show(await subscribed(room, Track.Kind.Audio));
      const startedAt = await stage.startedAt();
      const errors: number[] = [];
      await eventually(async () => {
        const moment = await playoutTime(track);
        const frame = readCounter(video);
        if (moment === null || frame === null) return false;
        errors.push(clockError(moment - startedAt, frame));
        return errors.at(-1)! < 200;
      }, 'the clock of the frame that is shown').catch(() => {
        throw new Error(`errors in ms: ${errors.slice(-10).join(' ')}`);
      });
    });
  });
