/** The shop's tables. */
export const SCHEMA = `
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
