/** Seconds from 1900, where NTP counts from, to 1970. */
const NTP_TO_UNIX = 2_208_988_800;

/** What RTCP looks like, encrypted or not, where it shares its port with RTP (RFC 5761 §4). */
export const isRtcp = (packet: Buffer): boolean =>
  ((packet[0] ?? 0) & 0xc0) === 0x80 && (packet[1] ?? 0) >= 192 && (packet[1] ?? 0) <= 223;

export interface SenderReport {
  readonly ssrc: number;
  /** Server time, in milliseconds since 1970 … */
  readonly at: number;
  /** … and the RTP timestamp of that same instant. */
  readonly timestamp: number;
  readonly packets: number;
  readonly octets: number;
  /** The same for sound and picture, so that they may be played in step. */
  readonly cname: string;
}

/** A sender report with its source description (RFC 3550 §6.4.1, §6.5), as one compound packet. */
export function senderReport(report: SenderReport): Buffer {
  const cname = Buffer.from(report.cname);
  // Chunk: ssrc, CNAME item, and one to four zero bytes up to a multiple of four.
  const chunk = 4 + 2 + cname.length + (4 - ((2 + cname.length) % 4));
  const packet = Buffer.alloc(28 + 4 + chunk);
  packet.set([0x80, 200, 0, 6]);
  packet.writeUInt32BE(report.ssrc, 4);
  packet.writeUInt32BE(Math.floor(report.at / 1000) + NTP_TO_UNIX, 8);
  packet.writeUInt32BE(Math.floor(((report.at % 1000) / 1000) * 2 ** 32), 12);
  packet.writeUInt32BE(report.timestamp, 16);
  packet.writeUInt32BE(report.packets >>> 0, 20);
  packet.writeUInt32BE(report.octets >>> 0, 24);
  packet.set([0x81, 202, 0, chunk / 4], 28);
  packet.writeUInt32BE(report.ssrc, 32);
  packet.set([1, cname.length], 36);
  cname.copy(packet, 38);
  return packet;
}
