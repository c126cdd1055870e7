import type { CartResult } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import { rejected } from '../cart/results.ts';

/** A shop that lets nobody in has done nothing. */
export function denied(error: unknown): CartResult {
  if (error instanceof CartFailure && error.code === 'unauthorized') return rejected(error.code);
  throw error;
}
