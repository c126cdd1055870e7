// Runs in the measured page: our player, put together and loaded as the presets do it.
import { systemClock } from '../src/core/clock.ts';
import type { MediaTransport } from '../src/core/ports.ts';
import { reconnectPolicy } from '../src/transport/reconnect-policy.ts';
import { createSurface } from '../src/transport/surface.ts';
import { nextPicture, passed, type Running, type Starts, type Streams } from './players.ts';
import type { Kind } from './kinds.ts';

type Load = (streams: Streams) => Promise<MediaTransport>;

const LOADS: Readonly<Record<Kind, Load>> = {
  whep: async () => (await import('../src/transport/whep/media.ts')).whepTransport(),
  hls: async () => (await import('../src/transport/hls/media.ts')).hlsTransport(),
  async livekit(streams) {
    const { token } = passed(streams);
    const { livekitTransport } = await import('../src/transport/livekit/media.ts');
    return livekitTransport({ token: () => token });
  },
};

const urlOf = (kind: Kind, streams: Streams): string =>
  kind === 'livekit' ? passed(streams).url : streams[kind];

async function play(kind: Kind, stage: HTMLElement, streams: Streams): Promise<Running> {
  const [{ createLadderWithSound }, transport] = await Promise.all([
    import('../src/transport/sound-only.ts'),
    LOADS[kind](streams),
  ]);
  const plane = createLadderWithSound({
    sources: [{ type: kind, url: urlOf(kind, streams) }],
    transports: [transport],
    clock: systemClock,
    policy: reconnectPolicy(),
  });
  const life = new AbortController();
  const surface = createSurface(stage);
  const pictured = Promise.race([...stage.querySelectorAll('video')].map(nextPicture));
  return new Promise((resolve, reject) => {
    const playback = plane.play(surface, {
      signal: life.signal,
      muted: true,
      report({ phase, error }) {
        if (phase === 'failed') reject(new Error(error?.message));
        const video = [...stage.querySelectorAll('video')].find((one) =>
          one.part.contains('shown'),
        );
        if (phase !== 'playing' || !video) return;
        // Later of the two: its own word that it plays, in sight, and the picture itself.
        const running = { video, playback, stop: () => life.abort() };
        pictured.then(() => resolve(running), reject);
      },
    });
  });
}

export const OURS: Starts = {
  whep: (stage, streams) => play('whep', stage, streams),
  hls: (stage, streams) => play('hls', stage, streams),
  livekit: (stage, streams) => play('livekit', stage, streams),
};
