import type { Formats } from '../../i18n/formats.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { MessageValues } from '../../i18n/message.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { PROBLEM_PREFIX, type Problem, type ProblemReason } from '../../protocol/request.ts';

/** A reason in the interface's words. */
export interface Refusal {
  readonly key: MessageKey;
  readonly values: MessageValues;
}

const WHY = new Map<string, MessageKey>(
  Object.entries({
    'rate-limited': 'questions.why-too-many',
    'too-long': 'questions.why-too-long',
    'too-large': 'questions.why-too-long',
    'not-live': 'questions.why-not-live',
    closed: 'questions.why-closed',
    invalid: 'questions.why-unreadable',
    conflict: 'questions.why-unreadable',
    'not-found': 'questions.why-no-product',
    unauthorized: 'questions.why-not-allowed',
    forbidden: 'questions.why-not-allowed',
    unavailable: 'questions.why-unreachable',
    'storage-full': 'questions.why-full',
  } satisfies Partial<Record<ProblemReason, MessageKey>>),
);

/** Seconds within which a clock time says when: a day. */
const SOON = 86_400;

/** Why a question was refused, and what to do. `at`: when it was, milliseconds since 1970. */
export function whyRefused(problem: Problem, at: number, formats: Formats): Refusal {
  const key = WHY.get(reasonOf(problem)) ?? 'questions.why-unknown';
  const { retryAfter = 0 } = problem;
  if (key === 'questions.why-too-many' && retryAfter > 0 && retryAfter < SOON) {
    const time = formats.timeWithSeconds(at + retryAfter * 1000);
    return { key: 'questions.why-too-many-until', values: { time } };
  }
  return { key, values: { n: LIMITS.question } };
}

/** Why a vote was not counted. */
export function whyNotCounted(problem: Problem, at: number, formats: Formats): Refusal {
  const reason = reasonOf(problem);
  const isOver = reason === 'closed' || reason === 'not-found';
  return isOver ? { key: 'questions.why-settled', values: {} } : whyRefused(problem, at, formats);
}

/** `rate-limited`; of a problem that is not ours its whole type. */
export function reasonOf({ type }: Problem): string {
  return type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : type;
}
