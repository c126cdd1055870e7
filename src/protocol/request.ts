import type { Answer, Caption, CueData, ShowMeAspect } from './cue.ts';
import type { LanguageTag, LocalizedText } from './text.ts';

/** What a viewer may ask for, by `op`. */
export interface ViewerOps {
  'question.ask': {
    readonly text: string;
    readonly lang: LanguageTag;
    readonly kind?: 'show-me';
    readonly aspect?: ShowMeAspect;
    readonly productId?: string;
    readonly name?: string;
  };
  'question.vote': { readonly questionId: string };
  'chat.send': { readonly text: string; readonly lang: LanguageTag; readonly name?: string };
  'reaction.add': { readonly counts: Readonly<Record<string, number>> };
  'poll.vote': { readonly pollId: string; readonly optionId: string };
}

/** What staff may do, by `op`, with a signed token. */
export interface StaffOps {
  'show.state': CueData['show.state'];
  'product.pin': CueData['product.pin'];
  'product.unpin': CueData['product.unpin'];
  'product.update': Omit<CueData['product.update'], 'asOf'>;
  'offer.start': CueData['offer.start'];
  'offer.end': CueData['offer.end'];
  /** Takes a question in hand: nobody else's act on it is done, but a host's. */
  'question.claim': { readonly questionId: string };
  'question.unclaim': { readonly questionId: string };
  /** Brings a question into line; one that was being answered, back into it. */
  'question.queue': { readonly questionId: string };
  'question.answering': { readonly questionId: string };
  /** Answers a question, or replaces the answer that it has. */
  'question.answer': { readonly questionId: string; readonly answer: Answer };
  'question.merge': { readonly questionId: string; readonly into: string };
  'question.decline': { readonly questionId: string; readonly reason: LocalizedText };
  /** Takes a question out of everybody's sight until it is released. */
  'question.hold': { readonly questionId: string };
  /** Lets a held question into the public log. */
  'question.release': { readonly questionId: string };
  /** Replaces the text of a question, keeping its `seq`. */
  'question.remove': { readonly questionId: string };
  'chat.remove': CueData['chat.remove'];
  'poll.open': CueData['poll.open'];
  'poll.close': { readonly pollId: string };
  'agenda.enter': CueData['agenda.enter'];
  'takeaway.add': CueData['takeaway'];
  'correction.add': CueData['correction'];
  'caption.add': Caption;
  /** Whether the show's script pins and answers. */
  'script.set': { readonly on: boolean };
}

type Ops = ViewerOps & StaffOps;

export type ViewerOp = keyof ViewerOps;
export type StaffOp = keyof StaffOps;
export type Op = keyof Ops;

/** Something asked of the server. A repeat with the same `opId` has no second effect. */
export type ShowRequest<O extends Op = Op> = {
  [T in O]: {
    readonly op: T;
    /** Random, made by who asks; at most 64 characters. */
    readonly opId: string;
    readonly data: Ops[T];
    /** Random key of this page's viewer, so that one vote counts once. Not an account. */
    readonly viewer?: string;
  };
}[O];

/** The data of one op. */
export type OpData<O extends Op> = Ops[O];

/** The server took a request and has it on disk. */
export interface Receipt {
  readonly opId: string;
  /** The id of what was made: a question's, a message's. */
  readonly id?: string;
  /** The public cue that came of it. */
  readonly seq?: number;
  /** It waits for the staff before others see it. */
  readonly held?: boolean;
}

/** Why a request was refused, as the tail of {@link Problem.type}. */
export type ProblemReason =
  | 'invalid'
  | 'unknown-op'
  | 'not-found'
  | 'too-long'
  | 'too-large'
  | 'rate-limited'
  | 'not-live'
  | 'closed'
  | 'unauthorized'
  | 'expired'
  | 'forbidden'
  | 'conflict'
  | 'unavailable'
  | 'storage-full';

/** Every `type` of a {@link Problem} starts with it. */
export const PROBLEM_PREFIX = 'urn:onair:problem:';

/** A refusal, RFC 9457 `application/problem+json`. */
export interface Problem {
  /** `urn:onair:problem:<reason>`: what the interface translates. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong and what to do next, in English. */
  readonly detail?: string;
  /** Seconds after which a repeat may pass. */
  readonly retryAfter?: number;
}
