import type { DatabaseSync } from 'node:sqlite';
import * as sqlite from '../../../shared/sqlite.ts';
import { Refusal } from '../../http/problem.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS cues (seq INTEGER PRIMARY KEY, stored INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS staff (seq INTEGER PRIMARY KEY, stored INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS receipts (
    op_id TEXT PRIMARY KEY, digest TEXT NOT NULL, stored INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS votes (
    subject TEXT, viewer TEXT, choice TEXT NOT NULL, PRIMARY KEY (subject, viewer)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS held (question_id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS restock (
    product_id TEXT, variant_id TEXT, email TEXT, lang TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (product_id, variant_id, email)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS receipts_stored ON receipts (stored);
`;

/** Primary result codes of SQLite. */
const SQLITE_FULL = 13;

/** Opens the show's database. `maxBytes` bounds the file: past it, writing fails as on a full disk. */
export function openDatabase(file: string, maxBytes?: number): DatabaseSync {
  const db = sqlite.openDatabase(file, SCHEMA);
  if (maxBytes !== undefined) db.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / 4096)}`);
  return db;
}

/** All of `write` or nothing. A full disk becomes the refusal `storage-full`. */
export function transact<T>(db: DatabaseSync, write: () => T): T {
  try {
    return sqlite.transact(db, write);
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** The refusal of everything that would have to be written. */
export function storageFull(): Refusal {
  return new Refusal(
    'storage-full',
    'The log cannot be written. Nothing was stored; try again.',
    5,
  );
}

/** Any other trouble of the database is not for who asks to mend, but may pass. */
function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  if ((Number(error.errcode) & 0xff) === SQLITE_FULL) return storageFull();
  const refusal = new Refusal('unavailable', 'The log cannot be written now.', 5);
  refusal.cause = error;
  return refusal;
}
