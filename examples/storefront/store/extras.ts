import type { DatabaseSync } from 'node:sqlite';

/** What is kept of a cart beside its lines. */
export interface Extras {
  /** Discount codes, in the order in which they came in. */
  codes(cart: string): readonly string[];
  setCodes(cart: string, codes: readonly string[]): void;
  attributes(cart: string): Readonly<Record<string, string>>;
  /** Those of other names stay. */
  setAttributes(cart: string, attributes: Readonly<Record<string, string>>): void;
  dropExtras(cart: string): void;
}

export function openExtras(db: DatabaseSync): Extras {
  const codes = db.prepare('SELECT code FROM codes WHERE cart = ? ORDER BY rowid');
  const addCode = db.prepare('INSERT OR IGNORE INTO codes (cart, code) VALUES (?, ?)');
  const dropCodes = db.prepare('DELETE FROM codes WHERE cart = ?');
  const texts = db.prepare('SELECT name, value FROM attributes WHERE cart = ?');
  const put = db.prepare('INSERT OR REPLACE INTO attributes (cart, name, value) VALUES (?, ?, ?)');
  const dropTexts = db.prepare('DELETE FROM attributes WHERE cart = ?');
  return {
    codes: (cart) => codes.all(cart).map((row) => String(row['code'])),
    setCodes(cart, wanted) {
      dropCodes.run(cart);
      for (const code of wanted) addCode.run(cart, code);
    },
    attributes: (cart) =>
      Object.fromEntries(texts.all(cart).map((row) => [row['name'], row['value']])) as Record<
        string,
        string
      >,
    setAttributes(cart, attributes) {
      for (const [name, value] of Object.entries(attributes)) put.run(cart, name, value);
    },
    dropExtras(cart) {
      dropCodes.run(cart);
      dropTexts.run(cart);
    },
  };
}
