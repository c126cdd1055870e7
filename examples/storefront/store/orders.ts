import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Order } from '../catalogue/types.ts';

/** The orders in the database. */
export interface Orders {
  find(id: string): Order | null;
  /** The order that this form of this cart has become. */
  ofForm(cart: string, token: string): Order | null;
  save(order: Order, cart: string, token: string): void;
  dropBefore(time: number): void;
}

export function openOrders(db: DatabaseSync): Orders {
  const select = db.prepare('SELECT json FROM orders WHERE id = ?');
  const ofForm = db.prepare('SELECT json FROM orders WHERE cart = ? AND token = ?');
  const insert = db.prepare(
    'INSERT INTO orders (id, cart, token, at, json) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = db.prepare('DELETE FROM orders WHERE at < ?');
  const read = (row: Record<string, SQLOutputValue> | undefined): Order | null =>
    row ? (JSON.parse(String(row['json'])) as Order) : null;
  return {
    find: (id) => read(select.get(id)),
    ofForm: (cart, token) => read(ofForm.get(cart, token)),
    save: (order, cart, token) =>
      void insert.run(order.id, cart, token, order.at, JSON.stringify(order)),
    dropBefore: (time) => void drop.run(time),
  };
}
