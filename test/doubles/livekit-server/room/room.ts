import { ParticipantInfo_State, ParticipantUpdate, Room as RoomInfo } from '@livekit/protocol';
import type {
  DataPacket,
  ParticipantInfo,
  SignalResponse,
  DisconnectReason,
} from '@livekit/protocol';
import { createSid, describeMember } from './member.ts';
import type { Member, PublishedTrack } from './member.ts';

/** A real client as its room sees it. */
export interface Client {
  readonly member: Member;
  send(message: SignalResponse['message']): void;
  /** What can be subscribed to has changed. */
  refresh(): void;
  deliver(packet: DataPacket, lossy: boolean): void;
  /** Somebody began to receive one of its tracks. */
  subscribed(trackSid: string): void;
}

/** A room: who is in it, what is published, and who is told what. */
export interface Room {
  readonly name: string;
  readonly sid: string;
  metadata: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly clients: ReadonlyMap<string, Client>;
  describe(): RoomInfo;
  /** Everybody whom a member can see. */
  others(identity: string): ParticipantInfo[];
  enter(member: Member, client?: Client): void;
  exit(member: Member, reason: DisconnectReason): void;
  publish(member: Member, track: PublishedTrack): void;
  unpublish(trackSid: string): void;
  find(trackSid: string): { member: Member; track: PublishedTrack } | undefined;
  /** Tells all that a member is not as it was. */
  changed(member: Member): void;
  broadcast(message: SignalResponse['message'], to?: readonly string[]): void;
  /** To all but the sender, or to those named. */
  deliver(packet: DataPacket, lossy: boolean, from: string, to: readonly string[]): void;
}

interface State {
  readonly members: Map<string, Member>;
  readonly clients: Map<string, Client>;
}

const describeRoom = (name: string, sid: string, metadata: string, { members }: State): RoomInfo =>
  new RoomInfo({
    name,
    sid,
    metadata,
    numParticipants: members.size,
    numPublishers: [...members.values()].filter(({ tracks }) => tracks.size > 0).length,
  });

/** Tells everybody who may see the member, and the member itself. */
function announce(state: State, member: Member): void {
  const value = new ParticipantUpdate({ participants: [describeMember(member)] });
  for (const [identity, client] of state.clients) {
    if (!member.hidden || identity === member.identity) client.send({ case: 'update', value });
  }
}

function findTrack({ members }: State, sid: string): ReturnType<Room['find']> {
  for (const member of members.values()) {
    const track = member.tracks.get(sid);
    if (track) return { member, track };
  }
  return undefined;
}

function exit(state: State, member: Member, reason: DisconnectReason): void {
  const { identity, tracks } = member;
  if (state.members.get(identity) !== member) return;
  state.members.delete(identity);
  state.clients.delete(identity);
  for (const { source } of tracks.values()) source.close();
  member.state = ParticipantInfo_State.DISCONNECTED;
  member.disconnectReason = reason;
  member.version++;
  announce(state, member);
  for (const client of state.clients.values()) client.refresh();
}

export function createRoom(name: string): Room {
  const state: State = { members: new Map(), clients: new Map() };
  const { members, clients } = state;
  const sid = createSid('RM');
  const changed = (member: Member): void => {
    member.version++;
    announce(state, member);
  };
  const refresh = (): void => {
    for (const client of clients.values()) client.refresh();
  };
  return {
    name,
    sid,
    metadata: '',
    members,
    clients,
    describe() {
      return describeRoom(name, sid, this.metadata, state);
    },
    others: (identity) =>
      [...members.values()]
        .filter((member) => member.identity !== identity && !member.hidden)
        .map(describeMember),
    enter(member, client) {
      members.set(member.identity, member);
      if (client) clients.set(member.identity, client);
      announce(state, member);
    },
    exit: (member, reason) => exit(state, member, reason),
    publish(member, track) {
      member.tracks.set(track.info.sid, track);
      changed(member);
      refresh();
    },
    unpublish(trackSid) {
      const found = findTrack(state, trackSid);
      if (!found) return;
      found.member.tracks.delete(trackSid);
      found.track.source.close();
      changed(found.member);
      refresh();
    },
    find: (trackSid) => findTrack(state, trackSid),
    changed,
    broadcast(message, to) {
      for (const [identity, client] of clients)
        if (!to || to.includes(identity)) client.send(message);
    },
    deliver(packet, lossy, from, to) {
      for (const [identity, client] of clients)
        if (to.length > 0 ? to.includes(identity) : identity !== from)
          client.deliver(packet, lossy);
    },
  };
}
