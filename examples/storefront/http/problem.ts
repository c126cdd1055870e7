import {
  problemAnswer,
  problemResponse as liveProblem,
  Refusal as LiveRefusal,
} from '../../live-server/http/problem.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not well formed',
  403: 'Not allowed',
  404: 'There is no such thing here',
  413: 'The request is too large',
  415: 'The request is of another type than expected',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available now',
};

/** A request that the shop will not do; what it says no to in a cart is a result instead. */
export class Refusal extends Error {
  readonly status: number;
  /** Seconds after which a repeat may pass. */
  readonly retryAfter: number | undefined;

  constructor(status: number, detail: string, retryAfter?: number) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The status that an error leaves with. Of what nobody foresaw nobody knows how far it got: 500. */
export function statusOf(error: Error): number {
  if (error instanceof Refusal) return error.status;
  return error instanceof LiveRefusal ? liveProblem(error).status : 500;
}

/** The error as an RFC 9457 response. */
export function problemResponse(error: Error): Response {
  if (error instanceof LiveRefusal) return liveProblem(error);
  const status = statusOf(error);
  const isForeseen = error instanceof Refusal;
  // No `Retry-After` for the others: it would say that nothing was done.
  const retryAfter = isForeseen ? error.retryAfter : undefined;
  const detail = isForeseen
    ? error.message
    : 'Something went wrong here. The same may be sent again.';
  return problemAnswer(
    { type: 'about:blank', title: TITLES[status] ?? '', status, detail },
    retryAfter,
  );
}
