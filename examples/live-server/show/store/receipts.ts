import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Receipt, ShowRequest } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';

/** The receipts given so far: what makes a retry harmless. */
export interface Receipts {
  /** The receipt of this request, when it was taken before. Throws where its `opId` was another request's. */
  find(request: ShowRequest): Receipt | null;
  save(request: ShowRequest, receipt: Receipt, stored: number): void;
  dropBefore(time: number): void;
}

/** The receipts in the database. */
export function receiptTable(db: DatabaseSync): Receipts {
  const select = db.prepare('SELECT digest, json FROM receipts WHERE op_id = ?');
  const insert = db.prepare(
    'INSERT INTO receipts (op_id, digest, stored, json) VALUES (?, ?, ?, ?)',
  );
  const drop = db.prepare('DELETE FROM receipts WHERE stored < ?');
  return {
    find(request) {
      const row = select.get(request.opId);
      if (!row) return null;
      if (row['digest'] === digest(request)) return JSON.parse(String(row['json'])) as Receipt;
      throw new Refusal('conflict', 'This opId belongs to another request. Send a new one.');
    },
    save: (request, receipt, stored) =>
      void insert.run(request.opId, digest(request), stored, JSON.stringify(receipt)),
    dropBefore: (time) => void drop.run(time),
  };
}

function digest(request: ShowRequest): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url');
}
