/** One thing that is wrong with an input. */
export interface Issue {
  /** Where, as a JSON path: `products[2].price.amount`; empty: the whole input. */
  readonly path: string;
  /** What belongs there: `a decimal number as a string, like "24.00"`. */
  readonly expected: string;
  /** What came instead, shortened: `24 (a number)`. */
  readonly got: string;
}

/**
 * What reading an untrusted input gave. `issues` of a good result name what was
 * set aside (one bad product, one bad cue), never silently.
 */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly reason: ReadFailure; readonly issues: readonly Issue[] };

export type ReadFailure = 'not-json' | 'too-large' | 'unsupported-version' | 'invalid';
