import type {
  Answer,
  Caption,
  ChatMessage,
  Correction,
  Offer,
  PollOpened,
  ProductUpdate,
  QuestionAsked,
  QuestionState,
} from './cue.ts';
import type { ShowPhase } from './manifest.ts';
import type { LocalizedText, Timestamp } from './text.ts';

/**
 * All that the log says up to one position, for who joins late.
 * It is at least 30 s old and is followed by the tail, so that a viewer whose picture
 * is 10 s behind never sees a pin before its picture.
 */
export interface Snapshot {
  readonly v: 1;
  /** The show's id. */
  readonly show: string;
  /** Changes when the log starts anew: what was read before no longer counts. */
  readonly epoch: string;
  /** The last cue that is in `state`; 0: none. */
  readonly seq: number;
  readonly at: Timestamp;
  readonly state: ShowState;
}

/** Everything that cues and samples can say of a show, by slice. Plain JSON. */
export interface ShowState {
  readonly show: ShowSlice;
  readonly products: ProductsSlice;
  readonly offers: OffersSlice;
  readonly questions: QuestionsSlice;
  readonly chat: ChatSlice;
  readonly polls: PollsSlice;
  readonly agenda: AgendaSlice;
  readonly notes: NotesSlice;
  readonly captions: CaptionsSlice;
  readonly reactions: ReactionsSlice;
  readonly audience: AudienceSlice;
}

export interface ShowSlice {
  /** Null until a cue says it: the manifest's `state` holds. */
  readonly state: ShowPhase | null;
  readonly since: Timestamp | null;
  readonly reason: LocalizedText | null;
}

/** One stretch of the show in which a product was pinned. */
export interface Pin {
  readonly productId: string;
  readonly variantId?: string;
  readonly from: Timestamp;
  readonly to?: Timestamp;
}

export interface ProductsSlice {
  readonly pinned: Pin | null;
  /** Ended pins, oldest first: chapters of the replay. */
  readonly shown: readonly Pin[];
  /** The latest update, by `productId` or `productId/variantId`. */
  readonly updates: Readonly<Record<string, ProductUpdate>>;
}

export interface OffersSlice {
  readonly running: Readonly<Record<string, Offer>>;
  /** Ids of ended offers: a late `offer.start` cannot bring one back. */
  readonly ended: readonly string[];
}

/** A question with all that became of it. */
export interface Question extends QuestionAsked {
  readonly state: QuestionState;
  readonly askedAt: Timestamp;
  /** When it came to its present state. */
  readonly since: Timestamp;
  /** Position of the cue that brought it there: an older one changes nothing. */
  readonly seq: number;
  readonly votes: number;
  readonly answer?: Answer;
  readonly into?: string;
  readonly reason?: LocalizedText;
}

export interface QuestionsSlice {
  readonly byId: Readonly<Record<string, Question>>;
}

export interface ChatSlice {
  /** The newest lines, oldest first; bounded. */
  readonly messages: readonly (ChatMessage & { readonly at: Timestamp })[];
}

/** A poll and its count. */
export interface Poll extends PollOpened {
  readonly counts: Readonly<Record<string, number>>;
  readonly closed: boolean;
}

export interface PollsSlice {
  readonly byId: Readonly<Record<string, Poll>>;
  /** The poll that is open, if one is. */
  readonly open: string | null;
}

export interface AgendaSlice {
  readonly current: string | null;
  readonly entered: readonly { readonly segmentId: string; readonly at: Timestamp }[];
}

export interface NotesSlice {
  readonly takeaways: readonly {
    readonly text: LocalizedText;
    readonly productId?: string;
    readonly at: Timestamp;
  }[];
  readonly corrections: readonly (Correction & { readonly at: Timestamp })[];
}

export interface CaptionsSlice {
  /** The newest lines, oldest first; bounded. */
  readonly lines: readonly (Caption & { readonly at: Timestamp })[];
}

export interface ReactionsSlice {
  /** Totals since this page joined, by reaction. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface AudienceSlice {
  readonly viewers: number | null;
}
