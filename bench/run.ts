// npm run bench                  all of it
// npm run bench -- delay         one part;   PAIRS=20 npm run bench -- first-frame
// npm run bench -- start         the page on a slow machine (after npm run build)
// npm run bench -- live-page     the demo shop's live page, in the figures that browsers tell
import { assertNode } from '../scripts/assert-node.ts';
import { benchDelay } from './delay.ts';
import { benchFirstFrame } from './first-frame.ts';
import { benchLivePage } from './live-page.ts';
import { openMeasuredPage } from './measured-page.ts';
import { benchStart } from './start.ts';

assertNode();
const BENCHES = { 'first-frame': benchFirstFrame, delay: benchDelay };
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const benches = Object.entries(BENCHES).filter(([name]) => isWanted(name));
if (benches.length > 0) {
  const measured = await openMeasuredPage();
  try {
    for (const [, bench] of benches) {
      for (const kind of ['whep', 'hls'] as const) await bench(measured, kind);
    }
  } finally {
    await measured.close();
  }
}
if (isWanted('start')) await benchStart();
if (isWanted('live-page')) await benchLivePage();
