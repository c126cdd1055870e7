import type { LogPosition, RequestOutcome } from '../core/ports.ts';
import type { ShowRequest, StaffOp } from '../protocol/request.ts';

/** Why a desk is not let in: no valid token, one whose time is over, or one that is not for this desk. */
export type StaffRefusal = 'unauthorized' | 'expired' | 'forbidden';

/**
 * What a staff feed hands up. `data` is as it came off the wire: the desk validates it, so that
 * no feed can forget to.
 */
export type StaffMessage =
  /** The line stands. What follows is a snapshot, or what the reader lacks since its position. */
  | { readonly kind: 'open' }
  /** The line is gone, and is tried again in `retryIn` milliseconds. */
  | { readonly kind: 'waiting'; readonly retryIn: number }
  /** The token is not taken: the last message. */
  | { readonly kind: 'refused'; readonly refusal: StaffRefusal }
  /** A `StaffSnapshot`, `StaffEntry` or `StaffSample`. */
  | { readonly kind: 'snapshot' | 'entry' | 'sample'; readonly data: unknown };

/** Hears a staff feed. */
export type StaffListener = (message: StaffMessage) => void;

/** The port: how the staff hear of a show, and ask. */
export interface StaffFeed {
  readonly name: string;
  /**
   * Tells `listener` until `signal` aborts. Reconnects by itself, asking `position()` anew each
   * time; null: the reader has nothing, send a snapshot. Ends only on abort, or after `refused`.
   */
  open(position: () => LogPosition | null, listener: StaffListener, signal: AbortSignal): void;
  /**
   * Sends an act, repeated with the same `opId` while the server cannot be reached.
   * Rejects with `signal.reason` on abort alone.
   */
  send(request: ShowRequest<StaffOp>, signal: AbortSignal): Promise<RequestOutcome>;
}
