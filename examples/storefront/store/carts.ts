import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { partsOf, refOf } from '../catalogue/plans.ts';
import { openExtras, type Extras } from './extras.ts';

/** One line as it is kept. */
export interface KeptLine {
  readonly id: string;
  readonly sku: string;
  /** The plan that it is bought by. */
  readonly plan?: string;
  readonly quantity: number;
  /** What makes it another line than the next one of the same SKU. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Id of the show that it came from first. */
  readonly show: string | null;
}

/** A line that is put into a cart. */
export type NewLine = Omit<KeptLine, 'id'>;

/** The carts in the database, by the random id that the shopper's cookie has. */
export interface Carts extends Extras {
  /** The id of a new cart. */
  create(now: number): string;
  has(cart: string): boolean;
  /** How often it was changed. */
  revision(cart: string): number;
  /** In the order in which they came in. */
  lines(cart: string): readonly KeptLine[];
  /** More of the same joins its line. */
  add(cart: string, line: NewLine): void;
  /** 0 removes the line. */
  setQuantity(cart: string, line: string, quantity: number): void;
  clear(cart: string): void;
  /** Marks a change. */
  touch(cart: string, now: number): void;
  dropBefore(time: number): void;
}

export function openCarts(db: DatabaseSync): Carts {
  const insert = db.prepare('INSERT INTO carts (id, revision, touched) VALUES (?, 0, ?)');
  const select = db.prepare('SELECT revision FROM carts WHERE id = ?');
  const touch = db.prepare('UPDATE carts SET revision = revision + 1, touched = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM carts WHERE touched < ?');
  return {
    ...openLines(db),
    ...openExtras(db),
    create(now) {
      const id = randomId();
      insert.run(id, now);
      return id;
    },
    has: (cart) => select.get(cart) !== undefined,
    revision: (cart) => Number(select.get(cart)?.['revision'] ?? 0),
    touch: (cart, now) => void touch.run(now, cart),
    dropBefore: (time) => void drop.run(time),
  };
}

function openLines(db: DatabaseSync): Pick<Carts, 'lines' | 'add' | 'setQuantity' | 'clear'> {
  const select = db.prepare('SELECT * FROM lines WHERE cart = ? ORDER BY rowid');
  const upsert = db.prepare(`
    INSERT INTO lines (id, cart, sku, attributes, quantity, show) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (cart, sku, attributes) DO UPDATE SET
      quantity = quantity + excluded.quantity, show = COALESCE(show, excluded.show)`);
  const update = db.prepare('UPDATE lines SET quantity = ? WHERE cart = ? AND id = ?');
  const remove = db.prepare('DELETE FROM lines WHERE cart = ? AND id = ?');
  const clear = db.prepare('DELETE FROM lines WHERE cart = ?');
  return {
    lines: (cart) => select.all(cart).map(lineOf),
    add(cart, { sku, plan, quantity, attributes, show }) {
      const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
      const key = JSON.stringify(Object.fromEntries(sorted));
      upsert.run(randomId(), cart, refOf(sku, plan), key, quantity, show);
    },
    setQuantity(cart, line, quantity) {
      if (quantity > 0) update.run(quantity, cart, line);
      else remove.run(cart, line);
    },
    clear: (cart) => void clear.run(cart),
  };
}

function lineOf(row: Record<string, SQLOutputValue>): KeptLine {
  const show = row['show'];
  return {
    id: String(row['id']),
    ...partsOf(String(row['sku'])),
    quantity: Number(row['quantity']),
    attributes: JSON.parse(String(row['attributes'])) as Record<string, string>,
    show: typeof show === 'string' ? show : null,
  };
}

/** 144 random bits, as they may stand in a cookie and in an address. */
export const randomId = (): string => randomBytes(18).toString('base64url');
