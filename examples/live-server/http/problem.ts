import { PROBLEM_PREFIX, type Problem, type ProblemReason } from '../../../src/protocol/request.ts';

/** Status and title of each refusal. */
const PROBLEMS: Readonly<Record<ProblemReason, readonly [status: number, title: string]>> = {
  invalid: [400, 'The request is not well formed'],
  'unknown-op': [400, 'This op is not known here'],
  'not-found': [404, 'There is no such thing here'],
  'too-long': [400, 'The text is too long'],
  'too-large': [413, 'The request is too large'],
  'rate-limited': [429, 'Too many requests'],
  'not-live': [409, 'The show is not live'],
  closed: [409, 'It is closed'],
  unauthorized: [401, 'A valid token is needed'],
  expired: [401, 'The token has expired'],
  forbidden: [403, 'Not allowed'],
  conflict: [409, 'It does not fit what is there'],
  unavailable: [503, 'Not available now'],
  'storage-full': [507, 'There is no room to store it'],
};

/** A request that the server will not do, on its way to becoming a {@link Problem}. */
export class Refusal extends Error {
  readonly reason: ProblemReason;
  /** Seconds after which a repeat may pass. */
  readonly retryAfter: number | undefined;

  constructor(reason: ProblemReason, detail: string, retryAfter?: number) {
    super(detail);
    this.name = 'Refusal';
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** The refusal as an RFC 9457 response. */
export function problemResponse({ reason, message, retryAfter }: Refusal): Response {
  const [status, title] = PROBLEMS[reason];
  const problem: Problem = {
    type: PROBLEM_PREFIX + reason,
    title,
    status,
    detail: message,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  const response = problemAnswer(problem, retryAfter);
  if (status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

/** A problem as an RFC 9457 response. `retryAfter`: seconds. */
export function problemAnswer(problem: Omit<Problem, 'retryAfter'>, retryAfter?: number): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
