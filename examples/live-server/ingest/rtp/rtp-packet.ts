/** An RTP packet as it came (RFC 3550 §5.1), without header extensions and padding. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  /** 16 bits. */
  readonly sequence: number;
  /** 32 bits. */
  readonly timestamp: number;
  readonly ssrc: number;
  /** Empty in a packet that is padding alone. */
  readonly payload: Buffer;
}

const FIXED = 12;

/** Where the payload starts, behind contributing sources and an extension; NaN: the packet is cut off. */
function payloadStart(packet: Buffer): number {
  const first = packet[0] ?? 0;
  const at = FIXED + 4 * (first & 0x0f);
  if ((first & 0x10) === 0) return at;
  return at + 4 <= packet.length ? at + 4 + 4 * packet.readUInt16BE(at + 2) : NaN;
}

/** Reads a packet; null for what is none. */
export function readRtp(packet: Buffer): RtpPacket | null {
  if (packet.length < FIXED || ((packet[0] ?? 0) & 0xc0) !== 0x80) return null;
  const from = payloadStart(packet);
  const padded = ((packet[0] ?? 0) & 0x20) !== 0;
  const to = packet.length - (padded ? (packet.at(-1) ?? 0) : 0);
  if (!(from <= to)) return null;
  return {
    payloadType: (packet[1] ?? 0) & 0x7f,
    marker: ((packet[1] ?? 0) & 0x80) !== 0,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    payload: packet.subarray(from, to),
  };
}

/** The packet that a retransmission carries (RFC 4588 §4); null where it is padding alone. */
export function unwrapRtx(packet: RtpPacket, payloadType: number, ssrc: number): RtpPacket | null {
  if (packet.payload.length < 2) return null;
  const sequence = packet.payload.readUInt16BE(0);
  return { ...packet, sequence, payloadType, ssrc, payload: packet.payload.subarray(2) };
}
