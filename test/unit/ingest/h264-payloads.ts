/** Bytes of a unit in one packet. */
const LARGEST = 1100;

/** The units of a sample as MP4 has them: each behind its length of four bytes. */
function unitsOf(sample: Uint8Array): Buffer[] {
  const bytes = Buffer.from(sample);
  const units = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt32BE(at))
    units.push(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at)));
  return units;
}

/** The first parameter sets of a decoder configuration, in one aggregation packet. */
function parameterSets(config: Uint8Array): Buffer {
  const bytes = Buffer.from(config);
  const length = bytes.readUInt16BE(6);
  const sps = bytes.subarray(8, 8 + length);
  const pps = bytes.subarray(11 + length, 11 + length + bytes.readUInt16BE(9 + length));
  const sized = [sps, pps].flatMap((unit) => [
    Buffer.from([unit.length >> 8, unit.length & 255]),
    unit,
  ]);
  return Buffer.concat([Buffer.from([0x78]), ...sized]);
}

function fragments(unit: Buffer): Buffer[] {
  const [first = 0] = unit;
  const found = [];
  for (let at = 1; at < unit.length; at += LARGEST) {
    const start = at === 1 ? 0x80 : 0;
    const end = at + LARGEST >= unit.length ? 0x40 : 0;
    const header = Buffer.from([(first & 0xe0) | 28, start | end | (first & 0x1f)]);
    found.push(Buffer.concat([header, unit.subarray(at, at + LARGEST)]));
  }
  return found;
}

/** A picture of H.264 as RTP payloads (RFC 6184), with its parameter sets ahead where `config` has them. */
export function h264Payloads(sample: Uint8Array, config: Uint8Array | null): Buffer[] {
  const units = unitsOf(sample).filter((unit) => ![7, 8, 9].includes((unit[0] ?? 0) & 31));
  const packets = units.flatMap((unit) => (unit.length <= LARGEST ? [unit] : fragments(unit)));
  return config ? [parameterSets(config), ...packets] : packets;
}
