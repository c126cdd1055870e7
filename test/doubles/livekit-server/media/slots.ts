import type { WantedTrack } from './connection.ts';
import type { SectionDress } from './dress-description.ts';
import type { Feed, MediaKind } from './media-source.ts';
import type { SectionSender, TrackSection } from './track-sender.ts';

/** A section of a description that can carry a track to the client. */
interface Slot extends TrackSection {
  readonly sender: SectionSender;
  track: WantedTrack | null;
  /** Given its track in the round under way: nothing is sent before that is agreed. */
  fresh: boolean;
  /** Freed in the round under way: clients want to see a section inactive before it is used anew. */
  resting: boolean;
}

/** Which track goes where, and what flows. */
export interface Slots {
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly count: number;
  has(mid: string): boolean;
  want(tracks: readonly WantedTrack[]): void;
  add(section: TrackSection, sender: SectionSender): void;
  /** A round: ends what is not wanted any more, and gives wanted tracks the slots that are free. */
  assign(): void;
  /** Whether something flows that is not wanted any more. */
  ending(): boolean;
  /** Wanted tracks that have no slot yet. */
  missing(): readonly WantedTrack[];
  /** How many slots of a kind are free, or will be after the coming round. */
  free(kind: MediaKind): number;
  /** The round is agreed: sends what is new, and lets the rested be used. */
  start(): void;
  /** By `mid`. */
  trackIds(): Record<string, string>;
  /** By `mid`: what clients are to be told. */
  dresses(): Map<string, SectionDress>;
  close(): void;
}

/** Without `reuse` a slot carries one track in its life. */
export function createSlots(started: (sid: string, feed: Feed) => void, reuse: boolean): Slots {
  const all: Slot[] = [];
  const feeds = new Map<string, Feed>();
  let wanted = new Map<string, WantedTrack>();
  const unwanted = ({ track }: Slot): boolean =>
    track !== null && wanted.get(track.sid)?.source !== track.source;
  const stop = (sid: string): void => {
    feeds.get(sid)?.close();
    feeds.delete(sid);
  };
  const begin = (track: WantedTrack, sender: SectionSender): void => {
    const feed = track.source.feed(sender);
    sender.onKeyframeRequest(feed.requestKeyframe);
    feeds.set(track.sid, feed);
    started(track.sid, feed);
  };
  const missing = (): WantedTrack[] =>
    [...wanted.values()].filter((track) => !all.some((slot) => slot.track?.sid === track.sid));
  const release = (): void => {
    for (const slot of all.filter(unwanted)) {
      stop(slot.track?.sid ?? '');
      Object.assign(slot, { track: null, fresh: false, resting: true });
    }
  };
  return {
    feeds,
    get count() {
      return all.length;
    },
    has: (mid) => all.some((slot) => slot.mid === mid),
    want: (tracks) => (wanted = new Map(tracks.map((track) => [track.sid, track]))),
    add: (section, sender) =>
      void all.push({ ...section, sender, track: null, fresh: false, resting: false }),
    ending: () => all.some(unwanted),
    missing,
    assign() {
      release();
      for (const track of missing()) {
        const slot = all.find((one) => one.kind === track.kind && !one.track && !one.resting);
        if (!slot) continue;
        slot.sender.renew();
        Object.assign(slot, { track, fresh: true });
      }
    },
    free: (kind) => all.filter((slot) => slot.kind === kind && !slot.track).length,
    start() {
      for (const slot of all) {
        if (slot.fresh && slot.track) begin(slot.track, slot.sender);
        slot.fresh = false;
        if (reuse) slot.resting = false;
      }
    },
    trackIds: () =>
      Object.fromEntries(all.flatMap(({ mid, track }) => (track ? [[mid, track.sid]] : []))),
    dresses: () => new Map(all.map((slot) => [slot.mid, dressOf(slot)])),
    close() {
      for (const sid of [...feeds.keys()]) stop(sid);
    },
  };
}

const dressOf = ({ track, sender: { ssrc } }: Slot): SectionDress =>
  track
    ? { direction: 'sendonly', sent: { ssrc, streamId: track.streamId, trackId: track.sid } }
    : { direction: 'inactive' };
