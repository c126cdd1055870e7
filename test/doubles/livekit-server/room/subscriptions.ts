import { VideoQuality } from '@livekit/protocol';
import type { UpdateSubscription, UpdateTrackSettings } from '@livekit/protocol';
import type { WantedTrack } from '../media/connection.ts';
import type { MediaSource } from '../media/media-source.ts';
import type { Room } from './room.ts';

/** What a client asked of one track: the last `trackSetting`. */
export interface TrackSetting {
  readonly disabled: boolean;
  readonly quality: 'low' | 'medium' | 'high' | 'off';
  /** Pixels of the element that shows it; 0 where the client did not say. */
  readonly width: number;
  readonly height: number;
}

/** Which tracks a client wants, and how. */
export interface Subscriptions {
  readonly settings: ReadonlyMap<string, TrackSetting>;
  wanted(room: Room, identity: string): WantedTrack[];
  /** Takes a request; returns the sids that nobody publishes. */
  update(request: UpdateSubscription, room: Room): string[];
  set(request: UpdateTrackSettings): void;
  /** Index of the layer to send; null for none. */
  layer(trackSid: string, source: MediaSource): number | null;
}

const QUALITIES = {
  [VideoQuality.LOW]: 'low',
  [VideoQuality.MEDIUM]: 'medium',
  [VideoQuality.HIGH]: 'high',
  [VideoQuality.OFF]: 'off',
} as const;

function chooseLayer(
  { disabled, quality, width, height }: TrackSetting,
  source: MediaSource,
): number | null {
  const { layers } = source;
  if (disabled || quality === 'off') return null;
  const last = layers.length - 1;
  if (width > 0) {
    const enough = layers.findIndex((layer) => layer.width >= width || layer.height >= height);
    return enough === -1 ? last : enough;
  }
  return { low: 0, medium: Math.floor(last / 2), high: last }[quality];
}

export function createSubscriptions(autoSubscribe: boolean): Subscriptions {
  /** What the client said of single tracks. */
  const chosen = new Map<string, boolean>();
  const settings = new Map<string, TrackSetting>();
  return {
    settings,
    wanted: (room, identity) =>
      [...room.members.values()]
        .filter((member) => member.identity !== identity)
        .flatMap(({ sid: owner, tracks }) =>
          [...tracks.values()]
            .filter(({ info }) => chosen.get(info.sid) ?? autoSubscribe)
            .map(({ info: { sid, stream }, source }) => ({
              sid,
              kind: source.kind,
              streamId: `${owner}|${stream}`,
              source,
            })),
        ),
    update({ trackSids, participantTracks, subscribe }, room) {
      const sids = [...trackSids, ...participantTracks.flatMap((each) => each.trackSids)];
      for (const sid of sids) chosen.set(sid, subscribe);
      return subscribe ? sids.filter((sid) => !room.find(sid)) : [];
    },
    set({ trackSids, disabled, quality, width, height }) {
      for (const sid of trackSids)
        settings.set(sid, { disabled, quality: QUALITIES[quality], width, height });
    },
    layer(trackSid, source) {
      const setting = settings.get(trackSid);
      return setting ? chooseLayer(setting, source) : source.layers.length - 1;
    },
  };
}
