// npm run bench:media                                   all of it, ours beside the bare engine
// npm run bench:media -- first-frame livekit --pairs 20 one part, one transport, fewer pairs
// npm run bench:media -- processor --seconds 20         less playback
import { parseArgs } from 'node:util';
import { assertNode } from '../scripts/assert-node.ts';
import { ensureBrowsers } from '../scripts/ensure-browsers.ts';
import { benchDelay } from './delay.ts';
import { benchFirstFrame } from './first-frame.ts';
import { KINDS, type Kind } from './kinds.ts';
import { benchLipSync } from './lip-sync.ts';
import { benchProcessor } from './processor.ts';
import { findingsTable, type Finding } from './promises.ts';
import { openVenue, type Venue } from './venue.ts';

assertNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '120' },
  },
});
const pairs = Number(values.pairs);
const seconds = Number(values.seconds);
type Bench = (venue: Venue, kind: Kind) => Promise<Finding[]>;
const PARTS: Readonly<Record<string, Bench>> = {
  'first-frame': (venue, kind) => benchFirstFrame(venue, kind, pairs),
  delay: benchDelay,
  'lip-sync': benchLipSync,
  processor: (venue, kind) => benchProcessor(venue, kind, seconds),
};
const known = [...Object.keys(PARTS), ...KINDS];
const strange = positionals.filter((one) => !known.includes(one));
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count > 0;
if (strange.length > 0 || !isCount(pairs) || !isCount(seconds)) {
  console.error(`Parts: ${known.join(', ')}. --pairs and --seconds are whole numbers from 1 on.`);
  process.exit(2);
}
const among = <T extends string>(all: readonly T[]): readonly T[] => {
  const asked = all.filter((one) => positionals.includes(one));
  return asked.length > 0 ? asked : all;
};

process.env['ENGINES'] ??= 'chromium';
await ensureBrowsers();
const began = performance.now();
const venue = await openVenue();
const findings: Finding[] = [];
try {
  for (const part of among(Object.keys(PARTS)))
    for (const kind of among(KINDS)) findings.push(...((await PARTS[part]?.(venue, kind)) ?? []));
} finally {
  await venue.close();
}
const minutes = (performance.now() - began) / 60_000;
console.log(`\n${findingsTable(findings)}\n\nAll of it took ${minutes.toFixed(1)} minutes.`);
process.exitCode = findings.some(({ isKept }) => isKept === false) ? 1 : 0;
