import { vp8DescriptorLength } from '../rtp/keyframe.ts';
import { pictureTrack } from './picture-frame.ts';
import type { PictureFrame, PictureFrames, PictureSetup } from './picture-frame.ts';

/** `vpcC` (VP Codec ISO Media File Format Binding): version 1, profile 0, level unknown, 8 bits of 4:2:0, no colour named. */
const CONFIG = Uint8Array.of(1, 0, 0, 0, 0, 0, 0x82, 2, 2, 2, 0, 0);

/** The size in a keyframe's header (RFC 6386 §9.1); null where it has none. */
function setupOf(frame: Buffer): PictureSetup | null {
  if (frame.length < 10 || frame.readUIntBE(3, 3) !== 0x9d012a) return null;
  const width = frame.readUInt16LE(6) & 0x3fff;
  const height = frame.readUInt16LE(8) & 0x3fff;
  if (width === 0 || height === 0) return null;
  const form = { width, height, codecString: 'vp08.00.10.08' };
  return { form, track: pictureTrack('vp8', form, CONFIG) };
}

/** Takes packets of VP8 apart (RFC 7741) and puts pictures together. */
export function createVp8Frames(next: (frame: PictureFrame) => void): PictureFrames {
  let pieces: Buffer[] = [];
  let timestamp = NaN;
  let isWhole = false;

  const finish = (): void => {
    const data = Buffer.concat(pieces);
    pieces = [];
    if (data.length === 0) return;
    const key = ((data[0] ?? 1) & 1) === 0;
    isWhole ||= key;
    const setup = key ? setupOf(data) : null;
    if (isWhole) next({ timestamp, data, key, ...(setup && { setup }) });
  };
  return {
    take({ payload, timestamp: at, marker }) {
      if (payload.length === 0) return;
      if (at !== timestamp) finish();
      timestamp = at;
      pieces.push(payload.subarray(vp8DescriptorLength(payload)));
      if (marker) finish();
    },
    lose() {
      pieces = [];
      isWhole = false;
    },
  };
}
