import type { ProblemReason, Receipt, StaffOp } from '../protocol/request.ts';
import type { StaffRefusal } from './staff-feed.ts';
import type { StaffMember, StaffSnapshot, StaffState, ViewerLine } from './staff-log.ts';

/** An act of this desk's staff member. */
export interface Act {
  readonly opId: string;
  readonly op: StaffOp;
  readonly data: unknown;
}

/** An act that was refused, kept so that nothing written is lost. */
export interface FailedAct extends Act {
  /** A `ProblemReason`, or `network` when the desk was closed before it was taken. */
  readonly reason: string;
  /** What is wrong, in English. */
  readonly detail?: string;
}

/** How an act ended. `network`: the desk was closed before the server had taken it. */
export type ActOutcome =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: ProblemReason | 'network'; readonly detail?: string };

/** Everything that a desk knows beside the public show. */
export interface DeskState extends StaffState {
  readonly status: 'connecting' | 'open' | 'waiting' | 'refused';
  /** Why the desk is not let in, while `status` is `refused`. */
  readonly refusal: StaffRefusal | null;
  /** When the line is tried again: milliseconds since 1970 by this machine; null: it stands, or is not tried. */
  readonly retryAt: number | null;
  /** Whom the token names; null: not known yet. */
  readonly me: StaffSnapshot['me'] | null;
  /** Staff with an open desk, this one among them. */
  readonly present: readonly StaffMember[];
  /** The viewers by path. */
  readonly lines: readonly ViewerLine[];
  /** Acts that are not acknowledged yet, oldest first; empty: all is saved. */
  readonly pending: readonly Act[];
  /** Refused acts, until they are dismissed. */
  readonly failed: readonly FailedAct[];
}
