import type { RemoteTrack, RemoteTrackPublication } from 'livekit-client';
import type { Clock, HealthSample } from '../../core/ports.ts';
import { UNTOLD } from '../untold.ts';
import { healthOf, received, type StatsSource } from '../webrtc/stats.ts';
import type { Attached } from './attaching.ts';
import { Sight } from './sight.ts';

/** Counters of one receiver start at 0; those of a session only rise. */
const RISING = [
  'packets',
  'bytes',
  'packetsLost',
  'framesDecoded',
  'freezes',
  'frozenMs',
  'concealedMs',
] as const;

/** Milliseconds that a picture may take to come back, once it is wanted again. */
const WAKING = 3_000;
/** Milliseconds without anything new after which the room is not shared any more. */
const SICK = 600;

/** What comes in of what is attached. */
export interface Counting {
  health(): Promise<HealthSample>;
  /** Nothing new has come for a while, although it should. */
  readonly sick: boolean;
}

/** Counts across changes of track. From then on the room is told what can be seen, as it is expected here. */
export function createCounting(attached: Attached, clock: Clock): Counting {
  const sight = new Sight(attached.video);
  attached.seeBy(sight);
  const total = createTotals();
  const expected = createExpected(attached, sight, clock);
  const trackOf = createTrackOf();
  let beat: number | null = null;
  let movedAt = clock.now();
  return {
    async health() {
      const { picture, sounds } = attached;
      const track = trackOf(picture);
      const tracks = [...sounds, ...(track ? [track] : [])];
      const found = await received(...tracks.map(statsOf));
      const name = tracks.map(({ sid }) => sid).join();
      const sample = expected(total(name, healthOf(found)), track);
      const now = sample.framesDecoded ?? sample.packets;
      if (now === null || now !== beat) movedAt = clock.now();
      beat = now;
      return sample;
    },
    get sick() {
      return clock.now() - movedAt > SICK;
    },
  };
}

/** Gives a publication's track. While a lost line is being mended it has none: then its last one is silent. */
function createTrackOf(): (
  publication: RemoteTrackPublication | undefined,
) => RemoteTrack | undefined {
  let last: RemoteTrackPublication | undefined;
  let track: RemoteTrack | undefined;
  return (publication) => {
    track = publication?.track ?? (publication === last ? track : undefined);
    last = publication;
    return track;
  };
}

/** The statistics of one track. */
export const statsOf = (track: {
  getRTCStatsReport(): Promise<RTCStatsReport | undefined>;
}): StatsSource => ({
  getStats: async () => (await track.getRTCStatsReport()) ?? new Map<string, never>(),
});

/**
 * Where nothing is expected (the host muted, the server paused a stream, the page or the element is out
 * of sight) the counters are null: that is no silence and no stuck decoder.
 */
function createExpected(
  attached: Attached,
  sight: Sight,
  clock: Clock,
): (sample: HealthSample, track: RemoteTrack | undefined) => HealthSample {
  let rest = { at: -Infinity, frames: 0 };
  return (sample, track) => {
    const now = clock.now();
    const frames = sample.framesDecoded ?? 0;
    const moving = isMoving(attached, track, sight);
    if (!moving) rest = { at: now, frames };
    const awake = moving && (frames !== rest.frames || now - rest.at >= WAKING);
    const heard = attached.sounds.some(({ isMuted }) => !isMuted);
    return {
      ...sample,
      framesDecoded: awake ? sample.framesDecoded : null,
      packets: awake || heard ? sample.packets : null,
      bytes: awake || heard ? sample.bytes : null,
    };
  };
}

/** Whether a picture is expected now: published, not muted, not paused, and drawn where it can be seen. */
const isMoving = ({ picture }: Attached, track: RemoteTrack | undefined, sight: Sight): boolean =>
  picture?.isMuted === false &&
  track?.streamState === 'active' &&
  (sight.visible || sight.pictureInPicture);

/** Adds up what the counters of one set of tracks after another have risen by. */
function createTotals(): (tracks: string, sample: HealthSample) => HealthSample {
  let name: string | null = null;
  let last: HealthSample = UNTOLD;
  const sums: Record<string, number> = {};
  return (tracks, sample) => {
    const before = name === tracks ? last : name === null ? UNTOLD : sample;
    name = tracks;
    last = sample;
    const risen: Record<string, number> = {};
    for (const key of RISING) {
      const value = sample[key] ?? null;
      if (value !== null) sums[key] = (sums[key] ?? 0) + Math.max(0, value - (before[key] ?? 0));
      // Of a connection that is closed nothing is told any more: it stands.
      const sum = sums[key];
      if (sum !== undefined) risen[key] = sum;
    }
    return { ...sample, ...risen };
  };
}
