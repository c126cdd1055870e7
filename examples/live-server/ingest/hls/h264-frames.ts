import { createH264Units, typeOf } from './h264-units.ts';
import { avcConfig, readSps } from './parameter-sets.ts';
import { pictureTrack } from './picture-frame.ts';
import type { PictureFrame, PictureFrames, PictureSetup } from './picture-frame.ts';

const [SLICE, IDR, SPS, PPS, DELIMITER] = [1, 5, 7, 8, 9];

/** Bytes of a parameter set that a configuration has room for. */
const LONGEST_SET = 0xffff;

function withLength(unit: Buffer): readonly Buffer[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(unit.length);
  return [length, unit];
}

/** The setup by a keyframe's parameter sets; null where it has none that can be read. */
function setupOf(units: readonly Buffer[]): PictureSetup | null {
  const sps = units.find((unit) => typeOf(unit) === SPS);
  const pps = units.find((unit) => typeOf(unit) === PPS);
  const form = sps ? readSps(sps) : null;
  if (!form || !sps || !pps || sps.length > LONGEST_SET || pps.length > LONGEST_SET) return null;
  return { form, track: pictureTrack('h264', form, avcConfig(sps, pps)) };
}

/** Puts pictures together from packets of H.264 (RFC 6184, packetization mode 1). */
export function createH264Frames(next: (frame: PictureFrame) => void): PictureFrames {
  const units = createH264Units();
  let timestamp = NaN;
  let isWhole = false;

  const finish = (): void => {
    const found = units.empty();
    const key = found.some((unit) => typeOf(unit) === IDR);
    if (!found.some((unit) => [SLICE, IDR].includes(typeOf(unit)))) return;
    isWhole ||= key;
    if (!isWhole) return;
    const kept = found.filter((unit) => typeOf(unit) !== DELIMITER);
    const setup = key ? setupOf(found) : null;
    const data = Buffer.concat(kept.flatMap(withLength));
    next({ timestamp, key, data, ...(setup && { setup }) });
  };
  return {
    take(packet) {
      if (packet.payload.length === 0) return;
      if (packet.timestamp !== timestamp) finish();
      timestamp = packet.timestamp;
      units.take(packet.payload);
      if (packet.marker) finish();
    },
    lose() {
      units.empty();
      isWhole = false;
    },
  };
}
