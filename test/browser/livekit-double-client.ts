import { Room, Track } from 'livekit-client';
import type { RemoteTrack, RemoteTrackPublication, RoomEvent, RoomOptions } from 'livekit-client';
import { eventually, pause, within } from '../../src/testing/assert.ts';
import { readCounter } from '../media/frame-counter.ts';
import { newVideo } from './hls-stage.ts';
import type { LivekitStage } from './livekit-double-stage.ts';

/** A busy machine takes its time for a connection; that is not what is tested. */
const PATIENT = { peerConnectionTimeout: 40_000 };

/** Bare livekit-client rooms and elements of one test, and an end to all of them. */
export interface BareClients {
  open(): Room;
  join(identity?: string): Promise<Room>;
  /** Shows the track in an element of its own. */
  show(track: RemoteTrack): HTMLVideoElement;
  close(): Promise<void>;
}

export function createBareClients(stage: LivekitStage, options: RoomOptions): BareClients {
  const rooms: Room[] = [];
  const videos: HTMLVideoElement[] = [];
  const open = (): Room => {
    const room = new Room(options);
    rooms.push(room);
    return room;
  };
  return {
    open,
    async join(identity = 'viewer') {
      const room = open();
      await room.connect(stage.url, await stage.token(identity), PATIENT);
      return room;
    },
    show(track) {
      const video = newVideo();
      videos.push(video);
      track.attach(video);
      return video;
    },
    async close() {
      for (const room of rooms) await room.disconnect();
      for (const video of videos) video.remove();
    },
  };
}

/** Every publication of others that the room knows. */
export const publicationsOf = (room: Room): RemoteTrackPublication[] =>
  [...room.remoteParticipants.values()].flatMap((participant) => [
    ...(participant.trackPublications.values() as IterableIterator<RemoteTrackPublication>),
  ]);

/** The first track of that kind that the room receives. */
export const subscribed = (room: Room, kind = Track.Kind.Video): Promise<RemoteTrack> =>
  eventually(
    () => publicationsOf(room).find(({ track }) => track?.kind === kind)?.track,
    `a track of ${kind}`,
  ) as Promise<RemoteTrack>;

const canvas = document.createElement('canvas');

/** Settles once two different frame numbers were read from the picture. */
export async function pictureMoves(video: HTMLVideoElement): Promise<void> {
  const read = (): number | null => readCounter(video, canvas);
  const seen = new Set<number>();
  await eventually(() => {
    const frame = read();
    if (frame !== null) seen.add(frame);
    return seen.size > 1;
  }, 'two frame numbers');
}

/** The next event of that name. Ask before what causes it. */
export const nextEvent = (room: Room, name: RoomEvent, ms = 10_000): Promise<unknown[]> =>
  within(
    new Promise<unknown[]>((resolve) =>
      room.once(name as RoomEvent.Connected, (...given: unknown[]) => resolve(given)),
    ),
    name,
    ms,
  );

async function inbound(track: RemoteTrack): Promise<InboundStats> {
  const report = await track.getRTCStatsReport();
  for (const stats of (report?.values() ?? []) as Iterable<InboundStats>)
    if (stats.type === 'inbound-rtp') return stats;
  throw new Error('The track has no inbound stream.');
}

type InboundStats = RTCInboundRtpStreamStats & { readonly estimatedPlayoutTimestamp?: number };

/** Frames that the browser decoded of a track so far. */
export const framesDecoded = async (track: RemoteTrack): Promise<number> =>
  (await inbound(track)).framesDecoded ?? 0;

/** Bytes that came for a track so far. */
export const bytesReceived = async (track: RemoteTrack): Promise<number> =>
  (await inbound(track)).bytesReceived ?? 0;

/** Milliseconds from 1900, where NTP counts from, to 1970. */
const NTP_TO_UNIX = 2_208_988_800_000;

/** The publisher's time, in milliseconds since 1970, of what is shown now; null before it is known. */
export async function playoutTime(track: RemoteTrack): Promise<number | null> {
  const { estimatedPlayoutTimestamp: time } = await inbound(track);
  if (time === undefined) return null;
  // Chromium counts from 1900, Firefox from 1970.
  return time > NTP_TO_UNIX ? time - NTP_TO_UNIX : time;
}

/** What a counter stands at once it has stood for half a second. */
export async function standing(read: () => Promise<number>): Promise<number> {
  let value = await read();
  await eventually(async () => {
    const before = value;
    await pause(500);
    value = await read();
    return value === before;
  }, 'it stands');
  return value;
}
