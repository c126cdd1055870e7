import type { Cue } from '../../src/protocol/cue.ts';
import {
  PROBLEM_PREFIX,
  type ProblemReason,
  type ShowRequest,
} from '../../src/protocol/request.ts';
import type { ShowState } from '../../src/protocol/snapshot.ts';
import { emptyState, reduceCues } from '../../src/core/reduce/reduce.ts';
import type { Clock, RequestOutcome } from '../../src/core/ports.ts';
import {
  reduceStaff,
  type StaffEntry,
  type StaffMember,
  type StaffState,
} from '../../src/staff/staff-log.ts';
import type { StaffListener } from '../../src/staff/staff-feed.ts';
import type { CueDraft, MemoryFeed } from '../../src/transport/memory/feed.ts';

/** A double of the server's side of a desk: it does what the staff ask, in this page's memory. */
export interface StaffDouble {
  /** What came, in order. */
  readonly requests: readonly ShowRequest[];
  readonly state: StaffState;
  readonly seq: number;
  readonly present: readonly StaffMember[];
  perform(request: ShowRequest, by: StaffMember): RequestOutcome;
  join(member: StaffMember, listener: StaffListener, signal: AbortSignal): void;
  /** Tells every desk a sample. */
  sample(type: string, data: object): void;
}

export interface StaffDoubleOptions {
  readonly feed: MemoryFeed;
  readonly clock: Clock;
  readonly state: StaffState;
  /** Why a request is refused; null: it is not. */
  refuse(request: ShowRequest): ProblemReason | null;
}

export function staffDouble({
  feed,
  clock,
  state: first,
  refuse,
}: StaffDoubleOptions): StaffDouble {
  const desks = new Map<StaffListener, StaffMember>();
  const requests: ShowRequest[] = [];
  let state = first;
  let seq = 0;
  const now = (): string => new Date(clock.now()).toISOString();
  const tell = (kind: 'entry' | 'sample', data: object): void => {
    for (const listener of desks.keys()) listener({ kind, data });
  };
  const sample = (type: string, data: object): void =>
    tell('sample', { v: 1, at: now(), type, data });
  const note = (type: string, data: object, by: string): void => {
    seq++;
    const entry: StaffEntry = { v: 1, seq, at: now(), id: `s${seq}`, type, data, by };
    state = reduceStaff(state, entry);
    tell('entry', entry);
  };
  const present = (): StaffMember[] => [...desks.values()];
  const tellPresent = (): void => sample('staff.present', { staff: present() });
  return {
    requests,
    get state() {
      return state;
    },
    get seq() {
      return seq;
    },
    get present() {
      return present();
    },
    sample,
    perform(request, by) {
      requests.push(request);
      const refused = refuse(request) ?? conflictOf(request, by, state);
      if (refused) return refusal(refused);
      const before = publicState(feed.log);
      for (const draft of cuesOf(request, before, state)) feed.push({ ...draft, by: by.id });
      note(request.op, request.data, by.id);
      for (const [type, data] of followingEntries(request, before)) note(type, data, by.id);
      return { ok: true, receipt: { opId: request.opId } };
    },
    join(member, listener, signal) {
      desks.set(listener, member);
      signal.addEventListener('abort', () => desks.delete(listener) && tellPresent());
      queueMicrotask(tellPresent);
    },
  };
}

const publicState = (cues: readonly Cue[]): ShowState => reduceCues(emptyState(), cues);

const refusal = (reason: ProblemReason): RequestOutcome => ({
  ok: false,
  problem: { type: `${PROBLEM_PREFIX}${reason}`, title: reason, status: 409 },
});

/** Somebody else has the question in hand. */
function conflictOf(
  { data }: ShowRequest,
  { id, role }: StaffMember,
  { claims }: StaffState,
): ProblemReason | null {
  const { questionId = '' } = data as { questionId?: string };
  const owner = claims[questionId];
  return owner !== undefined && owner !== id && role !== 'host' ? 'conflict' : null;
}

/** What viewers hear of a request. */
function cuesOf(request: ShowRequest, before: ShowState, { held }: StaffState): CueDraft[] {
  const moved = (questionId: string, change: object): CueDraft =>
    ({ type: 'question.state', data: { questionId, ...change } }) as CueDraft;
  switch (request.op) {
    case 'question.queue':
      return [moved(request.data.questionId, { state: 'queued' })];
    case 'question.answering':
      return [moved(request.data.questionId, { state: 'answering' })];
    case 'question.answer':
      return [
        moved(request.data.questionId, {
          state: 'answered',
          answer: {
            ...before.questions.byId[request.data.questionId]?.answer,
            ...request.data.answer,
          },
        }),
      ];
    case 'question.merge':
      return [moved(request.data.questionId, { state: 'merged', into: request.data.into })];
    case 'question.decline':
      return [moved(request.data.questionId, { state: 'declined', reason: request.data.reason })];
    case 'question.hold':
    case 'question.remove':
      return before.questions.byId[request.data.questionId]
        ? [moved(request.data.questionId, { state: 'removed' })]
        : [];
    case 'question.release': {
      const question = held.find(({ questionId }) => questionId === request.data.questionId);
      if (!question) return [];
      const { at: _at, ...asked } = question;
      return [{ type: 'question.asked', data: asked }];
    }
    case 'correction.add':
      return [{ type: 'correction', data: request.data }];
    case 'product.pin':
    case 'product.unpin':
    case 'agenda.enter':
      return [{ type: request.op, data: request.data } as CueDraft];
    default:
      return [];
  }
}

/** What the staff hear besides. */
function followingEntries(
  { op, data }: ShowRequest,
  { questions }: ShowState,
): [type: string, data: object][] {
  const { questionId = '' } = data as { questionId?: string };
  if (op === 'question.claim' || op === 'question.answering')
    return [['question.claimed', { questionId }]];
  const question = questions.byId[questionId];
  if (op !== 'question.hold' || !question) return [];
  return [['question.held', { questionId, text: question.text, lang: question.lang }]];
}
