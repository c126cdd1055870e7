import type { RequestOutcome } from '../core/ports.ts';
import { randomKey } from '../core/random-key.ts';
import type { Store } from '../core/store.ts';
import {
  PROBLEM_PREFIX,
  type OpData,
  type Problem,
  type ProblemReason,
  type ShowRequest,
  type StaffOp,
} from '../protocol/request.ts';
import type { Act, ActOutcome, DeskState } from './desk-state.ts';
import type { StaffFeed } from './staff-feed.ts';

export interface ActsOptions {
  readonly feed: StaffFeed;
  readonly store: Store<DeskState>;
  readonly signal: AbortSignal;
}

/** The way up: one act after the other, in the order in which they were done. */
export interface Acts {
  /** Without a line it waits, and is sent when it is back. Never rejects. */
  act<O extends StaffOp>(op: O, data: OpData<O>): Promise<ActOutcome>;
  /** Sends an act once more, by the `opId` that it had. Never rejects. */
  repeat(act: Act): Promise<ActOutcome>;
  /** Drops a refused act. */
  dismiss(opId: string): void;
}

/** Makes the way up of one desk. */
export function createActs({ feed, store, signal }: ActsOptions): Acts {
  let last: Promise<unknown> = Promise.resolve();
  const settle = (act: Act, outcome: ActOutcome): ActOutcome => {
    const { pending, failed } = store.get();
    store.commit({
      pending: pending.filter((each) => each !== act),
      ...(!outcome.ok && { failed: [...failed, { ...act, ...whyOf(outcome) }] }),
    });
    return outcome;
  };
  const send = async (act: Act): Promise<ActOutcome> => {
    try {
      signal.throwIfAborted();
      return settle(act, outcomeOf(await feed.send(act as ShowRequest<StaffOp>, signal)));
    } catch (cause) {
      const detail = signal.aborted ? 'The desk was closed.' : String(cause);
      return settle(act, { ok: false, reason: 'network', detail });
    }
  };
  const enqueue = (act: Act): Promise<ActOutcome> => {
    const { pending, failed } = store.get();
    store.commit({
      pending: [...pending, act],
      failed: failed.filter(({ opId }) => opId !== act.opId),
    });
    const sent = last.then(() => send(act));
    last = sent;
    return sent;
  };
  return {
    act: (op, data) => enqueue(Object.freeze({ op, opId: randomKey(), data })),
    repeat: ({ op, opId, data }) => enqueue(Object.freeze({ op, opId, data })),
    dismiss(opId) {
      const { failed } = store.get();
      store.commit({ failed: failed.filter((act) => act.opId !== opId) });
    },
  };
}

function outcomeOf(outcome: RequestOutcome): ActOutcome {
  if (outcome.ok) return outcome;
  const { detail, title } = outcome.problem;
  return { ok: false, reason: reasonOf(outcome.problem), detail: detail ?? title };
}

function reasonOf({ type }: Problem): ProblemReason {
  return (
    type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : type
  ) as ProblemReason;
}

function whyOf({ reason, detail }: ActOutcome & { readonly ok: false }): {
  readonly reason: string;
  readonly detail?: string;
} {
  return detail === undefined ? { reason } : { reason, detail };
}
