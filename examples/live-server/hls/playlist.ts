import type { Rendition } from './renditions.ts';
import { startsWithKey } from './renditions.ts';
import { partSeconds, SEGMENT_PARTS, SEGMENT_SECONDS } from './timeline.ts';

/** Whole segments in a playlist, and how many of the latest list their parts (three target durations). */
export const WINDOW_SEGMENTS = 8;
const SEGMENTS_WITH_PARTS = 3;
/** Above each part's own duration, as the format asks. */
const PART_TARGET = '0.33334';
const PART_HOLD_BACK = '1.001';

/** What there is of a show at one moment. */
export interface Published {
  /** Server time of the show's first sample. */
  readonly startedAt: number;
  /** Tells this run of the show from another in the names of its files, so that caches keep them apart. */
  readonly run: string;
  /** Complete parts since the start. */
  readonly parts: number;
}

/** The list of renditions. */
export function multivariantPlaylist(renditions: readonly Rendition[]): string {
  const lines = renditions.flatMap(({ name, tracks, bandwidth, averageBandwidth }) => {
    const picture = tracks.find(({ width }) => width !== undefined);
    const attributes = [
      `BANDWIDTH=${bandwidth}`,
      `AVERAGE-BANDWIDTH=${averageBandwidth}`,
      `CODECS="${tracks.map(({ codecString }) => codecString).join(',')}"`,
    ];
    if (picture) {
      const rate = picture.timescale / picture.sampleDuration;
      attributes.push(`RESOLUTION=${picture.width}x${picture.height}`);
      attributes.push(`FRAME-RATE=${rate.toFixed(3)}`);
    }
    return [`#EXT-X-STREAM-INF:${attributes.join(',')}`, `${name}/media.m3u8`];
  });
  return text(['#EXT-X-VERSION:9', '#EXT-X-INDEPENDENT-SEGMENTS', ...lines]);
}

/** The latest segments and parts of one rendition, in the low-latency form of RFC 8216bis. */
export function mediaPlaylist(
  rendition: Rendition,
  others: readonly Rendition[],
  published: Published,
): string {
  const { run, parts } = published;
  const complete = Math.floor(parts / SEGMENT_PARTS);
  const first = Math.max(0, complete - WINDOW_SEGMENTS);
  const lines = [
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${SEGMENT_SECONDS}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${PART_HOLD_BACK}`,
    `#EXT-X-PART-INF:PART-TARGET=${PART_TARGET}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-MAP:URI="${initName(run)}"`,
  ];
  for (let msn = first; msn <= complete; msn++)
    lines.push(...segmentLines(rendition, published, msn));
  lines.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${partName(run, parts)}"`);
  const last = lastPart(parts);
  for (const { name } of others)
    if (name !== rendition.name)
      lines.push(`#EXT-X-RENDITION-REPORT:URI="../${name}/media.m3u8",${last}`);
  return text(lines);
}

function segmentLines(rendition: Rendition, published: Published, msn: number): string[] {
  const { startedAt, run, parts } = published;
  const start = msn * SEGMENT_PARTS;
  const end = Math.min(parts, start + SEGMENT_PARTS);
  if (end <= start) return [];
  const lines = [
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(startedAt + msn * SEGMENT_SECONDS * 1000).toISOString()}`,
  ];
  if (msn >= Math.floor(parts / SEGMENT_PARTS) - SEGMENTS_WITH_PARTS)
    for (let part = start; part < end; part++) {
      const independent = startsWithKey(rendition, part) ? ',INDEPENDENT=YES' : '';
      lines.push(
        `#EXT-X-PART:DURATION=${partSeconds(part)},URI="${partName(run, part)}"${independent}`,
      );
    }
  if (end === start + SEGMENT_PARTS)
    lines.push(`#EXTINF:${SEGMENT_SECONDS.toFixed(5)},`, segmentName(run, msn));
  return lines;
}

const lastPart = (parts: number): string =>
  `LAST-MSN=${Math.floor((parts - 1) / SEGMENT_PARTS)},LAST-PART=${(parts - 1) % SEGMENT_PARTS}`;

const text = (lines: readonly string[]): string => ['#EXTM3U', ...lines, ''].join('\n');

/** Names of the files beside a media playlist: `<run>-init.mp4`, `<run>-<msn>.m4s`, `<run>-<msn>.<part>.m4s`. */
const initName = (run: string): string => `${run}-init.mp4`;
const segmentName = (run: string, msn: number): string => `${run}-${msn}.m4s`;
const partName = (run: string, part: number): string =>
  `${run}-${Math.floor(part / SEGMENT_PARTS)}.${part % SEGMENT_PARTS}.m4s`;

/** A file that a media playlist names; parts counted from the show's start. */
export type MediaFile =
  | { readonly kind: 'init' }
  | { readonly kind: 'segment'; readonly msn: number }
  | { readonly kind: 'part'; readonly part: number };

/** Which file a name means in this run; null: none. */
export function parseFileName(name: string, run: string): MediaFile | null {
  const [, prefix, kind, msn, part] =
    /^([a-z0-9]+)-(init\.mp4|(\d{1,9})(?:\.([0-5]))?\.m4s)$/.exec(name) ?? [];
  if (prefix !== run) return null;
  if (kind === 'init.mp4') return { kind: 'init' };
  if (part === undefined) return { kind: 'segment', msn: Number(msn) };
  return { kind: 'part', part: Number(msn) * SEGMENT_PARTS + Number(part) };
}
