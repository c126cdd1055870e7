import type { HealthSample, MediaPhase } from '../../../core/ports.ts';
import { hasRestarted } from '../line-history.ts';

/** Milliseconds that are kept. */
export const MINUTE = 60_000;
/** Samples further apart do not belong together, in milliseconds: nobody looked in between. */
const GAP = 2_500;

/** How things stood at one moment. */
export interface MinuteSample {
  /** By this machine, milliseconds since 1970. */
  readonly at: number;
  readonly phase: MediaPhase;
  readonly transport: string | null;
  /** Milliseconds behind the studio; null: not known. */
  readonly delay: number | null;
  /** Null: nothing came. */
  readonly health: HealthSample | null;
}

/** The samples of a minute with one more, oldest first. */
export function addToMinute(
  samples: readonly MinuteSample[],
  sample: MinuteSample,
): readonly MinuteSample[] {
  return [...samples.filter(({ at }) => sample.at - at <= MINUTE), sample];
}

/** Whether the counters of two samples are of one session that was watched all the time between. */
export function follows(sample: MinuteSample, before: MinuteSample | undefined): boolean {
  return (
    !!before?.health &&
    !!sample.health &&
    before.transport === sample.transport &&
    sample.at - before.at <= GAP &&
    !hasRestarted(sample.health, before.health)
  );
}

/** The counters of a session, which only rise. */
export type Counter = 'packets' | 'packetsLost' | 'bytes' | 'freezes' | 'frozenMs' | 'concealedMs';

/** By how much a counter rose between two samples of one session; null: not told. */
export function rise(sample: MinuteSample, before: MinuteSample, key: Counter): number | null {
  const [now, then] = [sample.health?.[key] ?? null, before.health?.[key] ?? null];
  return now === null || then === null ? null : Math.max(0, now - then);
}

/** By how much a counter rose over all sessions of the minute; null: none told. */
export function riseOf(samples: readonly MinuteSample[], key: Counter): number | null {
  let total: number | null = null;
  samples.forEach((sample, index) => {
    const before = samples[index - 1];
    const more = before && follows(sample, before) ? rise(sample, before, key) : null;
    if (more !== null) total = (total ?? 0) + more;
  });
  return total;
}
