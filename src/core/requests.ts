import { PROBLEM_PREFIX, type Op, type OpData, type ShowRequest } from '../protocol/request.ts';
import type { Feed, RequestOutcome } from './ports.ts';
import { randomKey } from './random-key.ts';
import type { Store } from './store.ts';
import type { MineSlice, PendingRequest, ViewState } from './view-state.ts';

export interface RequestsOptions {
  readonly feed: Feed | undefined;
  readonly store: Store<ViewState>;
  readonly signal: AbortSignal;
}

/** Sends requests and keeps what is on its way, or was refused, in the state: no text is lost. */
export interface Requests {
  send<O extends Op>(op: O, data: OpData<O>): Promise<RequestOutcome>;
  /** Drops a refused request: its text was taken over, or given up. */
  forget(opId: string): void;
}

/** Makes the way up for one page's viewer. */
export function createRequests({ feed, store, signal }: RequestsOptions): Requests {
  const viewer = randomKey();
  const mark = (opId: string, pending: PendingRequest | null): void => {
    const { [opId]: _before, ...others } = store.get().mine.requests;
    commitMine({ requests: pending ? { ...others, [opId]: pending } : others });
  };
  const commitMine = (change: Partial<MineSlice>): void =>
    store.commit({ mine: Object.freeze({ ...store.get().mine, ...change }) });

  const settle = (request: ShowRequest, outcome: RequestOutcome): void => {
    if (!outcome.ok) {
      return mark(request.opId, { request, status: 'refused', problem: outcome.problem });
    }
    mark(request.opId, null);
    const { id } = outcome.receipt;
    if (request.op === 'question.ask' && id !== undefined) {
      commitMine({ questions: [...store.get().mine.questions, id] });
    }
  };
  return {
    async send(op, data) {
      if (!feed?.send) return READ_ONLY;
      const request = { op, opId: randomKey(), data, viewer } as ShowRequest;
      mark(request.opId, { request, status: 'sending' });
      const outcome = await feed.send(request, { signal });
      settle(request, outcome);
      return outcome;
    },
    forget: (opId) => mark(opId, null),
  };
}

const READ_ONLY: RequestOutcome = {
  ok: false,
  problem: {
    type: `${PROBLEM_PREFIX}closed`,
    title: 'This show takes no questions or messages',
    status: 405,
  },
};
