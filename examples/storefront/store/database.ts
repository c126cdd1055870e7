import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS stock (sku TEXT PRIMARY KEY, quantity INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS prices (
    sku TEXT, currency TEXT, amount TEXT NOT NULL, PRIMARY KEY (sku, currency)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS carts (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, touched INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lines (
    id TEXT NOT NULL UNIQUE, cart TEXT NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    sku TEXT NOT NULL, attributes TEXT NOT NULL, quantity INTEGER NOT NULL, show TEXT,
    UNIQUE (cart, sku, attributes));
  CREATE TABLE IF NOT EXISTS operations (
    cart TEXT NOT NULL REFERENCES carts (id) ON DELETE CASCADE, op_id TEXT, json TEXT NOT NULL,
    PRIMARY KEY (cart, op_id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY, cart TEXT NOT NULL, token TEXT NOT NULL, at INTEGER NOT NULL,
    json TEXT NOT NULL, UNIQUE (cart, token)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS carts_touched ON carts (touched);
  CREATE INDEX IF NOT EXISTS orders_at ON orders (at);
`;

/**
 * Opens the shop's database; `:memory:` keeps none. Every commit is on the disk before it returns:
 * what a shopper was told survives a crash. One server has it at a time; a second one is told that
 * the database is locked.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('PRAGMA secure_delete = ON');
  db.exec(SCHEMA);
  return db;
}

/** All of `write` or nothing. */
export function transact<T>(db: DatabaseSync, write: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
