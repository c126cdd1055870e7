import { DatabaseSync } from 'node:sqlite';

/**
 * Opens a server's database and makes the tables that it lacks; `:memory:` keeps none. Every commit is
 * on the disk before it returns: what somebody was told survives a crash. What is erased is overwritten,
 * not only unlinked. One server has it at a time: a second one is told that the database is locked.
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('PRAGMA secure_delete = ON');
  db.exec(schema);
  return db;
}

/** All of `write` or nothing. Throws what `write` throws, or SQLite's error. */
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
