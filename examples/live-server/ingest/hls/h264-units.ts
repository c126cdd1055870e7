/** Takes payloads of H.264 apart into NAL units (RFC 6184, packetization mode 1). */
export interface H264Units {
  take(payload: Buffer): void;
  /** The units so far, and what is half there is forgotten. */
  empty(): readonly Buffer[];
}

const [STAP_A, FU_A] = [24, 28];
/** In the second byte of a fragment. */
const [STARTS, ENDS] = [0x80, 0x40];

/** The type of a unit, or of a payload. */
export const typeOf = (unit: Buffer): number => (unit[0] ?? 0) & 0x1f;

export function createH264Units(): H264Units {
  let units: Buffer[] = [];
  let fragments: Buffer[] = [];
  const takeFragment = (payload: Buffer): void => {
    const [indicator = 0, header = 0] = payload;
    if (header & STARTS) fragments = [Buffer.from([(indicator & 0xe0) | (header & 0x1f)])];
    // The first of them is lost.
    if (fragments.length === 0) return;
    fragments.push(payload.subarray(2));
    if (!(header & ENDS)) return;
    units.push(Buffer.concat(fragments));
    fragments = [];
  };
  return {
    take(payload) {
      const type = typeOf(payload);
      if (type === STAP_A) units.push(...aggregated(payload));
      else if (type !== FU_A) units.push(payload);
      else if (payload.length > 2) takeFragment(payload);
    },
    empty() {
      const found = units;
      units = [];
      fragments = [];
      return found;
    },
  };
}

/** The units of an aggregation packet; what is cut off is left out. */
function aggregated(payload: Buffer): Buffer[] {
  const units = [];
  for (let at = 1; at + 2 <= payload.length;) {
    const length = payload.readUInt16BE(at);
    if (length === 0 || at + 2 + length > payload.length) break;
    units.push(payload.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return units;
}
