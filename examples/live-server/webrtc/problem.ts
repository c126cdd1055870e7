import { PROBLEM_PREFIX } from '../../../src/protocol/request.ts';
import type { Problem, ProblemReason } from '../../../src/protocol/request.ts';

/** A refusal as `application/problem+json` (RFC 9457). */
export function refuse(
  status: number,
  reason: ProblemReason,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const retryAfter = headers['Retry-After'];
  const problem: Problem = {
    type: PROBLEM_PREFIX + reason,
    title: reason,
    status,
    detail,
    ...(retryAfter && { retryAfter: Number(retryAfter) }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
