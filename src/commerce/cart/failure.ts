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

/**
 * Waits for what is asked once something was changed: that the shop is busy then, or shut, does not say
 * that nothing was done.
 */
export async function afterwards<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof CartFailure)) throw error;
    const code = error.code === 'unauthorized' ? 'unknown' : error.code;
    throw new CartFailure(code, error.message, { cause: error });
  }
}
