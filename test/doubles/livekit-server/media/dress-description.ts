import { STREAM } from '../../../../examples/live-server/webrtc/engine.ts';
import { attribute, sections } from '../../../../examples/live-server/webrtc/sdp.ts';
import type { OfferedSection } from './offer-sections.ts';

/** What clients are told of a section. The library itself describes each section once and for all. */
export interface SectionDress {
  readonly direction: 'sendonly' | 'recvonly' | 'inactive';
  /** Of the track that is sent there now. */
  readonly sent?: { readonly ssrc: number; readonly streamId: string; readonly trackId: string };
}

const DIRECTION = /^a=(sendonly|recvonly|sendrecv|inactive)$/;

const names = ({ ssrc, streamId, trackId }: NonNullable<SectionDress['sent']>): string[] => [
  `a=msid:${streamId} ${trackId}`,
  `a=ssrc:${ssrc} cname:${STREAM}`,
  `a=ssrc:${ssrc} msid:${streamId} ${trackId}`,
];

function dress(lines: readonly string[], { direction, sent }: SectionDress): string[] {
  const own = lines.filter((line) => !/^a=(ssrc|msid):/.test(line) && !DIRECTION.test(line));
  return [...own, `a=${direction}`, ...(sent ? names(sent) : [])];
}

/**
 * The library's description, each section as `dresses` has it by its `mid`. An answer agrees to the
 * name extensions of what was `offered`: without them browsers refuse their own next offer.
 */
export function dressDescription(
  sdp: string,
  dresses: ReadonlyMap<string, SectionDress>,
  offered: readonly OfferedSection[] = [],
): string {
  const extensions = new Map(offered.map(({ mid, nameExtensions }) => [mid, nameExtensions]));
  return sections(sdp)
    .flatMap((lines) => {
      const mid = attribute(lines, 'mid') ?? '';
      const known = dresses.get(mid);
      return known ? [...dress(lines, known), ...(extensions.get(mid) ?? [])] : lines;
    })
    .join('\r\n')
    .concat('\r\n');
}
