import { linkedController } from '../../core/abort.ts';
import { bodyText } from '../../core/body-text.ts';
import type { Clock, ReconnectPolicy, RequestOutcome } from '../../core/ports.ts';
import { readProblem, readReceipt } from '../../protocol/index.ts';
import { PROBLEM_PREFIX, type ShowRequest } from '../../protocol/request.ts';
import { jsonOrText } from '../json-or-text.ts';
import { pause, type Network } from '../pause.ts';
import { retryAfter } from '../retry-after.ts';

export interface RequestOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly policy: ReconnectPolicy;
  readonly fetch: typeof fetch;
  readonly network?: Network;
}

/** What one attempt gave. */
interface Attempt {
  readonly outcome: RequestOutcome;
  /** How many answers like this are passed over in the hope of a better one. */
  readonly patience: number;
  /** Milliseconds. */
  readonly retryAfter: number;
}

/** Milliseconds in which an attempt must be answered. */
const ANSWER_TIME = 15_000;
/** Bytes of the longest answer that is read. */
const LONGEST_ANSWER = 64 * 1024;
/** Retries after answers that are no answer: a proxy's page, a server that is still starting. */
const FEW = 2;

/**
 * Posts a request until the server has said what becomes of it. A repeat carries the same
 * `opId`, so it has no second effect. Rejects with `signal.reason` on abort alone.
 */
export async function sendRequest(
  options: RequestOptions,
  request: ShowRequest,
  signal: AbortSignal,
): Promise<RequestOutcome> {
  const { clock, policy, network } = options;
  const body = JSON.stringify(request);
  const startedAt = clock.now();
  let answered = 0;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    const { outcome, patience, retryAfter } = await post(options, body, signal);
    signal.throwIfAborted();
    if (patience < Infinity && answered++ >= patience) return outcome;
    const elapsed = clock.now() - startedAt;
    const retryIn = policy.nextDelay({ attempt, elapsed, retryAfter });
    if (retryIn === null) return outcome;
    await pause(clock, retryIn, signal, network);
  }
}

async function post(
  { url, clock, fetch }: RequestOptions,
  body: string,
  signal: AbortSignal,
): Promise<Attempt> {
  const attempt = linkedController(signal);
  clock.after(ANSWER_TIME, () => attempt.abort(), attempt.signal);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: attempt.signal,
    });
    return understood(response, jsonOrText(await bodyText(response, LONGEST_ANSWER)));
  } catch (cause) {
    return unavailable(0, cause instanceof RangeError ? FEW : Infinity);
  } finally {
    attempt.abort();
  }
}

function understood(response: Response, answer: unknown): Attempt {
  const wait = retryAfter(response);
  if (response.ok) {
    const receipt = readReceipt(answer);
    if (!receipt.ok) return unavailable(response.status, FEW, wait);
    return { outcome: { ok: true, receipt: receipt.value }, patience: 0, retryAfter: 0 };
  }
  const problem = readProblem(answer);
  if (!problem.ok)
    return unavailable(response.status, response.status < 500 ? FEW : Infinity, wait);
  const asked = Math.max(wait, (problem.value.retryAfter ?? 0) * 1_000);
  return {
    outcome: { ok: false, problem: problem.value },
    patience: response.status === 503 && asked > 0 ? Infinity : 0,
    retryAfter: asked,
  };
}

/** The outcome when nobody who knows the show has answered. `status` 0: nobody at all. */
function unavailable(status: number, patience: number, retryAfter = 0): Attempt {
  const problem = {
    type: `${PROBLEM_PREFIX}unavailable`,
    title: 'The show cannot be reached',
    status,
  };
  return { outcome: { ok: false, problem }, patience, retryAfter };
}
