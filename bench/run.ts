// npm run bench                  all of it
// npm run bench -- delay         one part;   PAIRS=20 npm run bench -- first-frame
import { assertNode } from '../scripts/assert-node.ts';
import { benchDelay } from './delay.ts';
import { benchFirstFrame } from './first-frame.ts';
import { openMeasuredPage } from './measured-page.ts';

assertNode();
const BENCHES = { 'first-frame': benchFirstFrame, delay: benchDelay };
const wanted = process.argv.slice(2);
const measured = await openMeasuredPage();
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const kind of ['whep', 'hls'] as const) await bench(measured, kind);
  }
} finally {
  await measured.close();
}
