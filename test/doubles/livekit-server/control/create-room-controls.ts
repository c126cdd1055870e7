import {
  ConnectionQuality,
  ConnectionQualityInfo,
  ConnectionQualityUpdate,
  DisconnectReason,
  MuteTrackRequest,
  RoomUpdate,
  SpeakerInfo,
  SpeakersChanged,
  StreamState,
  StreamStateInfo,
  StreamStateUpdate,
  SubscriptionError,
  SubscriptionResponse,
} from '@livekit/protocol';
import { textStream, userPacket } from '../data/text-stream.ts';
import type { PacketOrigin } from '../data/text-stream.ts';
import type { ClipFaults } from '../media/clip-feed.ts';
import type { ClipSource } from '../media/clip-source.ts';
import type { PublishedTrack } from '../room/member.ts';
import type { Room } from '../room/room.ts';
import type { Session } from '../room/session.ts';
import type { LeaveReason, RoomControls, SeenViewer } from './room-controls.ts';

/** What the controls of one room need of the double. */
export interface RoomControlsHost {
  readonly room: Room;
  /** The real clients in it, by identity. */
  session(identity: string): Session | undefined;
  sessions(): readonly Session[];
  joins(identity: string): number;
  refusals(): readonly string[];
  publishClip: RoomControls['publishClip'];
  moveRoom: RoomControls['moveRoom'];
}

const REASONS: Readonly<Record<LeaveReason, DisconnectReason>> = {
  unknown: DisconnectReason.UNKNOWN_REASON,
  'client-initiated': DisconnectReason.CLIENT_INITIATED,
  'duplicate-identity': DisconnectReason.DUPLICATE_IDENTITY,
  'server-shutdown': DisconnectReason.SERVER_SHUTDOWN,
  'participant-removed': DisconnectReason.PARTICIPANT_REMOVED,
  'room-deleted': DisconnectReason.ROOM_DELETED,
  'state-mismatch': DisconnectReason.STATE_MISMATCH,
  'join-failure': DisconnectReason.JOIN_FAILURE,
  migration: DisconnectReason.MIGRATION,
  'room-closed': DisconnectReason.ROOM_CLOSED,
  'connection-timeout': DisconnectReason.CONNECTION_TIMEOUT,
  'media-failure': DisconnectReason.MEDIA_FAILURE,
};

const QUALITIES = {
  poor: ConnectionQuality.POOR,
  good: ConnectionQuality.GOOD,
  excellent: ConnectionQuality.EXCELLENT,
  lost: ConnectionQuality.LOST,
} as const;

const isClip = (source: PublishedTrack['source']): source is ClipSource => 'faults' in source;

function found(room: Room, trackSid: string): NonNullable<ReturnType<Room['find']>> {
  const track = room.find(trackSid);
  if (!track) throw new Error(`Room ${room.name} has no track ${trackSid}.`);
  return track;
}

function faultsOf(room: Room, trackSid: string): ClipFaults {
  const { source } = found(room, trackSid).track;
  if (!isClip(source)) throw new Error(`Track ${trackSid} comes from a real client: not a clip.`);
  return source.faults;
}

function seen({ room, joins }: RoomControlsHost, session: Session): SeenViewer {
  const { member, subscriptions, connection } = session;
  const layer = (sid: string): [string, SeenViewer['layers'][string]] => {
    const source = room.find(sid)?.track.source;
    const index = source ? subscriptions.layer(sid, source) : null;
    return [sid, (index !== null && source?.layers[index]) || null];
  };
  return {
    identity: member.identity,
    sid: member.sid,
    version: session.version,
    hidden: member.hidden,
    online: session.online,
    active: session.active,
    subscribed: [...connection.feeds.keys()],
    published: [...member.tracks.keys()],
    settings: Object.fromEntries(subscriptions.settings),
    layers: Object.fromEntries([...connection.feeds.keys()].map(layer)),
    attributes: { ...member.attributes },
    metadata: member.metadata,
    joins: joins(member.identity),
    resumes: session.resumes,
  };
}

/** Who seems to send the double's own packets. Without a publisher it is nobody. */
function originOf({ members, clients }: Room, from?: string): PacketOrigin {
  const all = [...members.values()];
  const member =
    from === undefined
      ? all.find(({ identity }) => !clients.has(identity))
      : all.find(({ identity }) => identity === from);
  return { participantIdentity: member?.identity ?? from ?? '', participantSid: member?.sid ?? '' };
}

type TrackControls = Pick<
  RoomControls,
  'unpublish' | 'mute' | 'silence' | 'stickDecoder' | 'refuseCodec' | 'pauseStream'
>;

const trackControls = ({ room, session }: RoomControlsHost): TrackControls => ({
  unpublish: (trackSid) => room.unpublish(found(room, trackSid).track.info.sid),
  mute(trackSid, muted = true) {
    const { member, track } = found(room, trackSid);
    if (isClip(track.source)) track.source.faults.muted = muted;
    const value = new MuteTrackRequest({ sid: trackSid, muted });
    session(member.identity)?.send({ case: 'mute', value });
    track.info.muted = muted;
    room.changed(member);
  },
  silence: (trackSid, on = true) => void (faultsOf(room, trackSid).silent = on),
  stickDecoder: (trackSid, on = true) => void (faultsOf(room, trackSid).stuck = on),
  refuseCodec(trackSid) {
    faultsOf(room, trackSid).silent = true;
    const value = new SubscriptionResponse({
      trackSid,
      err: SubscriptionError.SE_CODEC_UNSUPPORTED,
    });
    room.broadcast({ case: 'subscriptionResponse', value });
  },
  pauseStream(trackSid, on = true) {
    faultsOf(room, trackSid).paused = on;
    const participantSid = found(room, trackSid).member.sid;
    const state = on ? StreamState.PAUSED : StreamState.ACTIVE;
    const streamStates = [new StreamStateInfo({ participantSid, trackSid, state })];
    room.broadcast({ case: 'streamStateUpdate', value: new StreamStateUpdate({ streamStates }) });
  },
});

type ClientControls = Pick<RoomControls, 'leave' | 'remove' | 'cutSocket' | 'cutMedia'>;

function clientControls({ room, session }: RoomControlsHost): ClientControls {
  const client = (identity: string): Session => {
    const one = session(identity);
    if (!one) throw new Error(`Room ${room.name} has no client ${identity}.`);
    return one;
  };
  return {
    leave: (identity, reason, action = 'disconnect') =>
      client(identity).leave(REASONS[reason], action),
    remove: (identity) =>
      client(identity).leave(DisconnectReason.PARTICIPANT_REMOVED, 'disconnect'),
    cutSocket: (identity) => client(identity).cutSocket(),
    cutMedia: (identity) => client(identity).cutMedia(),
  };
}

type NoticeControls = Pick<
  RoomControls,
  'sendText' | 'sendData' | 'connectionQuality' | 'speakers' | 'metadata'
>;

const noticeControls = ({ room, session }: RoomControlsHost): NoticeControls => ({
  sendText({ topic, text, to = [], from }) {
    const origin = originOf(room, from);
    for (const packet of textStream(topic, text, origin))
      room.deliver(packet, false, origin.participantIdentity, to);
  },
  sendData({ topic, text, to = [], from, lossy = false }) {
    const origin = originOf(room, from);
    const packet = userPacket(new TextEncoder().encode(text), topic, origin);
    room.deliver(packet, lossy, origin.participantIdentity, to);
  },
  connectionQuality(identity, quality) {
    const participantSid = room.members.get(identity)?.sid ?? '';
    const updates = [
      new ConnectionQualityInfo({ participantSid, quality: QUALITIES[quality], score: 4 }),
    ];
    const value = new ConnectionQualityUpdate({ updates });
    if (session(identity)) session(identity)?.send({ case: 'connectionQuality', value });
    else room.broadcast({ case: 'connectionQuality', value });
  },
  speakers(identities) {
    const speakers = [...room.members.values()].map(({ sid, identity }) => {
      const rank = identities.indexOf(identity);
      return new SpeakerInfo({ sid, active: rank >= 0, level: rank < 0 ? 0 : 1 / (rank + 1) });
    });
    room.broadcast({ case: 'speakersChanged', value: new SpeakersChanged({ speakers }) });
  },
  metadata(text) {
    room.metadata = text;
    room.broadcast({ case: 'roomUpdate', value: new RoomUpdate({ room: room.describe() }) });
  },
});

export function createRoomControls(host: RoomControlsHost): RoomControls {
  const { room } = host;
  const depart = (identity: string, reason: DisconnectReason): void => {
    const member = room.members.get(identity);
    if (member) room.exit(member, reason);
  };
  return {
    ...trackControls(host),
    ...clientControls(host),
    ...noticeControls(host),
    publishClip: host.publishClip,
    moveRoom: host.moveRoom,
    depart: (identity) => depart(identity, DisconnectReason.CLIENT_INITIATED),
    deleteRoom() {
      for (const session of host.sessions())
        session.leave(DisconnectReason.ROOM_DELETED, 'disconnect');
      for (const identity of [...room.members.keys()])
        depart(identity, DisconnectReason.ROOM_DELETED);
    },
    viewers: () => host.sessions().map((session) => seen(host, session)),
    identities: () => [...room.members.keys()],
    refusals: host.refusals,
  };
}
