/** What goes wrong with one request on its way to the shop, or with the answer on its way back. */
export type Fault =
  /** The shop does it; the connection breaks before the answer. */
  | { readonly kind: 'lost' }
  /** The connection breaks before the shop hears of it. */
  | { readonly kind: 'down' }
  /** The shop does it at once; the answer comes after `ms` milliseconds. */
  | { readonly kind: 'late'; readonly ms: number }
  /** No answer comes, and the connection stays open. */
  | ({ readonly kind: 'never' } & Delivery)
  /** The request arrives twice at the same time; the answer to the first is given. */
  | { readonly kind: 'doubled' }
  /**
   * The answer is given after that to another request which is under way then or comes later,
   * or after `ms` milliseconds (default 1,000) where there is none.
   */
  | { readonly kind: 'reordered'; readonly ms?: number }
  /** A server on the way answers for the shop, with a page of its own. */
  | ({ readonly kind: 'status' } & ErrorStatus & Delivery)
  /** `200` and a page in place of the answer: a log-in, a captcha, a maintenance notice. */
  | ({ readonly kind: 'html' } & Delivery)
  /** `200` and nothing. */
  | ({ readonly kind: 'empty' } & Delivery)
  /** The first half of the answer, and an end that looks right. */
  | { readonly kind: 'cut' };

/** The name of a fault. */
export type FaultKind = Fault['kind'];

/** The statuses that a fault can answer with. */
export type FaultStatus = 429 | 500 | 502 | 503;

interface ErrorStatus {
  readonly status: FaultStatus;
  /** `Retry-After`, in seconds; absent: no such header. */
  readonly retryAfter?: number;
}

interface Delivery {
  /** Whether the shop gets the request. Default: it does, but for a `status` of 429 or 503. */
  readonly delivered?: boolean;
}

/** A request as the proxy has received it, whole. */
export interface ProxiedRequest {
  /** Counts from 0. */
  readonly index: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Chooses what goes wrong with a request; null: nothing. Called once for each, in order of arrival. */
export type FaultPlan = (request: ProxiedRequest) => Fault | null;
