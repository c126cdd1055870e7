import type { RequestOutcome } from '../../core/ports.ts';
import type { ShowRequest } from '../../protocol/request.ts';
import { abortable } from './abortable.ts';
import type { Line } from './line.ts';

/**
 * Answers each request once the line stands: the same `opId` gets the same receipt again,
 * a refused one may be tried anew. Rejects with `signal.reason` on abort.
 */
export function createAnswers(
  line: Line,
  answer: (request: ShowRequest) => RequestOutcome | Promise<RequestOutcome>,
): (request: ShowRequest, signal: AbortSignal) => Promise<RequestOutcome> {
  const given = new Map<string, Promise<RequestOutcome>>();
  const ask = async (request: ShowRequest): Promise<RequestOutcome> => {
    const outcome = await answer(request);
    if (!outcome.ok) given.delete(request.opId);
    return outcome;
  };
  return async (request, signal) => {
    await abortable(line.up, signal);
    const outcome = given.get(request.opId) ?? ask(request);
    given.set(request.opId, outcome);
    return abortable(outcome, signal);
  };
}
