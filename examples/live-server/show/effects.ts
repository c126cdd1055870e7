import type { CueData, CueType, QuestionAsked } from '../../../src/protocol/cue.ts';

/** A cue that is to enter the public log. */
export type CueDraft = {
  readonly [T in CueType]: {
    readonly type: T;
    readonly data: CueData[T];
    /** Milliseconds since 1970; default: now. */
    readonly at?: number;
    readonly by?: string;
  };
}[CueType];

/** An entry that is to enter the staff log: a held question, a claim, an act. */
export interface StaffDraft {
  readonly type: string;
  readonly data: unknown;
  readonly by?: string;
}

/** Whose text is to be erased. */
export type Erasure =
  | {
      readonly questionId: string;
      /** From the public log alone: the staff keep it. */
      readonly isHeld?: boolean;
    }
  | { readonly messageId: string };

/** A viewer's choice about a question or a poll. */
export interface Vote {
  readonly about: 'question' | 'poll';
  readonly id: string;
  readonly viewer: string;
  readonly choice: string;
}

/** All that one request, or one step of the script, changes: stored whole or not at all. */
export interface Effects {
  /** The id of what was made: a question's, a message's. */
  readonly id?: string;
  readonly cues?: readonly CueDraft[];
  readonly staff?: readonly StaffDraft[];
  readonly vote?: Vote;
  /** A question that waits for the staff. */
  readonly hold?: QuestionAsked;
  /** The id of a held question that waits no more. */
  readonly unhold?: string;
  readonly erase?: Erasure;
  readonly reactions?: Readonly<Record<string, number>>;
}
