import {
  EMPTY_STAFF_STATE,
  reduceStaff,
  type StaffEntry,
  type StaffState,
} from '../../../src/staff/staff-log.ts';
import type { ShowStore } from './store/store.ts';

const BATCH = 1000;

/** All that the staff log says now. */
export function readStaffState({ staff, held }: ShowStore): StaffState {
  let state = EMPTY_STAFF_STATE;
  let seq = 0;
  for (let rows = staff.after(0, BATCH); rows.length > 0; rows = staff.after(seq, BATCH)) {
    for (const row of rows) state = reduceStaff(state, JSON.parse(row.json) as StaffEntry);
    seq = rows.at(-1)?.seq ?? seq;
  }
  return { ...state, held: held.all() };
}
