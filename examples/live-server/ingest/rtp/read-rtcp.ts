/** What a host says about its clock (RFC 3550 §6.4.1). */
export interface HeardReport {
  readonly ssrc: number;
  /** The sender's clock, milliseconds since 1970 … */
  readonly at: number;
  /** … and the RTP timestamp of that instant. */
  readonly timestamp: number;
  /** The middle of the NTP time, to be sent back. */
  readonly compact: number;
}

/** Seconds from 1900, where NTP counts from, to 1970. */
const NTP_TO_UNIX = 2_208_988_800;
const SENDER_REPORT = 200;
const PAYLOAD_FEEDBACK = 206;
/** Picture loss (RFC 4585 §6.3.1) and full intra request (RFC 5104 §4.3.1). */
const KEYFRAME_REQUESTS = [1, 4];

/** The packets of a compound one; stops at what is cut off. */
function* parts(compound: Buffer): Generator<Buffer> {
  for (let at = 0; at + 4 <= compound.length;) {
    const end = at + 4 * (compound.readUInt16BE(at + 2) + 1);
    if (end > compound.length) return;
    yield compound.subarray(at, end);
    at = end;
  }
}

/** The sender reports in an RTCP packet. */
export function senderReports(compound: Buffer): HeardReport[] {
  const found = [];
  for (const part of parts(compound)) {
    if (part[1] !== SENDER_REPORT || part.length < 28) continue;
    const seconds = part.readUInt32BE(8);
    const fraction = part.readUInt32BE(12);
    found.push({
      ssrc: part.readUInt32BE(4),
      at: (seconds - NTP_TO_UNIX + fraction / 2 ** 32) * 1000,
      timestamp: part.readUInt32BE(16),
      compact: part.readUInt32BE(10),
    });
  }
  return found;
}

/** Whether a viewer asks for a keyframe. */
export function asksForKeyframe(compound: Buffer): boolean {
  for (const part of parts(compound)) {
    const format = (part[0] ?? 0) & 0x1f;
    if (part[1] === PAYLOAD_FEEDBACK && KEYFRAME_REQUESTS.includes(format)) return true;
  }
  return false;
}
