import type { CartResult } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import { rejected } from '../cart/results.ts';

/**
 * Waits for what is asked once a change was sent: that the shop is busy then, or shut, does not say that
 * nothing was done.
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

/** A shop that lets nobody in has done nothing. */
export function denied(error: unknown): CartResult {
  if (error instanceof CartFailure && error.code === 'unauthorized') return rejected(error.code);
  throw error;
}
