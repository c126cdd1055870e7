const OWN_SSRC = 1;

/** What a sender report tells (RFC 3550 §6.4.1). */
export interface ReportedClock {
  readonly ntpSeconds: number;
  readonly ntpFraction: number;
  /** The RTP timestamp of that same instant. */
  readonly timestamp: number;
}

/** Reads the sender report at the beginning of a compound packet; null where there is none. */
export function readSenderReport(packet: Buffer): ReportedClock | null {
  if (packet.length < 28 || packet[1] !== 200) return null;
  return {
    ntpSeconds: packet.readUInt32BE(8),
    ntpFraction: packet.readUInt32BE(12),
    timestamp: packet.readUInt32BE(16),
  };
}

/** A receiver report (RFC 3550 §6.4.2): nothing lost, and how long ago the last sender report came. */
export function receiverReport(
  ssrc: number,
  sequence: number,
  last: { readonly report: ReportedClock; readonly at: number } | null,
  now: number,
): Buffer {
  const packet = Buffer.alloc(32);
  packet.set([0x81, 201, 0, 7]);
  packet.writeUInt32BE(OWN_SSRC, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(sequence, 16);
  if (!last) return packet;
  const { ntpSeconds, ntpFraction } = last.report;
  packet.writeUInt32BE((((ntpSeconds & 0xffff) << 16) | (ntpFraction >>> 16)) >>> 0, 24);
  packet.writeUInt32BE(Math.round(((now - last.at) * 65_536) / 1000) >>> 0, 28);
  return packet;
}

/** Picture loss indication (RFC 4585 §6.3.1): asks for a keyframe. */
export function pictureLoss(ssrc: number): Buffer {
  const packet = Buffer.alloc(12);
  packet.set([0x81, 206, 0, 2]);
  packet.writeUInt32BE(OWN_SSRC, 4);
  packet.writeUInt32BE(ssrc, 8);
  return packet;
}

/** REMB: how many bits a second the publisher may send. Without it a browser stays at 300 kbit/s for long. */
export function bitrateLimit(ssrc: number, bitsASecond: number): Buffer {
  const packet = Buffer.alloc(24);
  packet.set([0x8f, 206, 0, 5]);
  packet.writeUInt32BE(OWN_SSRC, 4);
  packet.write('REMB', 12, 'latin1');
  const exponent = Math.max(0, 32 - Math.clz32(bitsASecond) - 18);
  packet.writeUInt32BE(((1 << 24) | (exponent << 18) | (bitsASecond >>> exponent)) >>> 0, 16);
  packet.writeUInt32BE(ssrc, 20);
  return packet;
}
