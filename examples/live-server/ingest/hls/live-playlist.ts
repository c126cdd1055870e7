import type { LiveSegment, LiveWindow } from './live-window.ts';
import { LONGEST_PART, LONGEST_SEGMENT } from './part-cutter.ts';
import type { LivePart } from './part-cutter.ts';

const SECOND = 1_000_000;
/** Segments at the end whose parts are listed. */
const WITH_PARTS = 3;
const PART_TARGET = LONGEST_PART / SECOND;
/** At least three parts from the end: nearer, and a late one stops the picture. */
const HOLD_BACK = (3 * PART_TARGET).toFixed(2);
/** Bits a second of sound, and of what is around both. */
const BESIDE_PICTURE = 160_000;

const seconds = (microseconds: number): string => (microseconds / SECOND).toFixed(6);

/** The list of renditions: the host's one. `bitrate`: bits a second that the picture has at most. */
export function liveMultivariant(window: LiveWindow, bitrate: number): string | null {
  const { start } = window;
  if (!start) return null;
  const { form, hasSound } = start;
  const attributes = [
    `BANDWIDTH=${bitrate + BESIDE_PICTURE}`,
    `CODECS="${[form.codecString, ...(hasSound ? ['opus'] : [])].join(',')}"`,
    `RESOLUTION=${form.width}x${form.height}`,
  ];
  return text(['#EXT-X-VERSION:9', `#EXT-X-STREAM-INF:${attributes.join(',')}`, 'live/media.m3u8']);
}

/** The latest segments and parts, in the low-latency form of RFC 8216bis. */
export function livePlaylist(window: LiveWindow): string {
  const { segments, run, isEnded } = window;
  const [oldest] = segments;
  const newest = segments.at(-1);
  const lines = [
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${LONGEST_SEGMENT / SECOND}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${HOLD_BACK}`,
    `#EXT-X-PART-INF:PART-TARGET=${PART_TARGET}`,
    `#EXT-X-MEDIA-SEQUENCE:${oldest?.msn ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.discontinuities}`,
  ];
  segments.forEach((segment, at) => {
    const isFirst = at === 0;
    if (segment.isDiscontinuous) lines.push('#EXT-X-DISCONTINUITY');
    if (isFirst || segment.isDiscontinuous)
      lines.push(`#EXT-X-MAP:URI="${initName(run, segment.stretch)}"`);
    lines.push(...segmentLines(window, segment, segments.length - at <= WITH_PARTS));
  });
  if (isEnded) lines.push('#EXT-X-ENDLIST');
  else if (newest) lines.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${nextPart(run, newest)}"`);
  return text(lines);
}

function segmentLines(window: LiveWindow, segment: LiveSegment, withParts: boolean): string[] {
  const { msn, parts, isComplete } = segment;
  const at = window.startedAt + (parts[0]?.time ?? 0) / 1000;
  const lines = [`#EXT-X-PROGRAM-DATE-TIME:${new Date(at).toISOString()}`];
  if (withParts)
    parts.forEach(({ duration, isIndependent }, part) => {
      const independent = isIndependent ? ',INDEPENDENT=YES' : '';
      const name = partName(window.run, msn, part);
      lines.push(`#EXT-X-PART:DURATION=${seconds(duration)},URI="${name}"${independent}`);
    });
  const length = parts.reduce((sum: number, { duration }: LivePart) => sum + duration, 0);
  if (isComplete) lines.push(`#EXTINF:${seconds(length)},`, `${window.run}-${msn}.m4s`);
  return lines;
}

const text = (lines: readonly string[]): string => ['#EXTM3U', ...lines, ''].join('\n');

const initName = (run: string, stretch: number): string => `${run}-init${stretch}.mp4`;
const partName = (run: string, msn: number, part: number): string => `${run}-${msn}.${part}.m4s`;

/** The part that comes next, unless a keyframe ends the segment before it. */
const nextPart = (run: string, { msn, parts, isComplete }: LiveSegment): string =>
  isComplete ? partName(run, msn + 1, 0) : partName(run, msn, parts.length);

/** A file that a playlist names. */
export type LiveFile =
  | { readonly kind: 'init'; readonly stretch: number }
  | { readonly kind: 'segment'; readonly msn: number }
  | { readonly kind: 'part'; readonly msn: number; readonly part: number };

/** Which file a name means in this run; null: none. */
export function parseLiveFile(name: string, run: string): LiveFile | null {
  const [, prefix, stretch, msn, part] =
    /^([a-z0-9]+)-(?:init(\d{1,6})\.mp4|(\d{1,9})(?:\.(\d{1,3}))?\.m4s)$/.exec(name) ?? [];
  if (prefix !== run) return null;
  if (stretch !== undefined) return { kind: 'init', stretch: Number(stretch) };
  if (part === undefined) return { kind: 'segment', msn: Number(msn) };
  return { kind: 'part', msn: Number(msn), part: Number(part) };
}
