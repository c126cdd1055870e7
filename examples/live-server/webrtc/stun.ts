const MAGIC_COOKIE = 0x2112a442;
const USERNAME = 0x0006;

/**
 * Whom an ICE check is for: the local part of its USERNAME (`local:remote`, RFC 8445 §7.2.2).
 * Null: not a STUN message, or without one.
 */
export function stunRecipient(packet: Buffer): string | null {
  if (packet.length < 20 || (packet[0] ?? 0) > 3 || packet.readUInt32BE(4) !== MAGIC_COOKIE) {
    return null;
  }
  for (let at = 20; at + 4 <= packet.length;) {
    const length = packet.readUInt16BE(at + 2);
    const value = packet.subarray(at + 4, at + 4 + length);
    if (packet.readUInt16BE(at) === USERNAME) return value.toString('latin1').split(':')[0] ?? null;
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return null;
}
