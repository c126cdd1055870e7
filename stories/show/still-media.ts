import type {
  HealthSample,
  MediaLevels,
  MediaPlane,
  MediaPlayback,
  MediaState,
} from '../../src/core/ports.ts';
import { showGuest } from './guest-double.ts';
import { MEDIA } from './story-manifest.ts';

export interface StillMediaOptions {
  /** What the media says of itself. */
  readonly state: MediaState;
  /** The sound is on from the start, whatever was asked for. */
  readonly hasSound?: boolean;
  /** Server time of the picture, milliseconds since 1970; null: not known. */
  capturedAt(): number | null;
  /** Second of the film that is shown; null: no picture came. */
  readonly second: number | null;
  /** A guest is seen beside the host. */
  readonly hasGuest?: boolean;
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
/** What comes in a millisecond: about 13 MB a minute with the picture, 0.3 without. */
const PICTURE = { bytes: 217, packets: 0.2 };
const SOUND = { bytes: 5, packets: 0.05 };

/**
 * A double of the media: one frame of the film, standing still, and whatever state a story wants to show.
 * Like the real ones it can do without the picture over WHEP and HLS, and has sizes to choose over HLS.
 */
export function stillMedia({
  state,
  hasSound = false,
  capturedAt,
  second,
  hasGuest = false,
  health,
}: StillMediaOptions): MediaPlane {
  return {
    play(surface, { signal, muted, report }) {
      let now: MediaState = { ...state, muted: muted && !hasSound };
      let began = capturedAt();
      const tell = (change: Partial<MediaState>): void => report((now = { ...now, ...change }));
      if (second !== null) {
        const video = surface.acquire();
        video.src = `${MEDIA}film-720p.h264.mp4#t=${second}`;
        surface.present(video);
        if (hasGuest) showGuest(video, signal);
        signal.addEventListener('abort', () => surface.release(video), { once: true });
      }
      tell({});
      return {
        ...abilities(now, (soundOnly) => {
          began = capturedAt();
          tell({ soundOnly });
        }),
        capturedAt,
        health: () => {
          const ms = (capturedAt() ?? 0) - (began ?? 0);
          return Promise.resolve({ ...healthAfter(ms, now.soundOnly === true), ...health });
        },
        setMuted(next) {
          surface.muted = next;
          tell({ muted: next, playback: 'playing' });
        },
        retry: () => tell({ phase: 'connecting', error: null }),
      };
    },
  };
}

function abilities(
  { transport }: MediaState,
  setSoundOnly: (only: boolean) => void,
): Pick<MediaPlayback, 'levels' | 'setSoundOnly'> {
  if (transport === 'whep') return { setSoundOnly };
  return transport === 'hls' ? { setSoundOnly, levels: stillLevels() } : {};
}

function stillLevels(): MediaLevels {
  let chosen: string | null = null;
  return {
    list: [
      { id: '720p', height: 720, bitrate: 1_733_000 },
      { id: '480p', height: 480, bitrate: 900_000 },
    ],
    get chosen() {
      return chosen;
    },
    choose: (id) => (chosen = id),
  };
}

function healthAfter(ms: number, soundOnly: boolean): HealthSample {
  const { bytes, packets } = soundOnly ? SOUND : PICTURE;
  const start = soundOnly ? { ...HEALTH, bytes: 0, packets: 0 } : HEALTH;
  return {
    ...start,
    ...(soundOnly && { framesDecoded: null, freezes: null, frozenMs: null, height: null }),
    bytes: (start.bytes ?? 0) + ms * bytes,
    packets: (start.packets ?? 0) + ms * packets,
  };
}
