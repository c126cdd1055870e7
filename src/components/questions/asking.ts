import type { RequestOutcome } from '../../core/ports.ts';
import { randomKey } from '../../core/random-key.ts';
import type { Show } from '../../core/show.ts';
import { performIntent, QuestionAskEvent, QuestionVoteEvent } from '../../controllers/intents.ts';
import { PROBLEM_PREFIX, type OpData } from '../../protocol/request.ts';
import { keepDraft } from './kept-draft.ts';
import { NO_DRAFT, note, notesOf, type LocalQuestion } from './notes.ts';
import { reasonOf } from './refusal.ts';

type Asked = OpData<'question.ask'>;

/** When each refused request was refused, milliseconds since 1970 by the show's clock. */
const refusals = new WeakMap<object, number>();

/** When a request with these data was refused. */
export function refusedAt(data: object, show: Show): number {
  const at = refusals.get(data) ?? show.clock.now();
  refusals.set(data, at);
  return at;
}

/** Asks what stands in the field and empties it. The words live on in the list until they are taken. */
export function askDraft(element: EventTarget, show: Show, data: Asked): Promise<void> {
  notesOf(show).commit({ draft: NO_DRAFT });
  return ask(element, show, data);
}

/** Asks a refused question once more; without its product where the show has not got that any more. */
export function askAgain(element: EventTarget, show: Show, local: LocalQuestion): Promise<void> {
  const { productId: _product, ...general } = local.data;
  const isLost = local.problem && reasonOf(local.problem) === 'not-found';
  drop(show, local);
  return ask(element, show, isLost ? general : { ...local.data });
}

/** Takes a refused question out of the list. */
export function drop(show: Show, { key }: LocalQuestion): void {
  if (show.state.mine.requests[key]) show.forget(key);
  note(show, 'locals', key, null);
}

/** Says that the viewer wants to know a question too. */
export async function vote(element: EventTarget, show: Show, questionId: string): Promise<void> {
  const before = notesOf(show).get().votes[questionId];
  if (before && before.status !== 'refused') return;
  const data = { questionId };
  note(show, 'votes', questionId, { status: 'sending' });
  const voting = performIntent(
    element,
    new QuestionVoteEvent(questionId),
    (answer) => answer ?? show.send('question.vote', data),
  );
  const outcome = await voting.catch(brokenOff);
  forgetRequest(show, data);
  if (!outcome) return note(show, 'votes', questionId, null);
  if (outcome.ok || reasonOf(outcome.problem) === 'conflict') {
    return note(show, 'votes', questionId, { status: 'counted' });
  }
  const refused = { status: 'refused', problem: outcome.problem } as const;
  refusedAt(refused.problem, show);
  note(show, 'votes', questionId, refused);
}

async function ask(element: EventTarget, show: Show, data: Asked): Promise<void> {
  const key = randomKey();
  const asking = performIntent(element, new QuestionAskEvent(data), (answer) => {
    if (!answer) return show.send('question.ask', data);
    note(show, 'locals', key, { key, data, status: 'sending' });
    return answer;
  });
  const outcome = await asking.catch(brokenOff);
  if (!outcome || outcome.ok) emptyKept(show);
  settle(show, key, data, outcome);
}

/** What the show itself does not keep of an outcome is noted. */
function settle(show: Show, key: string, data: Asked, outcome: RequestOutcome | null): void {
  if (!outcome) return note(show, 'locals', key, null);
  if (!outcome.ok) {
    refusedAt(data, show);
    const isKept = requestOf(show, data) !== undefined;
    const local = { key, data, status: 'refused', problem: outcome.problem } as const;
    return note(show, 'locals', key, isKept ? null : local);
  }
  const { id, held = false } = outcome.receipt;
  const status = held ? 'held' : 'taken';
  note(show, 'locals', key, id === undefined ? null : { key, data, status, id });
}

/** The words were taken: unless new ones are being written, nothing is kept for a reload. */
function emptyKept(show: Show): void {
  if (notesOf(show).get().draft.text === '') keepDraft(show.manifest.id, null);
}

function forgetRequest(show: Show, data: object): void {
  const opId = requestOf(show, data);
  if (opId !== undefined) show.forget(opId);
}

function requestOf(show: Show, data: object): string | undefined {
  const requests = Object.entries(show.state.mine.requests);
  return requests.find(([, { request }]) => request.data === data)?.[0];
}

/** The page's own answer failed, or the show was closed. */
function brokenOff(): RequestOutcome {
  const title = 'It was not answered';
  return { ok: false, problem: { type: `${PROBLEM_PREFIX}unavailable`, title, status: 0 } };
}
