import { MINUTE } from './minute.ts';
import type { Segment } from './series.ts';

/** The plot's own units: a second is one wide. It is stretched to whatever room there is. */
export const WIDTH = 60;
export const HEIGHT = 20;

/** The least, greatest and latest of some values. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly last: number;
}

/** Null: there is no value. */
export function rangeOf(segments: readonly Segment[]): Range | null {
  const values = segments.flat().map(({ value }) => value);
  const last = values.at(-1);
  if (last === undefined) return null;
  return { least: Math.min(...values), most: Math.max(...values), last };
}

/** Where a plot ends upward: 1, 2 or 5 times a power of ten, at or above `most`, never below `least`. */
export function ceilingOf(most: number, least: number): number {
  const wanted = Math.max(most, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  // 0.1 + 0.2 is a little more than 0.3.
  const step = [1, 2, 5].find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(1));
}

/** Across: time runs left to right in every language, `end` is at the right edge. */
export function xOf(at: number, end: number): number {
  return round(WIDTH * (1 - (end - at) / MINUTE));
}

/** Down: nothing is at the foot. */
export function yOf(value: number, ceiling: number): number {
  return round(HEIGHT * (1 - value / ceiling));
}

/** The path of some segments; a point that stands alone is a dot, which round ends make of no length. */
export function pathOf(segments: readonly Segment[], end: number, ceiling: number): string {
  return segments
    .map((points) => {
      const places = points.map(({ at, value }) => `${xOf(at, end)} ${yOf(value, ceiling)}`);
      return `M${places.join('L')}${places.length === 1 ? 'h0' : ''}`;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;
