import type { DatabaseSync } from 'node:sqlite';

/** Somebody wants to hear when something is back. */
export interface RestockWish {
  readonly productId: string;
  readonly variantId?: string;
  readonly email: string;
  /** In which they read. */
  readonly lang: string;
}

/** The wishes to hear when something is back: one for each address and thing. */
export interface RestockWishes {
  /** Milliseconds since 1970. */
  put(wish: RestockWish, at: number): void;
  /** Oldest first. */
  all(): readonly RestockWish[];
}

/** The wishes in the database. */
export function restockTable(db: DatabaseSync): RestockWishes {
  const upsert = db.prepare(
    'INSERT OR REPLACE INTO restock (product_id, variant_id, email, lang, at) VALUES (?, ?, ?, ?, ?)',
  );
  const list = db.prepare('SELECT product_id, variant_id, email, lang FROM restock ORDER BY at');
  return {
    put({ productId, variantId = '', email, lang }, at) {
      upsert.run(productId, variantId, email, lang, Math.round(at));
    },
    all: () =>
      list.all().map((row) => ({
        productId: String(row['product_id']),
        ...(row['variant_id'] !== '' && { variantId: String(row['variant_id']) }),
        email: String(row['email']),
        lang: String(row['lang']),
      })),
  };
}
