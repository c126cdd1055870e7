import type { CartIssueCode, CartResult } from '../../core/cart.ts';

const failed =
  (status: CartResult['status']) =>
  (code: CartIssueCode, ref?: string): CartResult => ({
    status,
    cart: null,
    issues: [{ code, severity: 'error', ...(ref !== undefined && { ref }) }],
  });

/** It was not done, for sure. */
export const rejected = failed('rejected');

/** Nobody knows whether it was done. */
export const unknown = failed('unknown');

/** There was nothing to do. */
export const NOTHING_ASKED: CartResult = { status: 'ok', cart: null, issues: [], added: 0 };
