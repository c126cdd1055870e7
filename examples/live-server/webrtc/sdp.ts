import type { Offer, OfferedMedia, RtpCodec } from './engine.ts';

/** Why an offer cannot be answered. */
export type OfferFault =
  | { readonly reason: 'malformed'; readonly detail: string }
  /** It is fine, but has none of our codecs: an offer of ours may help. */
  | { readonly reason: 'no-codec'; readonly detail: string };

export type ReadOffer =
  { readonly ok: true; readonly offer: Offer } | { readonly ok: false; readonly fault: OfferFault };

/** A picture's codec. */
export type PictureCodec = Exclude<RtpCodec, 'opus'>;

const RTPMAPS: Readonly<Record<RtpCodec, RegExp>> = {
  opus: /^opus\/48000\/2$/i,
  vp8: /^vp8\/90000$/i,
  h264: /^h264\/90000$/i,
};
/** Constrained baseline in packets of any kind: the one form of H.264 that all browsers share. */
const H264_FORM = [/packetization-mode=1/i, /profile-level-id=42e0/i];

const malformed = (detail: string): ReadOffer => ({
  ok: false,
  fault: { reason: 'malformed', detail },
});

/** The session part and the media sections of a description, each as its lines. */
export function sections(sdp: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of sdp.split(/\r?\n/)) {
    if (line.startsWith('m=')) parts.push([]);
    if (line !== '') parts.at(-1)?.push(line);
  }
  return parts;
}

const join = (parts: readonly (readonly string[])[]): string =>
  parts.flat().join('\r\n').concat('\r\n');

/** The value of the first `a=name:value` line. */
export const attribute = (lines: readonly string[], name: string): string | undefined =>
  lines.find((line) => line.startsWith(`a=${name}:`))?.slice(name.length + 3);

/** By what name and password ICE checks reach the description's side. */
export function iceCredentials(sdp: string): { ufrag?: string; password?: string } {
  const lines = sdp.split(/\r?\n/);
  return { ufrag: attribute(lines, 'ice-ufrag'), password: attribute(lines, 'ice-pwd') };
}

const isCandidate = (line: string): boolean => /^a=(candidate|end-of-candidates)/.test(line);

/** The description without candidates. */
export const withoutCandidates = (sdp: string): string =>
  join(sections(sdp).map((lines) => lines.filter((line) => !isCandidate(line))));

/** The UDP port of the description's candidate at `address`. */
export function candidatePort(sdp: string, address: string): number | undefined {
  for (const line of sdp.split(/\r?\n/)) {
    const [, , transport, , host, port] = line.startsWith('a=candidate:') ? line.split(' ') : [];
    if (transport?.toLowerCase() === 'udp' && host === address) return Number(port);
  }
  return undefined;
}

/** Where a description says its engine's socket is: only candidates count, and they name the gate. */
const anonymous = (line: string): string =>
  line.replace(/^(m=\w+) [1-9]\d*/, '$1 9').replace(/^c=IN IP4 .*/, 'c=IN IP4 0.0.0.0');

/** The description with nothing but the given host candidates, the first of them preferred. */
export function withCandidates(sdp: string, addresses: readonly string[], port: number): string {
  const parts = sections(withoutCandidates(sdp));
  const first = parts.find((lines) => /^m=\w+ [1-9]/.test(lines[0] ?? ''));
  first?.push(
    ...addresses.map((address, at) => {
      // RFC 8445 §5.1.2.1: host type, then local preference, component 1.
      const priority = 126 * 2 ** 24 + (65_535 - at) * 2 ** 8 + 255;
      return `a=candidate:${at + 1} 1 UDP ${priority} ${address} ${port} typ host`;
    }),
    'a=end-of-candidates',
  );
  return join(parts.map((lines) => lines.map(anonymous)));
}

/** Keeps of a media section the one payload type, and what is retransmitted for it. */
function keepCodec(
  lines: readonly string[],
  { payloadType, rtx = payloadType }: Pick<OfferedMedia, 'payloadType' | 'rtx'>,
): string[] {
  const kept = new Set([String(payloadType), String(rtx)]);
  return lines
    .filter((line) => {
      const type = /^a=(?:rtpmap|fmtp|rtcp-fb):(\d+|\*)/.exec(line)?.[1];
      return type === undefined || type === '*' || kept.has(type);
    })
    .map((line) =>
      line.startsWith('m=') ? [...line.split(' ').slice(0, 3), ...kept].join(' ') : line,
    );
}

function isCodec(lines: readonly string[], payloadType: string, codec: RtpCodec): boolean {
  if (!RTPMAPS[codec].test(valueFor(lines, 'rtpmap', payloadType) ?? '')) return false;
  const form = valueFor(lines, 'fmtp', payloadType) ?? '';
  return codec !== 'h264' || H264_FORM.every((part) => part.test(form));
}

/** What an attribute says about one payload type: of `a=fmtp:96 apt=95` it is `apt=95`. */
const valueFor = (lines: readonly string[], name: string, type: string): string | undefined => {
  const start = `a=${name}:${type} `;
  return lines
    .find((line) => line.startsWith(start))
    ?.slice(start.length)
    .trim();
};

/** The first of a section's codecs that is among `codecs`: the order is the offerer's wish. Null: none. */
function readMedia(lines: readonly string[], codecs: readonly RtpCodec[]): OfferedMedia | null {
  const kind = lines[0]?.startsWith('m=audio') ? 'audio' : 'video';
  const mid = attribute(lines, 'mid');
  const types = lines[0]?.split(' ').slice(3) ?? [];
  for (const type of types) {
    const codec = codecs.find((one) => isCodec(lines, type, one));
    if (!codec || !mid || (codec === 'opus') !== (kind === 'audio')) continue;
    const rtx = types.find((other) => valueFor(lines, 'fmtp', other) === `apt=${type}`);
    const media = { kind, mid, payloadType: Number(type), codec } as const;
    return rtx === undefined ? media : { ...media, rtx: Number(rtx) };
  }
  return null;
}

/**
 * Reads a viewer's offer: one sound, one picture or both, to be received, in one bundle.
 * The viewer's candidates are left out: it is always the viewer who knocks at the gate first.
 */
export const readOffer = (sdp: string, picture: PictureCodec = 'vp8'): ReadOffer =>
  readDescription(sdp, {
    codecs: ['opus', picture],
    refused: ['a=sendonly', 'a=inactive'],
    direction: 'This endpoint only sends: offer to receive.',
    lacking: `Picture is sent as ${picture.toUpperCase()} and sound as Opus; the offer lacks one of them.`,
  });

/** Reads a host's offer: one sound, one picture or both, to be sent, in one bundle. */
export const readHostOffer = (sdp: string): ReadOffer =>
  readDescription(sdp, {
    codecs: ['opus', 'vp8', 'h264'],
    refused: ['a=recvonly', 'a=inactive'],
    direction: 'This endpoint only receives: offer to send.',
    lacking:
      'Send the picture as H.264 (42e0, packetization mode 1) or VP8, and the sound as Opus.',
  });

interface Wanted {
  readonly codecs: readonly RtpCodec[];
  /** Directions that do not fit. */
  readonly refused: readonly string[];
  readonly direction: string;
  readonly lacking: string;
}

function readDescription(sdp: string, wanted: Wanted): ReadOffer {
  const [session, ...media] = sections(withoutCandidates(sdp));
  if (!session?.includes('v=0')) return malformed('The body is not a session description.');
  if (!iceCredentials(sdp).ufrag || !/^a=fingerprint:/m.test(sdp)) {
    return malformed('The offer has no ICE user name, or no certificate fingerprint.');
  }
  const kinds = media.map((lines) => /^m=(\w+)/.exec(lines[0] ?? '')?.[1] ?? '');
  if (
    kinds.length === 0 ||
    kinds.some((kind, at) => !/^(audio|video)$/.test(kind) || kinds.indexOf(kind) !== at)
  ) {
    return malformed('An offer asks for one sound, one picture, or one of each.');
  }
  if (media.some((lines) => wanted.refused.some((line) => lines.includes(line)))) {
    return malformed(wanted.direction);
  }
  const read = media.map((lines) => readMedia(lines, wanted.codecs));
  const known = read.filter((one) => one !== null);
  if (known.length < read.length) {
    return { ok: false, fault: { reason: 'no-codec', detail: wanted.lacking } };
  }
  const kept = media.map((lines, at) => keepCodec(lines, known[at] ?? { payloadType: -1 }));
  return { ok: true, offer: { sdp: join([session, ...kept]), media: known } };
}
