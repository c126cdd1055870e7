import type { MeasuredPage } from './measured-page.ts';
import type { Look } from './page.ts';
import { quantile } from './statistics.ts';

const LOOP = 16_000;
const FRAME = 1_000 / 30;
const SEGMENT = 2_000;
/** Milliseconds to let a player settle, and how often it is then looked at. */
const SETTLE = { whep: 4_000, hls: 12_000 };
const LOOKS = 300;

/** Server time of the clip's frame 0, modulo the loop, read from the playlist's own times. */
async function loopStart(url: string): Promise<number> {
  const main = await (await fetch(`${url}/live/hls/main.m3u8`)).text();
  const media = main.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const playlist = await (await fetch(new URL(media, `${url}/live/hls/`))).text();
  const date = /#EXT-X-PROGRAM-DATE-TIME:(\S+)/.exec(playlist)?.[1] ?? '';
  const sequence = Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(playlist)?.[1]);
  return (Date.parse(date) - sequence * SEGMENT) % LOOP;
}

/** How long ago the frame in sight was due at the studio. */
function delayOf({ at, counter }: Look, start: number): number {
  const sinceDue = (at - start - counter * FRAME) % LOOP;
  return sinceDue > LOOP - 1_000 ? sinceDue - LOOP : sinceDue;
}

/** Delay read from the picture, and how far our presentation clock is off it. */
export async function benchDelay({ page, url }: MeasuredPage, kind: 'whep' | 'hls'): Promise<void> {
  const start = await loopStart(url);
  console.log(`\nDelay over ${kind}, read from the picture, ${LOOKS} looks`);
  for (const player of ['ours', 'bare']) {
    const looks = await page.evaluate<Look[]>(
      `watch('${player} ${kind}', ${SETTLE[kind]}, ${LOOKS})`,
    );
    const delays = looks.map((look) => delayOf(look, start));
    const spread = [0.5, 0.95].map((share) => quantile(delays, share).toFixed(0));
    console.log(`  ${player.padEnd(6)} p50 ${spread[0]} ms, p95 ${spread[1]} ms`);
    const errors = looks.flatMap((look) =>
      look.moment === null ? [] : [Math.abs(look.at - delayOf(look, start) - look.moment)],
    );
    if (errors.length > 0) {
      console.log(
        `         presentation clock off by p50 ${quantile(errors, 0.5).toFixed(0)} ms, p95 ${quantile(errors, 0.95).toFixed(0)} ms (${errors.length} looks)`,
      );
    }
  }
}
