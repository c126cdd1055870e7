import { transportContract, type TransportSubject } from '../../src/testing/transport-contract.ts';
import { newVideo } from './hls-stage.ts';
import { livekitPlace, type LivekitPlace } from './livekit-stage.ts';

let place: LivekitPlace;

const makeSubject = async (): Promise<TransportSubject> => {
  const videos: HTMLVideoElement[] = [];
  place = await livekitPlace();
  const { transport, source, held, mend } = place;
  return {
    transport,
    source,
    createVideo() {
      const video = newVideo();
      videos.push(video);
      return video;
    },
    maxDelay: 2_000,
    held,
    async dispose() {
      for (const video of videos) video.remove();
      await mend();
    },
  };
};

/** Joining takes a while on a loaded machine, and twenty openings twenty of it. */
const patientIt = (name: string, body: () => void | Promise<void>): unknown =>
  it(name, body).timeout(90_000);

describe('livekitTransport, at the double of LiveKit’s server', () => {
  if (!('RTCPeerConnection' in globalThis)) return it('needs WebRTC, which this engine has not');
  transportContract({ describe, it: patientIt }, makeSubject, {
    failures: {
      async unauthorized() {
        await place.stage.setJoins(401);
        return place.source;
      },
      async timeout() {
        await place.stage.setJoins('silent');
        return place.source;
      },
      unreachable: () => ({ type: 'livekit', url: 'ws://127.0.0.1:49151' }),
      async 'not-live'() {
        await place.stage.room.depart('host');
        return place.source;
      },
    },
    end: () => place.stage.room.deleteRoom(),
  });
});
