import type { CartIssueCode } from '../../core/cart.ts';

export interface CartFailureOptions {
  /**
   * Milliseconds until the same may be asked again. Given only where it is certain that nothing
   * was done; without it nobody knows.
   */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** What an adapter rejects with that can tell more than that no answer came. */
export class CartFailure extends Error {
  override readonly name = 'CartFailure';
  readonly code: CartIssueCode;
  readonly retryAfter: number | undefined;

  constructor(code: CartIssueCode, message: string, options: CartFailureOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}
