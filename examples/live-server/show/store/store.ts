import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { emptyState } from '../../../../src/core/reduce/reduce.ts';
import type { FaultBoard } from '../../faults/faults.ts';
import type { Erasure } from '../effects.ts';
import { openDatabase, storageFull, transact } from './database.ts';
import { eraseFromLogs } from './erase.ts';
import { heldTable, type Held } from './held.ts';
import type { LogPoint } from './log-point.ts';
import { logTable, type LogTable } from './log-table.ts';
import { receiptTable, type Receipts } from './receipts.ts';
import { restockTable, type RestockWishes } from './restock.ts';
import { voteTable, type Votes } from './votes.ts';

export interface StoreOptions {
  /** Path of the database; `:memory:` keeps none. */
  readonly file: string;
  /** The media clock's first instant, when the show is new. Milliseconds since 1970. */
  readonly startedAt: number;
  readonly faults: FaultBoard;
  /** The most that the database may take. Past it, writing fails as on a full disk. */
  readonly maxBytes?: number;
}

/** Everything of a show that survives the server. */
export interface ShowStore {
  /** Changes only with a new database. */
  readonly epoch: string;
  /** Server time of the media's sample 0, milliseconds since 1970. */
  readonly startedAt: number;
  readonly cues: LogTable;
  readonly staff: LogTable;
  readonly receipts: Receipts;
  readonly votes: Votes;
  readonly held: Held;
  readonly restock: RestockWishes;
  /** What was known before the oldest cue that is still in the log. */
  readonly base: LogPoint;
  setBase(point: LogPoint): void;
  erase(erasure: Erasure): void;
  /** All of `write` or nothing; throws the refusal `storage-full` where it cannot be stored. */
  transact<T>(write: () => T): T;
  /** Writes the whole journal into the database and empties it. */
  checkpoint(): void;
  close(): void;
}

/** Opens the store, or makes a new one. */
export function openStore({ file, startedAt, faults, maxBytes }: StoreOptions): ShowStore {
  const db = openDatabase(file, maxBytes);
  const meta = metaTable(db);
  const tables = {
    epoch: meta.take('epoch', () => randomBytes(6).toString('hex')),
    startedAt: Number(meta.take('startedAt', () => String(startedAt))),
    cues: logTable(db, 'cues'),
    staff: logTable(db, 'staff'),
    receipts: receiptTable(db),
    votes: voteTable(db),
    held: heldTable(db),
    restock: restockTable(db),
  };
  const noCue = (): string => JSON.stringify({ seq: 0, state: emptyState() });
  return {
    ...tables,
    get base() {
      return JSON.parse(meta.take('base', noCue)) as LogPoint;
    },
    setBase: (point) => meta.set('base', JSON.stringify(point)),
    erase: (erasure) => eraseFromLogs(db, erasure),
    transact(write) {
      if (faults.current.storage.full) throw storageFull();
      return transact(db, write);
    },
    checkpoint: () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: () => db.close(),
  };
}

interface MetaTable {
  /** The value, set to `initial()` where there is none. */
  take(name: string, initial: () => string): string;
  set(name: string, value: string): void;
}

function metaTable(db: DatabaseSync): MetaTable {
  const select = db.prepare('SELECT value FROM meta WHERE name = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  const set: MetaTable['set'] = (name, value) => void upsert.run(name, value);
  return {
    set,
    take(name, initial) {
      const row = select.get(name);
      if (row) return String(row['value']);
      const value = initial();
      set(name, value);
      return value;
    },
  };
}
