import type { HealthSample, MediaPlane, MediaState } from '../../src/core/ports.ts';
import { MEDIA } from './story-manifest.ts';

export interface StillMediaOptions {
  /** What the media says of itself. */
  readonly state: MediaState;
  /** Server time of the picture, milliseconds since 1970; null: not known. */
  capturedAt(): number | null;
  /** Second of the film that is shown; null: no picture came. */
  readonly second: number | null;
  readonly health?: Partial<HealthSample>;
}

const HEALTH: HealthSample = {
  packets: 52_000,
  framesDecoded: 59_760,
  bytes: 7_190_000,
  packetsLost: 3,
  freezes: 1,
  frozenMs: 600,
  jitterBuffer: 40,
  roundTrip: 38,
  height: 720,
};

/** A double of the media: one frame of the film, standing still, and whatever state a story wants to show. */
export function stillMedia({ state, capturedAt, second, health }: StillMediaOptions): MediaPlane {
  return {
    play(surface, { signal, muted, report }) {
      let now: MediaState = { ...state, muted };
      const tell = (change: Partial<MediaState>): void => report((now = { ...now, ...change }));
      if (second !== null) {
        const video = surface.acquire();
        video.src = `${MEDIA}film-720p.h264.mp4#t=${second}`;
        surface.present(video);
        signal.addEventListener('abort', () => surface.release(video), { once: true });
      }
      tell({});
      return {
        capturedAt,
        health: () => Promise.resolve({ ...HEALTH, ...health }),
        setMuted(next) {
          surface.muted = next;
          tell({ muted: next, playback: 'playing' });
        },
        retry: () => tell({ phase: 'connecting', error: null }),
      };
    },
  };
}
