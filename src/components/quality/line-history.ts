import type { HealthSample } from '../../core/ports.ts';

/** Milliseconds that a verdict looks back. */
const WINDOW = 30_000;

/** The line at one moment. */
export interface LineSample {
  /** By this machine, milliseconds since 1970. */
  readonly at: number;
  readonly transport: string | null;
  readonly health: HealthSample;
}

/** How often the picture stood since this viewer's playback began, for how long, and when last. */
export interface Stops {
  readonly count: number;
  readonly ms: number;
  /** Null: before anybody looked. */
  readonly lastAt: number | null;
}

/** What the samples of one path say so far. */
export interface LineHistory {
  /** Of the last {@link WINDOW}, oldest first; begins anew with each path. */
  readonly samples: readonly LineSample[];
  /** Of all paths; null: no engine counted. */
  readonly stops: Stops | null;
}

export const NO_HISTORY: LineHistory = { samples: [], stops: null };

/** A history with one more sample. */
export function addSample({ samples, stops }: LineHistory, sample: LineSample): LineHistory {
  const last = samples.at(-1);
  const isSamePath =
    !!last && last.transport === sample.transport && !hasRestarted(sample.health, last.health);
  const kept = isSamePath ? samples.filter(({ at }) => sample.at - at <= WINDOW) : [];
  return {
    samples: [...kept, sample],
    stops: addStops(stops, sample, isSamePath ? last.health : null),
  };
}

/** Counters that went back are those of another session. */
export function hasRestarted(now: HealthSample, before: HealthSample): boolean {
  return (now.bytes ?? 0) < (before.bytes ?? 0) || (now.freezes ?? 0) < (before.freezes ?? 0);
}

function addStops(
  stops: Stops | null,
  { at, health: { freezes, frozenMs } }: LineSample,
  before: HealthSample | null,
): Stops | null {
  if (freezes === null) return stops;
  const more = freezes - (before?.freezes ?? 0);
  const ms = Math.max(0, (frozenMs ?? 0) - (before?.frozenMs ?? 0));
  if (more <= 0 && stops) return stops;
  const seen = stops !== null && more > 0;
  return {
    count: (stops?.count ?? 0) + more,
    ms: (stops?.ms ?? 0) + ms,
    lastAt: seen ? at : (stops?.lastAt ?? null),
  };
}
