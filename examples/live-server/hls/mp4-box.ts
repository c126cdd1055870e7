/** Bytes of an MP4 box being put together: numbers are single bytes. */
export type Bytes = Uint8Array | readonly number[];

export const u16 = (value: number): readonly number[] => [(value >> 8) & 255, value & 255];

export const u32 = (value: number): readonly number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

/** A whole number up to 2^53 in eight bytes. */
export const u64 = (value: number): readonly number[] => [
  ...u32(Math.floor(value / 2 ** 32)),
  ...u32(value % 2 ** 32),
];

export const zeros = (count: number): Uint8Array => new Uint8Array(count);

export const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Joins pieces into one array. */
export function concat(pieces: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** A box (ISO/IEC 14496-12): its size, four letters, and what is in it. */
export function box(type: string, ...content: readonly Bytes[]): Uint8Array {
  const size = content.reduce((sum, piece) => sum + piece.length, 8);
  return concat([u32(size), ascii(type), ...content]);
}

/** A box with a version and 24 flag bits. */
export const fullBox = (
  type: string,
  version: number,
  flags: number,
  ...content: readonly Bytes[]
): Uint8Array => box(type, u32((version << 24) | flags), ...content);
