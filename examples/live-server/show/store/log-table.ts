import type { DatabaseSync } from 'node:sqlite';

/** One entry of a log, as JSON, with its place. */
export interface LogRow {
  readonly seq: number;
  readonly json: string;
}

/** A log in a table: numbered from 1 without gaps, however often the server is killed. */
export interface LogTable {
  /** Place of the newest entry; 0: none yet. */
  last(): number;
  /** Place of the newest entry that was stored at `time` or before, from `first` on. */
  lastAt(time: number): number;
  append(seq: number, stored: number, entry: object): void;
  /** Up to `limit` entries after `seq`, oldest first. */
  after(seq: number, limit: number): readonly LogRow[];
  replace(seq: number, entry: object): void;
  /** Takes entries up to and with `seq` out. */
  dropTo(seq: number): void;
}

/** The log in `table`. */
export function logTable(db: DatabaseSync, table: 'cues' | 'staff'): LogTable {
  const last = db.prepare(`SELECT coalesce(max(seq), 0) AS seq FROM ${table}`);
  const lastAt = db.prepare(`SELECT seq FROM ${table} WHERE stored <= ? ORDER BY seq DESC LIMIT 1`);
  const insert = db.prepare(`INSERT INTO ${table} (seq, stored, json) VALUES (?, ?, ?)`);
  const select = db.prepare(`SELECT seq, json FROM ${table} WHERE seq > ? ORDER BY seq LIMIT ?`);
  const update = db.prepare(`UPDATE ${table} SET json = ? WHERE seq = ?`);
  const drop = db.prepare(`DELETE FROM ${table} WHERE seq <= ?`);
  return {
    last: () => Number(last.get()?.['seq']),
    lastAt: (time) => Number(lastAt.get(time)?.['seq'] ?? 0),
    append: (seq, stored, entry) => void insert.run(seq, stored, JSON.stringify(entry)),
    after: (seq, limit) => select.all(seq, limit) as unknown as readonly LogRow[],
    replace: (seq, entry) => void update.run(JSON.stringify(entry), seq),
    dropTo: (seq) => void drop.run(seq),
  };
}
