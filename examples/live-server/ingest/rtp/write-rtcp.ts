/** Ours in what we tell hosts: we send no media to them. */
const OWN_SSRC = 1;

/** How a host's packets came (RFC 3550 §6.4.1). */
export interface Reception {
  readonly ssrc: number;
  /** Share of the packets since the last report that are missing, 0–1. */
  readonly fractionLost: number;
  readonly lost: number;
  /** The highest sequence number, with its turns. */
  readonly highest: number;
  /** RTP ticks. */
  readonly jitter: number;
  /** The middle of the last sender report's NTP time; 0: none came. */
  readonly lastReport: number;
  /** Milliseconds since it came. */
  readonly sinceReport: number;
}

/** A receiver report about one stream. */
export function receiverReport(reception: Reception): Buffer {
  const packet = Buffer.alloc(32);
  packet.set([0x81, 201, 0, 7]);
  packet.writeUInt32BE(OWN_SSRC, 4);
  packet.writeUInt32BE(reception.ssrc, 8);
  packet.writeUInt8(Math.min(255, Math.floor(reception.fractionLost * 256)), 12);
  packet.writeUIntBE(Math.min(0x7fffff, Math.max(0, reception.lost)), 13, 3);
  packet.writeUInt32BE(reception.highest % 2 ** 32, 16);
  packet.writeUInt32BE(Math.round(reception.jitter) >>> 0, 20);
  packet.writeUInt32BE(reception.lastReport, 24);
  const delay = reception.lastReport === 0 ? 0 : (reception.sinceReport * 65_536) / 1000;
  packet.writeUInt32BE(Math.round(delay) >>> 0, 28);
  return packet;
}

function feedback(type: 205 | 206, format: number, ssrc: number, rest: Buffer): Buffer {
  const packet = Buffer.alloc(12 + rest.length);
  packet.set([0x80 | format, type]);
  packet.writeUInt16BE(packet.length / 4 - 1, 2);
  packet.writeUInt32BE(OWN_SSRC, 4);
  packet.writeUInt32BE(ssrc, 8);
  rest.copy(packet, 12);
  return packet;
}

/** Asks for a keyframe (RFC 4585 §6.3.1). */
export const pictureLoss = (ssrc: number): Buffer => feedback(206, 1, ssrc, Buffer.alloc(0));

/** Asks for packets again, by their sequence numbers of 16 bits (RFC 4585 §6.2.1). */
export function negativeAcknowledgement(ssrc: number, sequences: readonly number[]): Buffer {
  const items = Buffer.alloc(4 * sequences.length);
  sequences.forEach((sequence, at) => items.writeUInt16BE(sequence & 0xffff, 4 * at));
  return feedback(205, 1, ssrc, items);
}

/**
 * How many bits a second the host may send (draft-alvestrand-rmcat-remb-03 §2.2). Chromium's
 * estimate climbs with it to the limit; without it it stays at 300 kbit/s for long.
 */
export function estimatedBitrate(ssrc: number, bitrate: number): Buffer {
  let exponent = 0;
  while (bitrate / 2 ** exponent >= 2 ** 18) exponent++;
  const rest = Buffer.alloc(12);
  rest.write('REMB', 0, 'latin1');
  rest.writeUInt32BE((1 << 24) | (exponent << 18) | Math.floor(bitrate / 2 ** exponent), 4);
  rest.writeUInt32BE(ssrc, 8);
  return feedback(206, 15, 0, rest);
}
