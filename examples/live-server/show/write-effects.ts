import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/core/ports.ts';
import type { Cue } from '../../../src/protocol/cue.ts';
import type { Receipt, ShowRequest } from '../../../src/protocol/request.ts';
import type { StaffEntry } from '../../../src/staff/staff-log.ts';
import type { CueDraft, Effects, StaffDraft } from './effects.ts';
import type { History } from './history.ts';
import type { ShowStore } from './store/store.ts';

interface WriteOptions {
  readonly store: ShowStore;
  readonly history: History;
  readonly clock: Clock;
  /** Whose receipt is stored along. */
  readonly request: ShowRequest | undefined;
}

/** What was written. */
export interface Written {
  readonly cues: readonly Cue[];
  readonly staff: readonly StaffEntry[];
  readonly receipt: Receipt;
}

/** Stores the effects and the receipt in one transaction. */
export function writeEffects(effects: Effects, options: WriteOptions): Written {
  const { store, history, clock, request } = options;
  const now = clock.now();
  const written = store.transact(() => {
    const last = store.cues.last();
    const cues = (effects.cues ?? []).map((draft, i) => cueOf(draft, last + 1 + i, now));
    for (const cue of cues) store.cues.append(cue.seq, now, cue);
    const receipt: Receipt = {
      opId: request?.opId ?? '',
      ...(effects.id === undefined ? {} : { id: effects.id }),
      ...(cues[0] ? { seq: cues[0].seq } : {}),
      ...(effects.hold ? { held: true } : {}),
    };
    const staff = writeStaff(effects.staff ?? [], store, now);
    writeRest(effects, store, now);
    if (effects.erase) history.eraseBase(effects.erase);
    if (request) store.receipts.save(request, receipt, now);
    return { cues, staff, receipt };
  });
  // The journal still holds what was erased.
  if (effects.erase) store.checkpoint();
  return written;
}

function writeStaff(
  drafts: readonly StaffDraft[],
  store: ShowStore,
  now: number,
): readonly StaffEntry[] {
  const first = store.staff.last() + 1;
  const at = new Date(now).toISOString();
  return drafts.map(({ type, data, by }, i) => {
    const seq = first + i;
    const entry = { v: 1, seq, at, id: randomUUID(), type, data, ...(by && { by }) } as const;
    store.staff.append(seq, now, entry);
    return entry;
  });
}

function writeRest(effects: Effects, store: ShowStore, now: number): void {
  if (effects.vote) store.votes.cast(effects.vote);
  if (effects.hold) store.held.put({ ...effects.hold, at: new Date(now).toISOString() });
  if (effects.unhold !== undefined) store.held.drop(effects.unhold);
  if (effects.erase) store.erase(effects.erase);
}

function cueOf({ type, data, at, by }: CueDraft, seq: number, now: number): Cue {
  return {
    v: 1,
    seq,
    at: new Date(at ?? now).toISOString(),
    id: randomUUID(),
    type,
    data,
    ...(by === undefined ? {} : { by }),
  };
}
