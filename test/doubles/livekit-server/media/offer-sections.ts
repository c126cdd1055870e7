import { attribute, sections } from '../../../../examples/live-server/webrtc/sdp.ts';
import type { MediaKind } from './media-source.ts';

/** A sound or picture section of a client's offer. */
export interface OfferedSection {
  readonly kind: MediaKind;
  readonly mid: string;
  /** As the client sees it. */
  readonly direction: 'sendonly' | 'recvonly' | 'sendrecv' | 'inactive';
  /** Of VP8 or Opus; undefined where the client has neither. */
  readonly payloadType: number | undefined;
  /** The second word of `a=msid`: which of its tracks the client sends here. */
  readonly trackId: string | undefined;
  /** Layers told apart by RID (RFC 8853), which the double cannot take. */
  readonly simulcast: boolean;
  /** `a=extmap` lines that name the section and its layers: an answer has to repeat them. */
  readonly nameExtensions: readonly string[];
}

const CODECS = { audio: /^a=rtpmap:(\d+) opus\/48000\/2/i, video: /^a=rtpmap:(\d+) vp8\/90000/i };
const NAME_EXTENSION = /^a=extmap:\d+(?:\/\w+)? urn:ietf:params:rtp-hdrext:sdes:(mid|.*stream-id)$/;

function readSection(lines: readonly string[]): OfferedSection | null {
  const kind = /^m=(audio|video) /.exec(lines[0] ?? '')?.[1] as MediaKind | undefined;
  const mid = attribute(lines, 'mid');
  if (!kind || mid === undefined) return null;
  const rtpmap = lines.map((line) => CODECS[kind].exec(line)?.[1]).find(Boolean);
  const direction = lines
    .map((line) => /^a=(sendonly|recvonly|sendrecv|inactive)$/.exec(line)?.[1])
    .find(Boolean);
  return {
    kind,
    mid,
    direction: (direction ?? 'sendrecv') as OfferedSection['direction'],
    payloadType: rtpmap === undefined ? undefined : Number(rtpmap),
    trackId: attribute(lines, 'msid')?.split(' ')[1],
    simulcast: lines.some((line) => line.startsWith('a=simulcast:')),
    nameExtensions: lines.filter((line) => NAME_EXTENSION.test(line)),
  };
}

/** The offer's sections for sound and picture, in order. */
export const readOfferedSections = (sdp: string): OfferedSection[] =>
  sections(sdp).flatMap((lines) => readSection(lines) ?? []);
