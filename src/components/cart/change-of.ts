import type { CartLine, CartState, PendingChange } from '../../core/cart.ts';

/** The change of a line that the shop has not confirmed: the latest wish. */
export function changeOf({ pending }: CartState, { id }: CartLine): PendingChange | undefined {
  return pending.filter(({ kind, lineId }) => kind !== 'add' && lineId === id).at(-1);
}
