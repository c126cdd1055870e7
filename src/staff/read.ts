/** Where what a staff feed tells becomes typed values. */
import { LIMITS } from '../protocol/limits.ts';
import type { ReadResult } from '../protocol/result.ts';
import { envelopes } from '../protocol/schema/cases.ts';
import { entry, QUESTION_ASKED, sample } from '../protocol/schema/cue.ts';
import { COUNT, ID, TIMESTAMP, YES_NO } from '../protocol/schema/leaves.ts';
import { any, list, many, manyBy } from '../protocol/schema/members.ts';
import { extended, object } from '../protocol/schema/object.ts';
import { read } from '../protocol/schema/read.ts';
import type { Schema } from '../protocol/schema/schema.ts';
import { choice, nullable, number } from '../protocol/schema/values.ts';
import type {
  HeldQuestion,
  StaffEntry,
  StaffMember,
  StaffSample,
  StaffSampleData,
  StaffSnapshot,
  StaffState,
  ViewerLine,
} from './staff-log.ts';

const VERSION = choice(1);

const MEMBER = object<StaffMember>({ id: ID, role: ID });

const STATE = object<StaffState>({
  held: many(extended<HeldQuestion, Omit<HeldQuestion, 'at'>>(QUESTION_ASKED, { at: TIMESTAMP })),
  claims: manyBy(ID, ID),
  script: YES_NO,
});

const SNAPSHOT = object<StaffSnapshot>({
  v: VERSION,
  show: ID,
  epoch: ID,
  seq: COUNT,
  at: TIMESTAMP,
  me: extended<StaffSnapshot['me'], StaffMember>(MEMBER, { expiresAt: COUNT }),
  state: STATE,
});

const QUESTION = object<{ readonly questionId: string }>({ questionId: ID });

/** The entries that the state is made of; all others are kept as they are. */
const ENTRY: Schema<StaffEntry> = envelopes(
  'type',
  {
    'question.held': QUESTION_ASKED,
    'question.claimed': QUESTION,
    'question.unclaimed': QUESTION,
    'script.set': object<{ readonly on: boolean }>({ on: YES_NO }),
  },
  entry,
  entry(ID, any),
);

const LINE = object<ViewerLine>({
  path: choice('webrtc', 'hls', 'sound'),
  viewers: COUNT,
  delay: nullable(number('seconds', (n) => n >= 0)),
  stalls: COUNT,
});

const SAMPLE: Schema<StaffSample> = envelopes(
  'type',
  {
    'staff.present': object<StaffSampleData['staff.present']>({ staff: list(MEMBER) }),
    'staff.lines': object<StaffSampleData['staff.lines']>({ lines: list(LINE) }),
    'staff.expired': object<StaffSampleData['staff.expired']>({}),
  },
  sample,
);

const MESSAGE = { max: LIMITS.snapshotBytes, keep: 'v' };

/** Reads a staff snapshot. A bad held question or claim in it is set aside with an issue. */
export function readStaffSnapshot(input: unknown): ReadResult<StaffSnapshot> {
  return read(SNAPSHOT, input, MESSAGE);
}

/** Reads an entry of the staff log. A type that this version does not know is kept as it is. */
export function readStaffEntry(input: unknown): ReadResult<StaffEntry> {
  return read(ENTRY, input, MESSAGE);
}

/** Reads a sample for the staff. One of an unknown type is `invalid`, with the issue at `type`. */
export function readStaffSample(input: unknown): ReadResult<StaffSample> {
  return read(SAMPLE, input, MESSAGE);
}
