import type { Clock, FeedMessage, LogPosition } from '../../core/ports.ts';
import { emptyState } from '../../core/reduce/reduce.ts';
import type { Cue, CueData, CueType } from '../../protocol/cue.ts';
import type { ShowState } from '../../protocol/snapshot.ts';
import type { Timestamp } from '../../protocol/text.ts';

/** A cue without what the log gives it. */
export type CueDraft = {
  [T in CueType]: {
    readonly type: T;
    readonly data: CueData[T];
    /** Default: now. */
    readonly at?: Timestamp;
    readonly by?: string;
  };
}[CueType];

export interface MemoryLogOptions {
  /** The show's id. */
  readonly show: string;
  readonly clock: Clock;
  /** What the snapshot says; the cues added follow it. Default: a show of which nothing is known. */
  readonly state?: ShowState;
}

/** A show's public log, kept in memory. */
export interface MemoryLog {
  readonly cues: readonly Cue[];
  add(draft: CueDraft): Cue;
  /** Starts anew, under another epoch. */
  renew(): void;
  /** What a reader at this position gets first. */
  opening(position: LogPosition | null): FeedMessage[];
}

export function createMemoryLog({
  show,
  clock,
  state = emptyState(),
}: MemoryLogOptions): MemoryLog {
  let cues: Cue[] = [];
  let renewals = 0;
  const now = (): Timestamp => new Date(clock.now()).toISOString();
  return {
    get cues() {
      return cues;
    },
    add(draft) {
      const seq = cues.length + 1;
      const cue = { v: 1, seq, id: `c${seq}`, at: now(), ...draft } as Cue;
      cues.push(cue);
      return cue;
    },
    renew() {
      cues = [];
      renewals++;
    },
    opening(position) {
      const log = { v: 1, show, epoch: `memory-${renewals}` };
      const known = position?.epoch === log.epoch && position.seq <= cues.length;
      const snapshot = { ...log, seq: 0, at: now(), state };
      return [
        { kind: 'open' },
        { kind: 'hello', data: { ...log, seq: cues.length, now: Math.round(clock.now()) } },
        ...(known ? [] : [{ kind: 'snapshot', data: snapshot } as const]),
        ...cues.slice(known ? position.seq : 0).map((data) => ({ kind: 'cue', data }) as const),
      ];
    },
  };
}
