import type { DatabaseSync } from 'node:sqlite';
import type { CartResult } from '../../../src/core/cart.ts';

/** How a change ended, without the cart. */
export type Outcome = Pick<CartResult, 'status' | 'issues' | 'added'>;

/** How each change of a cart ended: what makes a retry harmless. */
export interface Operations {
  find(cart: string, opId: string): Outcome | null;
  save(cart: string, opId: string, outcome: Outcome): void;
}

export function openOperations(db: DatabaseSync): Operations {
  const select = db.prepare('SELECT json FROM operations WHERE cart = ? AND op_id = ?');
  const insert = db.prepare('INSERT INTO operations (cart, op_id, json) VALUES (?, ?, ?)');
  return {
    find(cart, opId) {
      const row = select.get(cart, opId);
      return row ? (JSON.parse(String(row['json'])) as Outcome) : null;
    },
    save: (cart, opId, outcome) => void insert.run(cart, opId, JSON.stringify(outcome)),
  };
}
