import { randomBytes } from 'node:crypto';
import {
  DisconnectReason,
  ParticipantInfo,
  ParticipantInfo_Kind,
  ParticipantInfo_State,
  ParticipantPermission,
} from '@livekit/protocol';
import type { TrackInfo } from '@livekit/protocol';
import type { MediaSource } from '../media/media-source.ts';

/** A published track. */
export interface PublishedTrack {
  /** As clients are told. `muted` changes. */
  readonly info: TrackInfo;
  readonly source: MediaSource;
}

/** Somebody in a room: a real client or a synthetic publisher. */
export interface Member {
  readonly sid: string;
  readonly identity: string;
  readonly name: string;
  metadata: string;
  readonly attributes: Record<string, string>;
  /** Not shown to others. */
  readonly hidden: boolean;
  readonly canPublish: boolean;
  readonly canSubscribe: boolean;
  readonly canPublishData: boolean;
  readonly canUpdateMetadata: boolean;
  readonly joinedAt: number;
  state: ParticipantInfo_State;
  disconnectReason: DisconnectReason;
  /** Rises with each change. */
  version: number;
  readonly tracks: Map<string, PublishedTrack>;
}

/** A name as LiveKit makes them: `PA_`, `TR_`, `RM_` and 12 characters. */
export const createSid = (prefix: 'PA' | 'TR' | 'RM'): string =>
  `${prefix}_${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')}`;

export type NewMember = Pick<Member, 'identity'> & Partial<Member>;

export const createMember = (given: NewMember): Member => ({
  sid: createSid('PA'),
  name: '',
  metadata: '',
  attributes: {},
  hidden: false,
  canPublish: true,
  canSubscribe: true,
  canPublishData: true,
  canUpdateMetadata: false,
  joinedAt: Date.now(),
  state: ParticipantInfo_State.JOINED,
  disconnectReason: DisconnectReason.UNKNOWN_REASON,
  version: 1,
  tracks: new Map(),
  ...given,
});

/** What others, and the member itself, are told. */
export function describeMember(member: Member): ParticipantInfo {
  const { canPublish, canSubscribe, canPublishData, canUpdateMetadata, hidden } = member;
  return new ParticipantInfo({
    sid: member.sid,
    identity: member.identity,
    name: member.name,
    state: member.state,
    metadata: member.metadata,
    attributes: { ...member.attributes },
    joinedAt: BigInt(Math.floor(member.joinedAt / 1000)),
    joinedAtMs: BigInt(Math.floor(member.joinedAt)),
    version: member.version,
    kind: ParticipantInfo_Kind.STANDARD,
    isPublisher: member.tracks.size > 0,
    disconnectReason: member.disconnectReason,
    tracks: [...member.tracks.values()].map(({ info }) => info),
    permission: new ParticipantPermission({
      canPublish,
      canSubscribe,
      canPublishData,
      canUpdateMetadata,
      hidden,
    }),
  });
}
