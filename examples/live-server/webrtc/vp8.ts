/** Bytes of a frame in one packet: with descriptor, RTP, SRTP and IP headers it stays below 1,280. */
export const MAX_FRAGMENT = 1180;
const DESCRIPTOR = 4;

/**
 * A VP8 frame as RTP payloads (RFC 7741). `frameNumber` becomes the 15-bit PictureID: it must go on
 * counting where the loop starts over, else decoders take the next frame for a lost one.
 */
export function vp8Payloads(frame: Uint8Array, frameNumber: number): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  for (let from = 0; from < frame.length || from === 0; from += MAX_FRAGMENT) {
    const fragment = frame.subarray(from, from + MAX_FRAGMENT);
    const payload = new Uint8Array(DESCRIPTOR + fragment.length);
    payload[0] = from === 0 ? 0x90 : 0x80; // X, and S on the first fragment
    payload[1] = 0x80; // I: a PictureID follows
    payload[2] = 0x80 | ((frameNumber >> 8) & 0x7f); // M: of 15 bits
    payload[3] = frameNumber & 0xff;
    payload.set(fragment, DESCRIPTOR);
    payloads.push(payload);
  }
  return payloads;
}
