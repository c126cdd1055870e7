import type { DatabaseSync } from 'node:sqlite';

/** Who chose what: each viewer once for each question or poll. */
export interface Votes {
  cast(vote: { readonly id: string; readonly viewer: string; readonly choice: string }): void;
  has(id: string, viewer: string): boolean;
  /** Votes by choice. */
  count(id: string): Readonly<Record<string, number>>;
  drop(id: string): void;
}

/** The votes in the database. */
export function voteTable(db: DatabaseSync): Votes {
  const insert = db.prepare('INSERT INTO votes (subject, viewer, choice) VALUES (?, ?, ?)');
  const find = db.prepare('SELECT 1 FROM votes WHERE subject = ? AND viewer = ?');
  const remove = db.prepare('DELETE FROM votes WHERE subject = ?');
  const count = db.prepare(
    'SELECT choice, count(*) AS votes FROM votes WHERE subject = ? GROUP BY choice',
  );
  return {
    cast: ({ id, viewer, choice }) => void insert.run(id, viewer, choice),
    has: (id, viewer) => find.get(id, viewer) !== undefined,
    count: (id) =>
      Object.fromEntries(count.all(id).map(({ choice, votes }) => [String(choice), Number(votes)])),
    drop: (id) => void remove.run(id),
  };
}
