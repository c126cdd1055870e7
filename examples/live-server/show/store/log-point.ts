import type { Cue } from '../../../../src/protocol/cue.ts';
import type { ShowState } from '../../../../src/protocol/snapshot.ts';
import { reduceCues } from '../../../../src/core/reduce/reduce.ts';
import type { LogTable } from './log-table.ts';

/** What the log says up to and with the cue `seq`. */
export interface LogPoint {
  readonly seq: number;
  readonly state: ShowState;
}

const BATCH = 1000;

/** The point moved on to `seq`; a point that is there already stays as it is. */
export function advance(point: LogPoint, cues: LogTable, seq: number): LogPoint {
  let { seq: at, state } = point;
  while (at < seq) {
    const rows = cues.after(at, Math.min(BATCH, seq - at));
    if (rows.length === 0) break;
    state = reduceCues(
      state,
      rows.map(({ json }) => JSON.parse(json) as Cue),
    );
    at += rows.length;
  }
  return at === point.seq ? point : { seq: at, state };
}
