import type { QuestionAsked } from '../protocol/cue.ts';
import type { Timestamp } from '../protocol/text.ts';

/** A question that only the staff see until one of them releases it. */
export interface HeldQuestion extends QuestionAsked {
  /** When it came to wait. */
  readonly at: Timestamp;
}

/** One of the staff, with an open desk. */
export interface StaffMember {
  readonly id: string;
  /** `host`, `moderator` … */
  readonly role: string;
}

/**
 * One entry of the staff log: an act by its `op`, or what follows from one: `question.held`
 * (a `QuestionAsked`), `question.claimed` and `question.unclaimed` (`{questionId}`).
 */
export interface StaffEntry {
  readonly v: 1;
  /** Position in the staff log: rises by one, without gaps. */
  readonly seq: number;
  readonly at: Timestamp;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** Who did it; absent: the server itself. */
  readonly by?: string;
}

/** All that the staff log says and viewers do not see. Plain JSON. */
export interface StaffState {
  /** Questions that wait for release, oldest first. */
  readonly held: readonly HeldQuestion[];
  /** Who has a question in hand: question id → staff id. */
  readonly claims: Readonly<Record<string, string>>;
  /** Whether the show's script pins and answers. */
  readonly script: boolean;
}

/** All that the staff log says up to one position, for a desk that opens. */
export interface StaffSnapshot {
  readonly v: 1;
  /** The show's id. */
  readonly show: string;
  readonly epoch: string;
  /** The last entry that is in `state`; 0: none. */
  readonly seq: number;
  readonly at: Timestamp;
  /** Whom the desk's token names. */
  readonly me: StaffMember & {
    /** Milliseconds since 1970. */
    readonly expiresAt: number;
  };
  readonly state: StaffState;
}

/** The viewers of one path. */
export interface ViewerLine {
  readonly path: 'webrtc' | 'hls' | 'sound';
  readonly viewers: number;
  /** How far their pictures are behind the studio: the median, in seconds; null: none of them tells. */
  readonly delay: number | null;
  /** Viewers whose picture stood within the last minute. */
  readonly stalls: number;
}

/** The data of each figure that is only true now, by type. */
export interface StaffSampleData {
  'staff.present': { readonly staff: readonly StaffMember[] };
  'staff.lines': { readonly lines: readonly ViewerLine[] };
  /** The token's time is over: the last message of a feed. */
  'staff.expired': Readonly<Record<never, never>>;
}

/** A figure for the staff that is only true now. */
export type StaffSample = {
  [T in keyof StaffSampleData]: {
    readonly v: 1;
    readonly at: Timestamp;
    readonly type: T;
    readonly data: StaffSampleData[T];
  };
}[keyof StaffSampleData];

/** What the staff log says before its first entry. */
export const EMPTY_STAFF_STATE: StaffState = { held: [], claims: {}, script: true };

/** Entries after which a question is in nobody's hand. */
const SETTLING: readonly string[] = [
  'question.unclaim',
  'question.unclaimed',
  'question.answer',
  'question.merge',
  'question.decline',
  'question.remove',
  'question.hold',
];

/** The state after one more entry. Servers and desks run this same function. */
export function reduceStaff(state: StaffState, { type, data, by, at }: StaffEntry): StaffState {
  if (type === 'script.set') return { ...state, script: (data as { on: boolean }).on };
  if (type === 'question.held') {
    const { questionId } = data as QuestionAsked;
    const question = { ...(data as QuestionAsked), at };
    return { ...state, held: [...without(state.held, questionId), question] };
  }
  const questionId = (data as { questionId?: string } | null)?.questionId;
  if (questionId === undefined) return state;
  if (type === 'question.claimed') {
    return { ...state, claims: { ...state.claims, [questionId]: by ?? '' } };
  }
  return settled(state, type, questionId);
}

function settled(state: StaffState, type: string, questionId: string): StaffState {
  const waitsNoMore = type === 'question.release' || type === 'question.remove';
  const held = waitsNoMore ? without(state.held, questionId) : state.held;
  if (!SETTLING.includes(type) || !(questionId in state.claims)) return { ...state, held };
  const { [questionId]: _over, ...claims } = state.claims;
  return { ...state, held, claims };
}

function without(held: StaffState['held'], questionId: string): StaffState['held'] {
  return held.some((each) => each.questionId === questionId)
    ? held.filter((each) => each.questionId !== questionId)
    : held;
}
