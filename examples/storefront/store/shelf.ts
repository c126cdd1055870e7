import type { DatabaseSync } from 'node:sqlite';
import type { QuantityRule } from '../../../src/protocol/manifest.ts';
import type { CurrencyCode, Good, Sku } from '../catalogue/types.ts';

/** The goods with what there is of them and what they cost now. */
export interface Shelf {
  readonly goods: readonly Good[];
  /** Good and SKU as they are now; undefined: the shop does not sell it. */
  find(sku: string): { readonly good: Good; readonly sku: Sku } | undefined;
  setStock(sku: string, quantity: number): void;
  setPrice(sku: string, currency: CurrencyCode, amount: string): void;
  /** In which numbers it is sold, until the shop is started anew. */
  setRule(sku: string, rule: QuantityRule): void;
  /** A change was taken back: what was read since may not hold. */
  forget(): void;
}

/** The shelf in the database; what a new shop has is what `goods` say. */
export function openShelf(db: DatabaseSync, goods: readonly Good[]): Shelf {
  const put = db.prepare('INSERT OR REPLACE INTO stock (sku, quantity) VALUES (?, ?)');
  const price = db.prepare(
    'INSERT OR REPLACE INTO prices (sku, currency, amount) VALUES (?, ?, ?)',
  );
  const seed = db.prepare('INSERT OR IGNORE INTO stock (sku, quantity) VALUES (?, ?)');
  for (const sku of goods.flatMap(({ skus }) => skus)) seed.run(sku.id, sku.stock);
  const rules = new Map<string, QuantityRule>();
  const read = shelfReader(db, goods, rules);
  // Nobody else writes to the database: what was read holds until this shelf is changed.
  let shelf: readonly Good[] | null = null;
  const all = (): readonly Good[] => (shelf ??= read());
  return {
    get goods() {
      return all();
    },
    find(id) {
      for (const good of all()) {
        const sku = good.skus.find((one) => one.id === id);
        if (sku) return { good, sku };
      }
      return undefined;
    },
    setStock(sku, quantity) {
      shelf = null;
      put.run(sku, quantity);
    },
    setPrice(sku, currency, amount) {
      shelf = null;
      price.run(sku, currency, amount);
    },
    setRule(sku, rule) {
      shelf = null;
      rules.set(sku, rule);
    },
    forget() {
      shelf = null;
    },
  };
}

/** Reads the goods with the stock and the prices of the database. */
function shelfReader(
  db: DatabaseSync,
  goods: readonly Good[],
  rules: ReadonlyMap<string, QuantityRule>,
): () => readonly Good[] {
  const stock = db.prepare('SELECT sku, quantity FROM stock');
  const prices = db.prepare('SELECT sku, currency, amount FROM prices');
  return () => {
    const left = new Map(stock.all().map((row) => [row['sku'], Number(row['quantity'])]));
    const changed = prices.all();
    const now = (sku: Sku): Sku => {
      const own = changed.filter((row) => row['sku'] === sku.id);
      const amounts = own.map((row) => [row['currency'], row['amount']] as const);
      const all = { ...sku.prices, ...Object.fromEntries(amounts) };
      const rule = rules.get(sku.id);
      return { ...sku, stock: left.get(sku.id) ?? 0, prices: all, ...(rule && { quantity: rule }) };
    };
    return goods.map((good) => ({ ...good, skus: good.skus.map(now) }));
  };
}
