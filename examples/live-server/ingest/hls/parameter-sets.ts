/** What a sequence parameter set says of the picture. */
export interface PictureForm {
  readonly width: number;
  readonly height: number;
  /** RFC 6381: `avc1.42c01f`. */
  readonly codecString: string;
}

/** Baseline and main: their parameter sets have no chroma fields (ITU-T H.264, 7.3.2.1.1), and it is always 4:2:0. */
const PROFILES = [66, 77];

/** Reads bits, and numbers in Exp-Golomb code (9.1). Past the end all bits are zero. */
function bitReader(bytes: Buffer): { bits(count: number): number; ue(): number; se(): number } {
  let at = 0;
  const bit = (): number => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at++;
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 2 + bit();
    return value;
  };
  const ue = (): number => {
    let zeros = 0;
    while (zeros < 32 && bit() === 0) zeros++;
    return 2 ** zeros - 1 + bits(zeros);
  };
  const se = (): number => {
    const value = ue();
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2;
  };
  return { bits, ue, se };
}

type Reader = ReturnType<typeof bitReader>;

/** The unit without the bytes that keep start codes out of it (7.4.1.1). */
function unescaped(unit: Buffer): Buffer {
  const bytes = [];
  for (let i = 0; i < unit.length; i++) {
    if (i >= 2 && unit[i] === 3 && unit[i - 1] === 0 && unit[i - 2] === 0) continue;
    bytes.push(unit[i] ?? 0);
  }
  return Buffer.from(bytes);
}

function skipPictureOrder(reader: Reader): void {
  reader.ue(); // log2_max_frame_num
  const type = reader.ue();
  if (type === 0) reader.ue();
  if (type !== 1) return;
  reader.bits(1);
  reader.se();
  reader.se();
  for (let left = Math.min(255, reader.ue()); left > 0; left--) reader.se();
}

/** Reads a sequence parameter set; null where it makes no sense, or is of a profile that browsers do not send. */
export function readSps(sps: Buffer): PictureForm | null {
  if (sps.length < 5 || !PROFILES.includes(sps[1] ?? 0)) return null;
  const reader = bitReader(unescaped(sps.subarray(4)));
  reader.ue(); // seq_parameter_set_id
  skipPictureOrder(reader);
  reader.ue(); // max_num_ref_frames
  reader.bits(1);
  const columns = reader.ue() + 1;
  const rows = reader.ue() + 1;
  const progressive = reader.bits(1);
  if (progressive === 0) reader.bits(1);
  reader.bits(1); // direct_8x8_inference
  const cropped = reader.bits(1) === 1;
  const [left, right, top, bottom] = cropped
    ? [reader.ue(), reader.ue(), reader.ue(), reader.ue()]
    : [0, 0, 0, 0];
  const width = columns * 16 - (left + right) * 2;
  const height = (2 - progressive) * (rows * 16 - (top + bottom) * 2);
  if (!(width > 0 && height > 0 && width <= 8192 && height <= 8192)) return null;
  return { width, height, codecString: `avc1.${sps.toString('hex', 1, 4)}` };
}

/** The decoder's configuration (ISO/IEC 14496-15, 5.3.3.1) with one set of each. */
export function avcConfig(sps: Buffer, pps: Buffer): Buffer {
  const config = Buffer.alloc(11 + sps.length + pps.length);
  config.set([1, sps[1] ?? 0, sps[2] ?? 0, sps[3] ?? 0, 0xff, 0xe1]);
  config.writeUInt16BE(sps.length, 6);
  sps.copy(config, 8);
  config[8 + sps.length] = 1;
  config.writeUInt16BE(pps.length, 9 + sps.length);
  pps.copy(config, 11 + sps.length);
  return config;
}
