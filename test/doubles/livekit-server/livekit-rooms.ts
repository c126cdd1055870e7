import {
  DisconnectReason,
  LeaveRequest,
  LeaveRequest_Action,
  SignalResponse,
} from '@livekit/protocol';
import type { WebSocket } from 'ws';
import type { ClipName } from '../../../examples/live-server/media/load-clip.ts';
import type { UdpGate } from '../../../examples/live-server/webrtc/udp-gate.ts';
import { publishClip } from './control/clip-publishers.ts';
import { createRoomControls } from './control/create-room-controls.ts';
import type { RoomControls } from './control/room-controls.ts';
import type { Joins, TokenOptions } from './livekit-double.ts';
import { createClipPump, loadClipLoops } from './media/clip-source.ts';
import type { ClipLoops } from './media/clip-source.ts';
import { createRoom } from './room/room.ts';
import type { Room } from './room/room.ts';
import { Session } from './room/session.ts';
import type { Admission } from './signal/admission.ts';

/** A session that is to go on and is not known: LiveKit tells its client to begin anew. */
function sendStateMismatch(socket: WebSocket): void {
  const action = LeaveRequest_Action.RECONNECT;
  const value = new LeaveRequest({ reason: DisconnectReason.STATE_MISMATCH, action });
  socket.send(new SignalResponse({ message: { case: 'leave', value } }).toBinary());
  socket.close(1000);
}

/** Rooms, and the real clients in them. */
export class LivekitRooms {
  readonly rooms = new Map<string, Room>();
  readonly sessions = new Set<Session>();
  readonly startedAt = Date.now();
  joins: Joins = 'normal';
  readonly #gate: UdpGate;
  readonly #mint: (options: TokenOptions) => Promise<string>;
  readonly #clock = { startedAt: this.startedAt, now: () => Date.now() };
  readonly #pump = createClipPump(this.#clock);
  /** By room. */
  readonly #refusals = new Map<string, string[]>();
  readonly #clips = new Map<ClipName, Promise<ClipLoops>>();
  /** By room and identity. */
  readonly #joined = new Map<string, number>();

  constructor(gate: UdpGate, mint: (options: TokenOptions) => Promise<string>) {
    this.#gate = gate;
    this.#mint = mint;
  }

  room(name: string): Room {
    const room = this.rooms.get(name) ?? createRoom(name);
    this.rooms.set(name, room);
    return room;
  }

  controls(name: string): RoomControls {
    const room = this.room(name);
    return createRoomControls({
      room,
      session: (identity) => this.#find(room, identity),
      sessions: () => [...this.sessions].filter((session) => session.room === room),
      refusals: () => this.#refusals.get(name) ?? [],
      joins: (identity) => this.#joined.get(`${name} ${identity}`) ?? 0,
      publishClip: async (options) =>
        publishClip(room, options, await this.#clip(options.clip ?? 'test'), this.#pump),
      moveRoom: async (identity, to) => {
        const token = await this.#mint({ identity, room: to });
        this.#find(room, identity)?.moveTo(this.room(to), token);
      },
    });
  }

  admitted(socket: WebSocket, admission: Admission): void {
    if (this.joins === 'drop') return socket.terminate();
    if (this.joins === 'silent') return;
    const room = this.room(admission.room);
    const before = this.#find(room, admission.identity);
    if (admission.resume !== null && before?.member.sid === admission.resume)
      return before.resume(socket);
    if (admission.resume !== null) return sendStateMismatch(socket);
    if (before?.online) before.leave(DisconnectReason.DUPLICATE_IDENTITY, 'disconnect');
    else before?.end(DisconnectReason.DUPLICATE_IDENTITY);
    const key = `${room.name} ${admission.identity}`;
    this.#joined.set(key, (this.#joined.get(key) ?? 0) + 1);
    const session = new Session({
      admission,
      room,
      gate: this.#gate,
      reachable: this.joins !== 'no-media',
      refuse: (name, what) => this.#refuse(name, what),
      ended: (one) => this.sessions.delete(one),
    });
    this.sessions.add(session);
    session.join(socket);
  }

  /** All real clients, without a word to them. */
  drop(): void {
    for (const session of [...this.sessions]) {
      session.cutSocket();
      session.cutMedia();
      session.end(DisconnectReason.SERVER_SHUTDOWN);
    }
  }

  close(): void {
    this.drop();
    for (const { members } of this.rooms.values())
      for (const { tracks } of members.values())
        for (const { source } of tracks.values()) source.close();
  }

  #refuse(room: string, what: string): void {
    this.#refusals.set(room, [...(this.#refusals.get(room) ?? []), what]);
  }

  #find(room: Room, identity: string): Session | undefined {
    return [...this.sessions].find(
      (session) => session.room === room && session.member.identity === identity,
    );
  }

  #clip(name: ClipName): Promise<ClipLoops> {
    const clip = this.#clips.get(name) ?? loadClipLoops(name, this.#clock);
    this.#clips.set(name, clip);
    return clip;
  }
}
