import { emptyState, reduceCues } from '../../core/reduce/reduce.ts';
import { readCue } from '../../protocol/index.ts';
import type { Cue } from '../../protocol/cue.ts';
import type { ShowState } from '../../protocol/snapshot.ts';

/** A log that is all there, with its cues found by time and by place. */
export interface RecordedLog {
  readonly entries: readonly unknown[];
  /** When the first entry that has a time is due; null: none has. */
  readonly startsAt: number | null;
  /** When the entry is due, in milliseconds since 1970: its `at`, but never before the one before it. */
  due(index: number): number;
  /** The `seq` of the last of the first `count` entries; 0: none. */
  seq(count: number): number;
  /** How many entries are due by a moment. */
  countBy(moment: number): number;
  /** How many entries have a `seq` up to this one. */
  countThrough(seq: number): number;
  /** The show after the first `count` entries. `breathe` is awaited every few hundred. */
  state(count: number, breathe: () => Promise<void>): Promise<ShowState>;
}

/** Cues that are read at one go: a long log must not block the page. */
const SLICE = 250;
/** How many states are kept, spread over the log, so that a seek need not start at its beginning. */
const KEPT = 16;

/** Indexes a log: entries as they came, in the order of their `seq`. */
export function recordedLog(entries: readonly unknown[]): RecordedLog {
  const dues = rising(entries, (entry) => Date.parse(String(entry?.at)));
  const seqs = rising(entries, (entry) => Number(entry?.seq));
  const beginning = { count: 0, state: emptyState() };
  const kept = [beginning];
  const stride = Math.max(SLICE, entries.length / KEPT);

  return {
    entries,
    startsAt: dues.find(Number.isFinite) ?? null,
    due: (index) => (index < 0 ? -Infinity : (dues[index] ?? Infinity)),
    seq: (count) => Math.max(0, seqs[count - 1] ?? 0),
    countBy: (moment) => countUpTo(dues, moment),
    countThrough: (seq) => countUpTo(seqs, seq),
    async state(wanted, breathe) {
      let { count, state } = kept.findLast((one) => one.count <= wanted) ?? beginning;
      while (count < wanted) {
        const next = Math.min(count + SLICE, wanted);
        state = reduceCues(state, goodCues(entries.slice(count, next)));
        count = next;
        if (count >= kept.length * stride) kept.push({ count, state });
        if (count < wanted) await breathe();
      }
      return state;
    },
  };
}

type Entry = { readonly at?: unknown; readonly seq?: unknown } | null | undefined;

/** One figure of each entry; where it is missing or falls, the one before it. */
function rising(entries: readonly unknown[], figure: (entry: Entry) => number): Float64Array {
  let last = -Infinity;
  return Float64Array.from(entries, (entry) => {
    const value = figure(entry as Entry);
    if (value > last) last = value;
    return last;
  });
}

/** How many of these rising figures are not above `most`: a binary search. */
function countUpTo(figures: Float64Array, most: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function goodCues(entries: readonly unknown[]): Cue[] {
  return entries.flatMap((entry) => {
    const cue = readCue(entry);
    return cue.ok ? [cue.value] : [];
  });
}
