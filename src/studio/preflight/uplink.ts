import type { UplinkLimits, UplinkSample } from '../../transport/publishing.ts';

/** Sizes that a show goes out in, best first. */
export type ShowHeight = 1080 | 720 | 540 | 360;

/** Bits a second of the picture that a size needs to look like itself, and how much of the line it may take. */
const BITRATES: Readonly<Record<ShowHeight, number>> = {
  1080: 4_000_000,
  720: 2_000_000,
  540: 1_200_000,
  360: 600_000,
};
export const HEIGHTS: readonly ShowHeight[] = [1080, 720, 540, 360];
/** What sound, retransmission and a neighbour's download take beside the picture. */
const HEADROOM = 1.2;
/** A share of packets lost that retransmission no longer hides. */
const LOSSY = 0.03;
/** Milliseconds: questions and answers begin to overlap. */
const FAR = 300;
/** An estimate climbs from nothing: the first part of a measurement tells of the climb alone. */
const SETTLED = 0.5;

/** `narrow`: no size is held. */
export type UplinkFinding = 'good' | 'reduced' | 'narrow' | 'lossy' | 'far';

/** What the line held while it was measured. */
export interface UplinkVerdict {
  readonly finding: UplinkFinding;
  /** The largest size that the line holds; null: none. */
  readonly height: ShowHeight | null;
  /** Bits a second. */
  readonly bitrate: number;
  /** A share: 0.01 is one packet in a hundred. */
  readonly loss: number;
  /** Milliseconds; null: not known. */
  readonly roundTrip: number | null;
}

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};
const told = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null);

/** What went through between two samples, in bits a second. */
export function throughput(first: UplinkSample, last: UplinkSample): number {
  const seconds = (last.at - first.at) / 1_000;
  const bytes = (last.bytes ?? 0) - (first.bytes ?? 0);
  return seconds > 0 ? Math.max(0, (bytes * 8) / seconds) * (1 - lossBetween(first, last)) : 0;
}

/** The share of packets lost between two samples. */
export function lossBetween(first: UplinkSample, last: UplinkSample): number {
  const lost = (last.packetsLost ?? 0) - (first.packetsLost ?? 0);
  const sent = (last.packets ?? 0) - (first.packets ?? 0);
  return sent > 0 ? Math.min(1, Math.max(0, lost / sent)) : 0;
}

/** The largest size whose picture fits into the line. */
export function heightFor(bitrate: number): ShowHeight | null {
  return HEIGHTS.find((height) => bitrate >= BITRATES[height] * HEADROOM) ?? null;
}

/** How a picture of that size may go up. */
export function limitsFor(height: ShowHeight): UplinkLimits {
  return { bitrate: BITRATES[height], framesPerSecond: 30 };
}

/** What the samples of one measurement say; null: nothing went through. `wanted`: the size of the picture. */
export function uplinkVerdict(
  samples: readonly UplinkSample[],
  wanted: ShowHeight = 1080,
): UplinkVerdict | null {
  const settled = samples.slice(Math.floor(samples.length * SETTLED));
  const [first, last] = [settled[0], settled.at(-1)];
  if (!first || !last || first === last || (last.bytes ?? 0) === 0) return null;
  const went = throughput(first, last);
  // An estimate may lag behind what demonstrably goes through, as long as it is not lost on the way.
  const bitrate = Math.max(median(told(settled.map(({ available }) => available))) ?? 0, went);
  const loss = lossBetween(first, last);
  const roundTrip = median(told(settled.map(({ roundTrip: one }) => one)));
  const height = heightFor(bitrate);
  return { height, bitrate, loss, roundTrip, finding: findingOf(height, loss, roundTrip, wanted) };
}

function findingOf(
  height: ShowHeight | null,
  loss: number,
  roundTrip: number | null,
  wanted: ShowHeight,
): UplinkFinding {
  if (height === null) return 'narrow';
  if (loss > LOSSY) return 'lossy';
  if ((roundTrip ?? 0) > FAR) return 'far';
  return height < wanted ? 'reduced' : 'good';
}

/** How the line does on air, by its last samples. */
export type LineFinding = 'waiting' | 'good' | 'lossy' | 'narrow' | 'busy-device' | 'far';

/** At most two words for the host: what is wrong now, by samples that are about two seconds apart in all. */
export function lineFinding(samples: readonly UplinkSample[]): LineFinding {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 2_000) return 'waiting';
  if (lossBetween(first, last) > LOSSY) return 'lossy';
  const mostly = (limit: UplinkSample['limitedBy']): boolean =>
    samples.filter(({ limitedBy }) => limitedBy === limit).length > samples.length / 2;
  if (mostly('bandwidth')) return 'narrow';
  if (mostly('cpu')) return 'busy-device';
  return (last.roundTrip ?? 0) > FAR ? 'far' : 'good';
}
