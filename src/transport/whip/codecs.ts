/** An RTP codec, as `getCapabilities` lists it. */
type Codec = RTCRtpCodec;

const isH264 = ({ mimeType, sdpFmtpLine = '' }: Codec): boolean =>
  /h264/i.test(mimeType) && /packetization-mode=1/.test(sdpFmtpLine);
const isBaseline = (codec: Codec): boolean =>
  isH264(codec) && /profile-level-id=42e0/i.test(codec.sdpFmtpLine ?? '');
const isVp8 = ({ mimeType }: Codec): boolean => /vp8/i.test(mimeType);

/**
 * The codecs in the order that a live server can do most with. H.264 first: it goes into HLS as it is,
 * constrained baseline before other profiles, because every phone decodes that. Then VP8, which every
 * browser decodes over WebRTC. The rest stays as it was: retransmission is among it.
 */
export function preferred<C extends Codec>(codecs: readonly C[]): C[] {
  const kinds = [isBaseline, isH264, isVp8];
  const rank = (codec: C): number => [...kinds, () => true].findIndex((is) => is(codec));
  return [...codecs].sort((a, b) => rank(a) - rank(b));
}

/** Asks for that order, where the browser lets a page ask. */
export function preferCodecs(transceiver: RTCRtpTransceiver): void {
  const { codecs } = globalThis.RTCRtpSender?.getCapabilities?.('video') ?? {};
  try {
    if (codecs) transceiver.setCodecPreferences(preferred(codecs));
  } catch {
    // Firefox refuses lists that hold what it cannot send: its own order is good enough.
  }
}
