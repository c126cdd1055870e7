import type { QuantityRule, ShowPhase } from './manifest.ts';
import type { Money, Price } from './money.ts';
import type { LanguageTag, LocalizedText, Timestamp, WrittenText } from './text.ts';

/** What every cue carries. */
export interface CueEnvelope<Type extends string, Data> {
  readonly v: 1;
  /** Position in its log: rises by one, without gaps. */
  readonly seq: number;
  /** Server time of the fact. */
  readonly at: Timestamp;
  readonly id: string;
  readonly type: Type;
  readonly data: Data;
  /** Who caused it: a staff id or `script`. Never a viewer. */
  readonly by?: string;
}

/** The data of each known cue, by type. */
export interface CueData {
  'show.state': { readonly state: ShowPhase; readonly reason?: LocalizedText };
  'product.pin': { readonly productId: string; readonly variantId?: string };
  'product.unpin': { readonly productId: string };
  'product.update': ProductUpdate;
  'offer.start': Offer;
  'offer.end': { readonly offerId: string };
  'question.asked': QuestionAsked;
  'question.state': QuestionChange;
  'chat.message': ChatMessage;
  'chat.remove': { readonly messageId: string };
  'poll.open': PollOpened;
  'poll.close': { readonly pollId: string; readonly counts: Readonly<Record<string, number>> };
  'agenda.enter': { readonly segmentId: string };
  takeaway: { readonly text: LocalizedText; readonly productId?: string };
  correction: Correction;
  caption: Caption;
}

/** The data of each sample, by type. Samples have no `seq`: the latest wins. */
export interface SampleData {
  'question.votes': { readonly questionId: string; readonly votes: number };
  'reaction.batch': { readonly counts: Readonly<Record<string, number>> };
  'poll.tally': { readonly pollId: string; readonly counts: Readonly<Record<string, number>> };
  audience: { readonly viewers: number };
}

export type CueType = keyof CueData;
export type SampleType = keyof SampleData;

/** One timed fact of a show, of a known type. */
export type KnownCue = { [T in CueType]: CueEnvelope<T, CueData[T]> }[CueType];

/** A cue of a type that this version does not know: kept in the log, ignored by the state. */
export type UnknownCue = CueEnvelope<string & Record<never, never>, unknown>;

/** One timed fact of a show. Narrow it with `isKnownCue`. */
export type Cue = KnownCue | UnknownCue;

/** A figure that is only true now. */
export type Sample = {
  [T in SampleType]: {
    readonly v: 1;
    readonly at: Timestamp;
    readonly type: T;
    readonly data: SampleData[T];
  };
}[SampleType];

/** Where a stock figure comes from and when it was so. */
export interface Stock {
  readonly level: 'in' | 'few' | 'out';
  readonly quantity?: number;
  readonly source?: LocalizedText;
}

/** A change of price or stock. Applied at once, never held back for the picture. */
export interface ProductUpdate {
  readonly productId: string;
  readonly variantId?: string;
  readonly price?: Price;
  readonly stock?: Stock;
  readonly quantity?: QuantityRule;
  readonly asOf: Timestamp;
}

/** A price that holds for a time. */
export interface Offer {
  readonly offerId: string;
  readonly productId: string;
  readonly title?: LocalizedText;
  readonly price?: Money;
  /** The server's deadline. Without it there is no timer. */
  readonly endsAt?: Timestamp;
}

/** What a viewer wants to see shown. */
export type ShowMeAspect = 'close-up' | 'on-body' | 'daylight' | 'coin' | 'label';

/** A question, as it entered the public log. */
export interface QuestionAsked extends WrittenText {
  readonly questionId: string;
  /** `faq`: the shop's own, with its answer; nobody asked it, and it is not counted. */
  readonly kind?: 'show-me' | 'faq';
  readonly aspect?: ShowMeAspect;
  readonly productId?: string;
  /** The name that the viewer chose to show. */
  readonly name?: string;
}

/** Public states of a question. `sending` exists only on the page that asks. */
export type QuestionState =
  'asked' | 'queued' | 'answering' | 'answered' | 'merged' | 'declined' | 'removed';

/** A question moved on. */
export type QuestionChange = { readonly questionId: string } & (
  | { readonly state: 'queued' | 'answering' | 'removed' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'merged'; readonly into: string }
  | { readonly state: 'declined'; readonly reason: LocalizedText }
);

/** An answer: aloud (`from`–`to` of the show), in writing (`text`), or both. */
export interface Answer {
  readonly text?: string;
  readonly lang?: LanguageTag;
  readonly from?: Timestamp;
  readonly to?: Timestamp;
}

/** One line of chat. */
export interface ChatMessage extends WrittenText {
  readonly messageId: string;
  readonly name?: string;
  readonly role?: 'viewer' | 'host' | 'staff';
}

/** A poll was opened. */
export interface PollOpened {
  readonly pollId: string;
  readonly question: LocalizedText;
  readonly options: readonly { readonly id: string; readonly label: LocalizedText }[];
  readonly closesAt?: Timestamp;
}

/** Something said before was wrong. Applied at once. */
export interface Correction {
  readonly text: LocalizedText;
  /** What it corrects, where that is one thing. */
  readonly questionId?: string;
  readonly productId?: string;
}

/** One line of live captions. `at` of its cue is when it starts to be spoken. */
export interface Caption extends WrittenText {
  readonly until: Timestamp;
}
