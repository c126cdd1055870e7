import type { PendingRequest } from '../core/view-state.ts';
import { PROBLEM_PREFIX } from '../protocol/request.ts';
import type { Question } from '../protocol/snapshot.ts';
import type { Visit } from './visit.ts';

/** So many times a question may be merged into another. */
const MERGES = 8;

/** What a viewer's questions come to. */
export interface Trust {
  /** The viewer wants to know this too. */
  want(questionId: string): void;
}

/** Follows what becomes of what this viewer asked, or wanted to know too. */
export function followQuestions(visit: Visit): Trust {
  const { show, signal } = visit;
  followRequests(visit);
  const wanted = new Set<string>();
  const told = new Set<string>();
  const tell = (id: string, mine: 'asked' | 'wanted'): void => {
    const question = show.state.questions.byId[id];
    const answered = question && answerOf(visit, question);
    if (!answered || told.has(answered.questionId)) return;
    told.add(answered.questionId);
    visit.say('question_answered', {
      mine,
      ms: Math.max(0, Date.parse(answered.since) - Date.parse(question.askedAt)),
      inWriting: answered.answer?.text !== undefined,
      aloud: answered.answer?.from !== undefined,
      visible: visit.page.isVisible(),
    });
  };
  const look = (): void => {
    for (const id of show.state.mine.questions) tell(id, 'asked');
    for (const id of wanted) tell(id, 'wanted');
  };
  show.select(({ questions }) => questions.byId, look, signal);
  show.select(({ mine }) => mine.questions, look, signal);
  return {
    want(questionId) {
      const question = show.state.questions.byId[questionId];
      if (question && !answerOf(visit, question)) wanted.add(questionId);
    },
  };
}

/** The question, or the one that it was merged into, once that is answered. */
function answerOf({ show }: Visit, question: Question): Question | null {
  let found: Question | undefined = question;
  for (let step = 0; step < MERGES && found?.state === 'merged'; step++) {
    found = found.into === undefined ? undefined : show.state.questions.byId[found.into];
  }
  return found?.state === 'answered' ? found : null;
}

/** Tells how each question that was sent fared: the server took it, or refused it. */
function followRequests({ show, signal, say }: Visit): void {
  const started = new Map<string, number>();
  type Requests = Readonly<Record<string, PendingRequest>>;
  const look = (now: Requests, before: Requests): void => {
    for (const [opId, { request, status }] of Object.entries(now)) {
      const isNew = !before[opId] && status === 'sending' && request.op === 'question.ask';
      if (isNew) started.set(opId, show.clock.now());
    }
    for (const [opId, since] of started) {
      const { status, problem } = now[opId] ?? {};
      if (status === 'sending') continue;
      started.delete(opId);
      say('question_outcome', {
        status: status ?? 'taken',
        reason: problem?.type.replace(PROBLEM_PREFIX, '') ?? null,
        ms: Math.round(show.clock.now() - since),
      });
    }
  };
  show.select(({ mine }) => mine.requests, look, signal);
}
