import { follows, rise, type MinuteSample } from './minute.ts';

/** What is plotted of a line. */
export type Metric = 'delay' | 'loss' | 'bitrate';

/** A value at one moment, milliseconds since 1970. */
export interface Point {
  readonly at: number;
  /** Milliseconds behind the studio; share of the packets lost, 0–1; bits a second. */
  readonly value: number;
}

/** Points without a gap between them: one line runs through them. */
export type Segment = readonly Point[];

/** What is known of one metric. */
export interface Series {
  readonly metric: Metric;
  readonly segments: readonly Segment[];
}

/** Another path from this moment on. */
export interface PathChange {
  readonly at: number;
  readonly transport: string;
}

type Measure = (sample: MinuteSample, before: MinuteSample | null) => number | null;

const MEASURES: Readonly<Record<Metric, Measure>> = {
  delay: ({ delay }) => delay,
  loss(sample, before) {
    if (!before) return null;
    const lost = rise(sample, before, 'packetsLost');
    const came = rise(sample, before, 'packets');
    // Where nothing was under way nothing was lost, nor proved to come through.
    return lost === null || came === null || lost + came === 0 ? null : lost / (lost + came);
  },
  bitrate(sample, before) {
    const bytes = before && rise(sample, before, 'bytes');
    return before && bytes !== null ? (bytes * 8_000) / (sample.at - before.at) : null;
  },
};

/**
 * What is known of one metric. A line is broken where a value is missing, where nobody looked, and
 * where another session began: what lies on both sides of that was not measured by one counter.
 */
export function segmentsOf(samples: readonly MinuteSample[], metric: Metric): readonly Segment[] {
  const segments: Point[][] = [];
  let open: Point[] | null = null;
  samples.forEach((sample, index) => {
    const last = samples[index - 1];
    const before = last && follows(sample, last) ? last : null;
    const value = MEASURES[metric](sample, before);
    if (!before || value === null) open = null;
    if (value === null) return;
    if (!open) segments.push((open = []));
    open.push({ at: sample.at, value });
  });
  return segments;
}

/** Where the picture began to come another way. What comes first is no change. */
export function changesOf(samples: readonly MinuteSample[]): readonly PathChange[] {
  const changes: PathChange[] = [];
  let last: string | null = null;
  for (const { at, transport } of samples) {
    if (transport === null) continue;
    if (last !== null && transport !== last) changes.push({ at, transport });
    last = transport;
  }
  return changes;
}

/** Points of one stretch of time, and what they come to. */
export interface Mean {
  /** The end of the stretch, milliseconds since 1970. */
  readonly at: number;
  /** Null: nothing is known of the stretch. */
  readonly value: number | null;
}

/** The means of `count` stretches of `ms` each, the last one ending at `end`; oldest first. */
export function meansOf(
  segments: readonly Segment[],
  { end, ms, count }: { readonly end: number; readonly ms: number; readonly count: number },
): readonly Mean[] {
  const points = segments.flat();
  return Array.from({ length: count }, (_, index) => {
    const at = end - (count - 1 - index) * ms;
    const within = points.filter((point) => point.at <= at && point.at > at - ms);
    const sum = within.reduce((total, { value }) => total + value, 0);
    return { at, value: within.length > 0 ? sum / within.length : null };
  });
}
