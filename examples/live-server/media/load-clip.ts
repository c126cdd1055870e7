import { readFile } from 'node:fs/promises';
import type { Clip, LoopTrack } from './clip.ts';
import { loopDuration } from './loop-track.ts';
import { readAdts } from './read-adts.ts';
import { readMp4, readOgg } from './read-container.ts';
import { readIvf } from './read-ivf.ts';

export type ClipName = 'demo' | 'test';

/** Where the forms of each clip are. */
const FILES = {
  demo: {
    folder: new URL('./demo/', import.meta.url),
    vp8: 'film-720p.vp8.ivf',
    opus: 'voice.opus.ogg',
    h264: ['film-720p.h264.mp4', 'film-360p.h264.mp4'],
    aac: 'voice.aac',
  },
  test: {
    folder: new URL('../../../test/media/', import.meta.url),
    vp8: 'counter-360p.vp8.ivf',
    opus: 'tick.opus.ogg',
    h264: ['counter-360p.h264.mp4', 'counter-180p.h264.mp4'],
    aac: 'tick.aac',
  },
};

/** Reads a clip into memory: `demo` is the film, `test` the frame counter with its tick. */
export async function loadClip(name: ClipName): Promise<Clip> {
  const { folder, vp8, opus, h264, aac } = FILES[name];
  const read = async (
    file: string,
    parse: (bytes: Uint8Array) => LoopTrack | Promise<LoopTrack>,
  ): Promise<LoopTrack> => {
    try {
      return await parse(await readFile(new URL(file, folder)));
    } catch (cause) {
      throw new Error(`clip ${name}: cannot read ${file}`, { cause });
    }
  };
  const clip = {
    name,
    webrtc: { vp8: await read(vp8, readIvf), opus: await read(opus, readOgg) },
    hls: {
      video: await Promise.all(h264.map((file) => read(file, readMp4))),
      aac: await read(aac, readAdts),
    },
  };
  return { ...clip, duration: commonDuration(clip) };
}

/** Milliseconds that all tracks of a clip last. Throws where one is longer than another. */
export function commonDuration({ name, webrtc, hls }: Omit<Clip, 'duration'>): number {
  const tracks = [webrtc.vp8, webrtc.opus, ...hls.video, hls.aac];
  const durations = tracks.map(loopDuration);
  const [duration = 0] = durations;
  if (duration > 0 && durations.every((each) => each === duration)) return duration;
  const list = tracks.map(({ codec, height }, i) => `${codec}${height ?? ''} ${durations[i]} ms`);
  throw new Error(`clip ${name}: its tracks differ in length: ${list.join(', ')}`);
}
