import type { LoopTrack } from './clip.ts';
import { averageBitrate } from './loop-track.ts';

/** Sample rates by their index in an ADTS header (ISO/IEC 14496-3, table 1.18). */
const SAMPLE_RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000];

/** An AAC frame with its ADTS header, and what the header says. */
export interface AdtsFrame {
  readonly frame: Uint8Array;
  readonly headerSize: number;
  readonly objectType: number;
  readonly rateIndex: number;
  readonly channels: number;
}

/** The frames of an ADTS file in order. Throws where a header or a frame is broken. */
export function adtsFrames(file: Uint8Array): AdtsFrame[] {
  const frames = [];
  for (let at = 0; at < file.length;) {
    const [sync = 0, flags = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0] = file.subarray(at, at + 6);
    const size = ((b3 & 3) << 11) | (b4 << 3) | (b5 >> 5);
    const headerSize = flags & 1 ? 7 : 9;
    if (sync !== 0xff || (flags & 0xf6) !== 0xf0 || size <= headerSize || at + size > file.length)
      throw new Error(`no ADTS frame at byte ${at}`);
    frames.push({
      frame: file.subarray(at, at + size),
      headerSize,
      objectType: (b2 >> 6) + 1,
      rateIndex: (b2 >> 2) & 15,
      channels: ((b2 & 1) << 2) | (b3 >> 6),
    });
    at += size;
  }
  return frames;
}

/** Reads an AAC track from an ADTS file. `config` is its AudioSpecificConfig. */
export function readAdts(file: Uint8Array): LoopTrack {
  const frames = adtsFrames(file);
  const { objectType = 0, rateIndex = 0, channels = 0 } = frames[0] ?? {};
  const timescale = SAMPLE_RATES[rateIndex];
  if (timescale === undefined) throw new Error('no AAC sample rate');
  const track = {
    codec: 'aac',
    codecString: `mp4a.40.${objectType}`,
    timescale,
    sampleDuration: 1024,
    samples: frames.map(({ frame, headerSize }) => ({ data: frame.subarray(headerSize), key: true })),
    config: Uint8Array.of((objectType << 3) | (rateIndex >> 1), ((rateIndex & 1) << 7) | (channels << 3)),
  } as const;
  return { ...track, bitrate: averageBitrate(track) };
}
