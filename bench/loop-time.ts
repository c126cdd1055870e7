/** The test clip's loop, its pictures and the server's segments, in milliseconds. */
export const LOOP = 16_000;
export const FRAME = 1_000 / 30;
const SEGMENT = 2_000;

/** Server time of the clip's frame 0, modulo the loop, read from the times in a live server's playlist. */
export async function loopStart(url: string): Promise<number> {
  const main = await (await fetch(`${url}/live/hls/main.m3u8`)).text();
  const media = main.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const playlist = await (await fetch(new URL(media, `${url}/live/hls/`))).text();
  const date = /#EXT-X-PROGRAM-DATE-TIME:(\S+)/.exec(playlist)?.[1] ?? '';
  const sequence = Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(playlist)?.[1]);
  const start = (Date.parse(date) - sequence * SEGMENT) % LOOP;
  if (Number.isNaN(start)) throw new Error('the playlist does not tell its times');
  return start;
}

/** How long before `at` the picture with this number was due at the studio: from -1 s to 15 s. */
export function delayOf(at: number, counter: number, start: number): number {
  const since = (((at - start - counter * FRAME) % LOOP) + LOOP) % LOOP;
  return since > LOOP - 1_000 ? since - LOOP : since;
}
