import type { Faults } from '../../faults/faults.ts';
import type { LogRow } from '../store/log-table.ts';

/** What one reader is sent, and how far the reader then is. */
export interface Passage {
  readonly rows: readonly LogRow[];
  readonly seq: number;
}

/**
 * The rows after `seq` as the faults in force make them. Rows up to `liveFrom` were in the
 * log before the reader came: they are never left out, so that a reconnect mends a gap.
 */
export function distort(
  rows: readonly LogRow[],
  seq: number,
  liveFrom: number,
  faults: Faults['feed'],
): Passage {
  // An odd row waits until there is one to swap it with.
  const taken = faults.reorder ? rows.slice(0, rows.length - (rows.length % 2)) : rows;
  const kept = faults.skip
    ? taken.filter((row) => row.seq <= liveFrom || row.seq % 5 !== 0)
    : taken;
  const swapped = faults.reorder ? kept.map((row, i) => kept[i ^ 1] ?? row) : kept;
  return {
    rows: faults.repeat ? swapped.flatMap((row) => [row, row]) : swapped,
    seq: taken.at(-1)?.seq ?? seq,
  };
}
