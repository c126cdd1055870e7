import type { Clock } from '../../../src/core/ports.ts';
import type { Sample } from '../../../src/protocol/cue.ts';
import type { StaffSample } from '../../../src/staff/staff-log.ts';
import { gathered } from './recurring.ts';

/** Milliseconds between two publications: votes and reactions in a rush become one. */
const INTERVAL = 250;

/** The figures that are only true now. */
export interface SampleBoard {
  /** Replaces what was known of the same thing; published with the next batch. */
  set(sample: Sample): void;
  addReactions(counts: Readonly<Record<string, number>>): void;
  /** The question or poll is over: who joins later is not told its figure. */
  forget(id: string): void;
  /** The latest of each, for who joins. Reactions are of the moment and not among them. */
  latest(): readonly Sample[];
}

/** What a sample is about: the newer of two with the same key wins. */
export function sampleKey({ type, data }: Sample | StaffSample): string {
  if ('questionId' in data) return `${type}/${data.questionId}`;
  return 'pollId' in data ? `${type}/${data.pollId}` : type;
}

/** The sum of two counts. */
export function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** Gathers samples and hands them to `publish`, at most four times a second. */
export function createSampleBoard({
  clock,
  signal,
  publish,
}: {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  publish(samples: readonly Sample[]): void;
}): SampleBoard {
  const latest = new Map<string, Sample>();
  const changed = new Map<string, Sample>();
  let reactions: Record<string, number> = {};
  const flush = gathered(clock, INTERVAL, signal, () => {
    const samples = [...changed.values()];
    const at = new Date(clock.now()).toISOString();
    if (Object.keys(reactions).length > 0) {
      samples.push({ v: 1, at, type: 'reaction.batch', data: { counts: reactions } });
    }
    changed.clear();
    reactions = {};
    publish(samples);
  });
  return {
    set(sample) {
      latest.set(sampleKey(sample), sample);
      changed.set(sampleKey(sample), sample);
      flush();
    },
    addReactions(counts) {
      reactions = addCounts(reactions, counts);
      flush();
    },
    forget(id) {
      latest.delete(`question.votes/${id}`);
      latest.delete(`poll.tally/${id}`);
    },
    latest: () => [...latest.values()],
  };
}
