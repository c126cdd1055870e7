import type { LoopTrack } from './clip.ts';
import { averageBitrate } from './loop-track.ts';

/** Reads a VP8 track from an IVF file. Throws on anything else. */
export function readIvf(file: Uint8Array): LoopTrack {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const text = (at: number): string => Buffer.from(file.subarray(at, at + 4)).toString('latin1');
  if (file.length < 32 || text(0) !== 'DKIF' || text(8) !== 'VP80') throw new Error('not VP8 in IVF');
  const samples = [];
  const times = [];
  for (let at = view.getUint16(6, true); at + 12 <= file.length;) {
    const size = view.getUint32(at, true);
    times.push(Number(view.getBigUint64(at + 4, true)));
    at += 12;
    const data = file.subarray(at, at + size);
    if (data.length < size || size === 0) throw new Error('IVF file is cut short');
    samples.push({ data, key: ((data[0] ?? 1) & 1) === 0 });
    at += size;
  }
  const ticksASecond = view.getUint32(16, true) / view.getUint32(20, true);
  const ticks = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const rate = Math.round(((samples.length - 1) * ticksASecond) / ticks);
  const track = {
    codec: 'vp8',
    codecString: 'vp8',
    timescale: 90_000,
    sampleDuration: 90_000 / rate,
    samples,
    width: view.getUint16(12, true),
    height: view.getUint16(14, true),
  } as const;
  return { ...track, bitrate: averageBitrate(track) };
}
