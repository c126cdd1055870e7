/** An RTP packet as its publisher sent it, its header read (RFC 3550 §5.1). */
export interface RtpPacket {
  readonly marker: boolean;
  readonly sequence: number;
  readonly timestamp: number;
  readonly ssrc: number;
  /** Empty where the packet is nothing but padding. */
  readonly payload: Buffer;
}

/** Reads a packet; null for what is none. Header extensions and padding are left out. */
export function readRtpPacket(packet: Buffer): RtpPacket | null {
  if (packet.length < 12 || (packet[0] ?? 0) >> 6 !== 2) return null;
  const first = packet[0] ?? 0;
  let start = 12 + 4 * (first & 0x0f);
  if (first & 0x10) {
    if (packet.length < start + 4) return null;
    start += 4 + 4 * packet.readUInt16BE(start + 2);
  }
  const end = packet.length - (first & 0x20 ? (packet.at(-1) ?? 0) : 0);
  if (end < start) return null;
  return {
    marker: ((packet[1] ?? 0) & 0x80) !== 0,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    payload: packet.subarray(start, end),
  };
}

/** Whether a VP8 payload (RFC 7741 §4.2) is the beginning of a keyframe. */
export function startsVp8Keyframe(payload: Buffer): boolean {
  const descriptor = payload[0] ?? 0;
  if ((descriptor & 0x10) === 0 || (descriptor & 0x07) !== 0) return false;
  let header = 1;
  if (descriptor & 0x80) {
    const extension = payload[1] ?? 0;
    header++;
    if (extension & 0x80) header += (payload[header] ?? 0) & 0x80 ? 2 : 1;
    if (extension & 0x40) header++;
    if (extension & 0x30) header++;
  }
  return payload.length > header && ((payload[header] ?? 1) & 1) === 0;
}
