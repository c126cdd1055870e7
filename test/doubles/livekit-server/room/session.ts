import {
  ClientConfigSetting,
  ClientConfiguration,
  Codec,
  DisconnectReason,
  JoinResponse,
  LeaveRequest,
  LeaveRequest_Action,
  ParticipantInfo_State,
  ParticipantUpdate,
  ReconnectResponse,
  RoomMovedResponse,
  ServerInfo,
  TrackSubscribed,
} from '@livekit/protocol';
import type { SignalResponse } from '@livekit/protocol';
import type { WebSocket } from 'ws';
import type { UdpGate } from '../../../../examples/live-server/webrtc/udp-gate.ts';
import { createDataLines } from '../data/data-lines.ts';
import type { DataLines } from '../data/data-lines.ts';
import type { Connection } from '../media/connection.ts';
import { openDoubleConnection } from '../media/double-connection.ts';
import { openSingleConnection } from '../media/single-connection.ts';
import type { Admission, SignalVersion } from '../signal/admission.ts';
import { openSignalLine } from '../signal/signal-line.ts';
import type { SignalLine } from '../signal/signal-line.ts';
import { admittedMember } from './admitted-member.ts';
import { connectionHost } from './connection-host.ts';
import { createMember, describeMember } from './member.ts';
import type { Member } from './member.ts';
import { createPublishing } from './publishing.ts';
import type { Publishing } from './publishing.ts';
import { answerRequest } from './requests.ts';
import type { Client, Room } from './room.ts';
import { createSubscriptions } from './subscriptions.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface SessionOptions {
  readonly admission: Admission;
  readonly room: Room;
  readonly gate: UdpGate;
  /** False: media never gets through. */
  readonly reachable: boolean;
  /** What the double was asked and cannot do. */
  refuse(room: string, what: string): void;
  /** The session is over. */
  ended(session: Session): void;
}

export type LeaveAction = 'disconnect' | 'resume' | 'reconnect';

const ACTIONS = {
  disconnect: LeaveRequest_Action.DISCONNECT,
  resume: LeaveRequest_Action.RESUME,
  reconnect: LeaveRequest_Action.RECONNECT,
} as const;

/** How long a client whose socket broke stays in the room, in milliseconds. */
const KEPT_WITHOUT_SOCKET = 20_000;
/** Seconds. */
const PING = { pingInterval: 5, pingTimeout: 15 } as const;
const SERVER = new ServerInfo({ version: '1.9.0', protocol: 16, nodeId: 'double' });
const CODECS = ['video/VP8', 'audio/opus'].map((mime) => new Codec({ mime }));

/** One real client in one room at a time, from its join to its end; its socket may change on the way. */
export class Session implements Client {
  readonly version: SignalVersion;
  readonly subscriptions: Subscriptions;
  readonly publishing: Publishing = createPublishing();
  readonly connection: Connection;
  member: Member;
  room: Room;
  /** Whether the media was cut: nothing brings these peer connections back. */
  mediaCut = false;
  resumes = 0;
  readonly #options: SessionOptions;
  readonly #data: DataLines;
  #line: SignalLine | null = null;
  #departure: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(options: SessionOptions) {
    const { admission, room } = options;
    this.#options = options;
    this.version = admission.version;
    this.room = room;
    this.member = admittedMember(admission);
    this.subscriptions = createSubscriptions(admission.autoSubscribe);
    this.#data = createDataLines({
      packet: (packet, lossy) => this.#receive(packet, lossy),
      dataTrack: () => this.refuse('data tracks'),
      unreadable: (error) => this.refuse(`a data packet: ${String(error)}`),
    });
    const open = this.version === 'v1' ? openSingleConnection : openDoubleConnection;
    this.connection = open(connectionHost(this, options, this.#data));
  }

  /** Whether ICE and DTLS are through. */
  get active(): boolean {
    return this.member.state === ParticipantInfo_State.ACTIVE;
  }

  /** Whether its signal connection is up. */
  get online(): boolean {
    return this.#line !== null;
  }

  /** The client's first socket: answers its request to join. */
  join(socket: WebSocket): void {
    const { room, member } = this;
    this.#attach(socket);
    this.send({
      case: 'join',
      value: new JoinResponse({
        ...PING,
        room: room.describe(),
        participant: describeMember(member),
        otherParticipants: room.others(member.identity),
        subscriberPrimary: this.version === 'v0',
        serverInfo: SERVER,
        serverVersion: SERVER.version,
        enabledPublishCodecs: CODECS,
        // The client resumes with an ICE restart, which the WebRTC library refuses.
        clientConfiguration: new ClientConfiguration({
          resumeConnection:
            this.version === 'v1' ? ClientConfigSetting.DISABLED : ClientConfigSetting.UNSET,
        }),
      }),
    });
    room.enter(member, this);
    this.refresh();
    const { offer } = this.#options.admission;
    if (offer) this.negotiate(() => this.connection.offered(offer));
  }

  /** Another socket for the same session, after the first one broke. */
  resume(socket: WebSocket): void {
    this.#attach(socket);
    this.resumes++;
    if (this.version === 'v1' || this.mediaCut || this.member.tracks.size > 0)
      return this.leave(DisconnectReason.UNKNOWN_REASON, 'reconnect');
    this.send({ case: 'reconnect', value: new ReconnectResponse({ serverInfo: SERVER }) });
    const participants = [describeMember(this.member), ...this.room.others(this.member.identity)];
    this.send({ case: 'update', value: new ParticipantUpdate({ participants }) });
  }

  send(message: SignalResponse['message']): void {
    this.#line?.send(message);
  }

  deliver(...[packet, lossy]: Parameters<DataLines['send']>): void {
    this.#data.send(packet, lossy);
  }

  refresh(): void {
    const { room, member } = this;
    const wanted = member.canSubscribe ? this.subscriptions.wanted(room, member.identity) : [];
    this.connection.want(wanted);
  }

  /** Sends each track in the layer that the client asked for. */
  applySettings(): void {
    for (const [sid, feed] of this.connection.feeds) {
      const source = this.room.find(sid)?.track.source;
      if (source) feed.choose(this.subscriptions.layer(sid, source));
    }
  }

  subscribed(trackSid: string): void {
    this.send({ case: 'trackSubscribed', value: new TrackSubscribed({ trackSid }) });
  }

  /** Into another room, as the server decides. */
  moveTo(room: Room, token: string): void {
    this.connection.want([]);
    this.room.exit(this.member, DisconnectReason.UNKNOWN_REASON);
    const { sid: _sid, tracks: _tracks, ...kept } = this.member;
    this.member = createMember({ ...kept, state: ParticipantInfo_State.ACTIVE });
    this.room = room;
    this.send({
      case: 'roomMoved',
      value: new RoomMovedResponse({
        token,
        room: room.describe(),
        participant: describeMember(this.member),
        otherParticipants: room.others(this.member.identity),
      }),
    });
    room.enter(this.member, this);
    this.refresh();
  }

  /** Tells the client to go; with `disconnect` the session is over. */
  leave(reason: DisconnectReason, action: LeaveAction): void {
    const value = new LeaveRequest({ reason, action: ACTIONS[action] });
    this.send({ case: 'leave', value });
    if (action === 'disconnect') this.end(reason);
  }

  cutSocket(): void {
    this.#line?.cut();
  }

  cutMedia(): void {
    this.mediaCut = true;
    this.connection.cut();
  }

  end(reason: DisconnectReason): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#departure);
    this.room.exit(this.member, reason);
    this.connection.close();
    this.#line?.close();
    this.#options.ended(this);
  }

  refuse(what: string): void {
    this.#options.refuse(this.room.name, `${this.member.identity} (${this.version}): ${what}`);
  }

  negotiate(step: () => Promise<void>): void {
    step().catch((error: unknown) => {
      if (!this.#ended) this.refuse(`a session description: ${String(error)}`);
    });
  }

  #attach(socket: WebSocket): void {
    clearTimeout(this.#departure);
    this.#line?.cut();
    const line = openSignalLine(socket, {
      request: (request) => answerRequest(this, request),
      closed: () => this.#closed(line),
      unreadable: (error) => this.refuse(`a signal message: ${String(error)}`),
    });
    this.#line = line;
  }

  #closed(line: SignalLine): void {
    if (this.#line !== line) return;
    this.#line = null;
    if (this.#ended) return;
    this.#departure = setTimeout(
      () => this.end(DisconnectReason.SIGNAL_CLOSE),
      KEPT_WITHOUT_SOCKET,
    );
  }

  #receive(...[packet, lossy]: Parameters<DataLines['send']>): void {
    const { identity, sid, canPublishData } = this.member;
    if (!canPublishData) return this.refuse('data without the grant canPublishData');
    packet.participantIdentity = identity;
    packet.participantSid = sid;
    const to = [...packet.destinationIdentities];
    if (packet.value.case === 'user') {
      to.push(...packet.value.value.destinationIdentities);
      packet.value.value.participantIdentity = identity;
      packet.value.value.participantSid = sid;
    }
    this.room.deliver(packet, lossy, identity, to);
  }
}
