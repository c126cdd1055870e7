import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

const MAGIC_COOKIE = 0x2112a442;
const SUCCESS = 0x0101;
const USERNAME = 0x0006;
const MESSAGE_INTEGRITY = 0x0008;
const XOR_MAPPED_ADDRESS = 0x0020;
const FINGERPRINT = 0x8028;
const IPV4 = 1;

/** An IPv4 address and a UDP port. */
export interface UdpAddress {
  readonly address: string;
  readonly port: number;
}

const isStun = (packet: Buffer): boolean =>
  packet.length >= 20 && (packet[0] ?? 0) < 4 && packet.readUInt32BE(4) === MAGIC_COOKIE;

/** Where an attribute's value is in a STUN message: its start and length. Null: it has none. */
function locate(packet: Buffer, type: number): { at: number; length: number } | null {
  for (let at = 20; at + 4 <= packet.length;) {
    const length = packet.readUInt16BE(at + 2);
    if (at + 4 + length > packet.length) return null;
    if (packet.readUInt16BE(at) === type) return { at: at + 4, length };
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return null;
}

/**
 * Whom an ICE check is for: the local part of its USERNAME (`local:remote`, RFC 8445 §7.2.2).
 * Null: not a STUN message, or without one.
 */
export function stunRecipient(packet: Buffer): string | null {
  const found = isStun(packet) ? locate(packet, USERNAME) : null;
  if (!found) return null;
  const name = packet.toString('latin1', found.at, found.at + found.length);
  return name.split(':')[0] ?? null;
}

/**
 * Tells the receiver of a check's response that it was seen at `seen`, and signs that with the
 * responder's ICE password (RFC 8489 §14.2, §14.5, §14.7). Changes `packet`; leaves alone what is no such response.
 */
export function rewriteMappedAddress(packet: Buffer, seen: UdpAddress, password: string): void {
  if (!isStun(packet) || packet.readUInt16BE(0) !== SUCCESS) return;
  const mapped = locate(packet, XOR_MAPPED_ADDRESS);
  const integrity = locate(packet, MESSAGE_INTEGRITY);
  if (!mapped || !integrity || packet[mapped.at + 1] !== IPV4) return;
  packet.writeUInt16BE(seen.port ^ (MAGIC_COOKIE >>> 16), mapped.at + 2);
  const number = Buffer.from(seen.address.split('.').map(Number)).readUInt32BE();
  packet.writeUInt32BE((number ^ MAGIC_COOKIE) >>> 0, mapped.at + 4);

  // Each signature covers what is before it, with a header that counts up to its own end.
  const whole = packet.readUInt16BE(2);
  packet.writeUInt16BE(integrity.at, 2); // minus 20 of header, plus 20 of signature
  createHmac('sha1', password)
    .update(packet.subarray(0, integrity.at - 4))
    .digest()
    .copy(packet, integrity.at);
  packet.writeUInt16BE(whole, 2);
  const fingerprint = locate(packet, FINGERPRINT);
  if (!fingerprint) return;
  const check = crc32(packet.subarray(0, fingerprint.at - 4)) ^ 0x5354554e;
  packet.writeUInt32BE(check >>> 0, fingerprint.at);
}
