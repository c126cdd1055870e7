/** The value below which this share of the sorted numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A figure with the interval in which it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A figure of the values, their median without another, and its 95 % interval by the percentile bootstrap, 2,000 resamples. */
export function estimate(values: readonly number[], figure = median): Estimate {
  const figures = Array.from({ length: 2_000 }, () =>
    figure(values.map(() => values[Math.floor(Math.random() * values.length)] ?? Number.NaN)),
  );
  return { value: figure(values), low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}
