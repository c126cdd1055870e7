import type { HealthSample } from '../../core/ports.ts';
import type { LineHistory } from './line-history.ts';

/** Where a line stops being good, and where it is weak; over the last 30 s. */
export const LIMITS = {
  /** Share of the packets that never came: sound is patched up to 2 %, pictures fall apart from 8 %. */
  loss: { uneven: 0.02, weak: 0.08 },
  /** Milliseconds for which the picture stood. Any stop is seen; over 2 s the talk is lost. */
  frozen: { uneven: 1, weak: 2_000 },
  /** Milliseconds behind the studio from which questions and answers fall apart. */
  delay: { uneven: 15_000, weak: 60_000 },
} as const;

/** Milliseconds of samples without which no use is told: one segment may be 6 s. */
const SPAN = 4_000;

type Grade = 'good' | 'uneven' | 'weak';

/** What the line does, and what spoke against it most. */
export interface LineVerdict {
  readonly grade: Grade;
  /** Null where nothing did. */
  readonly cause: keyof typeof LIMITS | null;
  /** Share of the packets lost, 0–1. */
  readonly loss: number;
  /** Milliseconds for which the picture stood. */
  readonly frozen: number;
  /** The picture kept its size and did not stand. */
  readonly steady: boolean;
  /** Lines of the picture; null: no picture, or not told. */
  readonly height: number | null;
  /** Bytes a minute; null: not known yet. */
  readonly use: number | null;
}

/** Judges a line; null: nothing was measured yet. */
export function judge({ samples }: LineHistory, delay: number | null): LineVerdict | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return null;
  const grown = (key: Exclude<keyof HealthSample, 'codec'>): number =>
    Math.max(0, (last.health[key] ?? 0) - (first.health[key] ?? 0));
  const lost = grown('packetsLost');
  const loss = lost / (lost + grown('packets') || 1);
  // Where the engine counts stops but not their length, each is as long as one that is noticed.
  const frozen = Math.max(grown('frozenMs'), grown('freezes') * LIMITS.frozen.uneven);
  const { height } = last.health;
  const span = last.at - first.at;
  const bytes = grown('bytes');
  return {
    ...worst({ loss, frozen, delay: delay ?? 0 }),
    loss,
    frozen,
    steady: samples.every(({ health }) => health.height === height) && frozen === 0,
    height,
    use: bytes > 0 && span >= SPAN ? (bytes / span) * 60_000 : null,
  };
}

function worst(seen: Readonly<Record<keyof typeof LIMITS, number>>): {
  readonly grade: Grade;
  readonly cause: keyof typeof LIMITS | null;
} {
  for (const grade of ['weak', 'uneven'] as const)
    for (const cause of ['frozen', 'loss', 'delay'] as const)
      if (seen[cause] >= LIMITS[cause][grade]) return { grade, cause };
  return { grade: 'good', cause: null };
}
