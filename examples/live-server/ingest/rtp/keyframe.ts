import type { PictureCodec } from '../../webrtc/sdp.ts';

/** Kinds of H.264 units (RFC 6184 §5.2): parameter sets, and several units in one packet. */
const SPS = 7;
const STAP_A = 24;

/** Whether a keyframe starts in an RTP payload. */
export const startsKeyframe = (payload: Buffer, codec: PictureCodec): boolean =>
  codec === 'vp8' ? startsVp8Keyframe(payload) : startsH264Keyframe(payload);

/** The first packet of a frame whose first partition says it needs no other (RFC 7741 §4.2, RFC 6386 §9.1). */
function startsVp8Keyframe(payload: Buffer): boolean {
  const first = payload[0] ?? 0;
  if ((first & 0x10) === 0 || (first & 0x07) !== 0) return false;
  const frame = payload[vp8DescriptorLength(payload)];
  return frame !== undefined && (frame & 1) === 0;
}

/** Bytes of the VP8 payload descriptor. */
export function vp8DescriptorLength(payload: Buffer): number {
  if (((payload[0] ?? 0) & 0x80) === 0) return 1;
  const extension = payload[1] ?? 0;
  const picture = (extension & 0x80) === 0 ? 0 : ((payload[2] ?? 0) & 0x80) === 0 ? 1 : 2;
  const level = (extension & 0x40) === 0 ? 0 : 1;
  const layer = (extension & 0x30) === 0 ? 0 : 1;
  return 2 + picture + level + layer;
}

/** Encoders send the parameter sets before each keyframe; without them nobody can start there. */
function startsH264Keyframe(payload: Buffer): boolean {
  const type = (payload[0] ?? 0) & 0x1f;
  if (type !== STAP_A) return type === SPS;
  return ((payload[3] ?? 0) & 0x1f) === SPS;
}
