import { transportContract, type TransportSubject } from '../../src/testing/transport-contract.ts';
import { whepTransport } from '../../src/transport/whep/media.ts';
import { liveStage, newVideo } from './hls-stage.ts';
import { watchPlatform } from './whep-stage.ts';

const stage = await liveStage();
const source = { type: 'whep', url: stage.at('/live/whep') };

let opened: readonly string[] = [];

const makeSubject = (): TransportSubject => {
  const videos: HTMLVideoElement[] = [];
  const { options, held, sessions } = watchPlatform();
  opened = sessions;
  return {
    transport: whepTransport(options),
    source,
    createVideo() {
      const video = newVideo();
      videos.push(video);
      return video;
    },
    async serverNow() {
      return ((await (await fetch(stage.at('/live/time'))).json()) as { now: number }).now;
    },
    maxDelay: 2_000,
    held,
    async dispose() {
      for (const video of videos) video.remove();
      await stage.mend();
    },
  };
};

const refusedWith = (status: number) => async () => {
  await stage.fault({ whep: { status } });
  return source;
};

/** Engines take up to 12 s to see that a peer is gone. */
const patientIt = (name: string, body: () => void | Promise<void>): unknown =>
  it(name, body).timeout(45_000);

describe('whepTransport', () => {
  if (!('RTCPeerConnection' in globalThis)) return it('needs WebRTC, which this engine has not');
  transportContract({ describe, it: patientIt }, makeSubject, {
    failures: {
      'not-found': refusedWith(404),
      unauthorized: refusedWith(401),
      'not-acceptable': refusedWith(406),
      'server-error': refusedWith(500),
      garbled: () => ({ type: 'whep', url: 'data:text/html,<title>Hello</title>' }),
      unreachable: () => ({ type: 'whep', url: 'http://127.0.0.1:49151/whep' }),
      async timeout() {
        await stage.fault({ whep: { hang: true } });
        return source;
      },
    },
    async end() {
      await fetch(opened[0] ?? '', { method: 'DELETE' });
    },
  });
});
