import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A stretch of the test clip, encoded on its own. */
export interface Piece {
  /** Where in the clip it begins, and how long it is, in seconds. */
  readonly from: number;
  readonly seconds: number;
  /** Lines of the picture. */
  readonly height: number;
  /** How ffmpeg is to encode it. */
  readonly encode: string;
}

/** How segments are packed. */
export type Packing = 'mpegts' | 'fmp4';

/** A segment of a packed piece. */
export interface Segment {
  readonly file: string;
  /** The file that a decoder needs before it; none with MPEG-TS. */
  readonly map: string | undefined;
  /** Seconds. */
  readonly length: number;
  /** Whether it is the first of its piece: another encoder's, its timestamps starting anew. */
  readonly first: boolean;
}

export const MEDIA = new URL('../media/', import.meta.url).pathname;

/** Has ffmpeg pack one piece after the other into `folder`. Rejects when ffmpeg does. */
export async function pack(
  folder: string,
  packing: Packing,
  pieces: readonly Piece[],
): Promise<readonly Segment[]> {
  const packed = pieces.map(async ({ from, seconds, height, encode }, index) => {
    const name = join(folder, `${packing}-${index}`);
    const clip = `-ss ${from} -t ${seconds} -i ${MEDIA}`;
    await ffmpeg(
      `${clip}counter-360p.h264.mp4 ${clip}tick.aac -vf scale=-2:${height} ${encode}` +
        ` -f hls -hls_time 1 -hls_list_size 0 -hls_playlist_type vod -hls_segment_type ${packing}` +
        ` -hls_fmp4_init_filename ${packing}-${index}-init.mp4` +
        ` -hls_segment_filename ${name}-%d.${packing === 'fmp4' ? 'm4s' : 'ts'} ${name}.m3u8`,
    );
    return segmentsOf(await readFile(`${name}.m3u8`, 'utf8'));
  });
  return (await Promise.all(packed)).flat();
}

async function ffmpeg(line: string): Promise<void> {
  const child = spawn('ffmpeg', `-hide_banner -loglevel error -y ${line}`.split(' '), {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${line}`);
}

function segmentsOf(playlist: string): Segment[] {
  const [, map] = /^#EXT-X-MAP:URI="(.+)"/m.exec(playlist) ?? [];
  const listed = [...playlist.matchAll(/^#EXTINF:([\d.]+),\n(.+)$/gm)];
  return listed.map(([, seconds, file = ''], index) => ({
    file,
    map,
    length: Number(seconds),
    first: index === 0,
  }));
}
