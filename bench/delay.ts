import { NAMES, type Kind } from './kinds.ts';
import { delayOf, loopStart, LOOP } from './loop-time.ts';
import { openMeasuredPage, withChromium } from './browsers.ts';
import type { Look } from './page.ts';
import { percentiles, type Finding } from './promises.ts';
import type { Venue } from './venue.ts';

/** Milliseconds to let a player settle, and how often it is then looked at. */
const SETTLE: Readonly<Record<Kind, number>> = { whep: 4_000, hls: 12_000, livekit: 4_000 };
const LOOKS = 300;
/** What is promised, in milliseconds: delay, presentation clock. */
const DELAY: Readonly<Record<Kind, number>> = { whep: 300, hls: 2_000, livekit: 300 };
const CLOCK: Readonly<Record<Kind, number>> = { whep: 50, hls: 100, livekit: 50 };

/** Delay read from the picture, and how far our presentation clock is off it. */
export async function benchDelay(venue: Venue, kind: Kind): Promise<Finding[]> {
  const start = kind === 'livekit' ? venue.roomStartedAt % LOOP : await loopStart(venue.liveUrl);
  console.log(`\nDelay, ${NAMES[kind]}, read from the picture, ${LOOKS} looks`);
  const findings: Finding[] = [];
  for (const side of ['ours', 'bare'] as const) {
    const looks = await withChromium(async (browser) => {
      const { call } = await openMeasuredPage(browser, venue);
      return call('watch', side, kind, { settle: SETTLE[kind], looks: LOOKS });
    });
    const delays = looks.map(({ at, counter }) => delayOf(at, counter, start));
    const most = side === 'ours' ? DELAY[kind] : null;
    findings.push(percentiles(`delay, ${NAMES[kind]}, ${side}`, delays, most));
    if (side === 'ours') findings.push(clockFinding(looks, kind, start));
  }
  for (const { what, measured } of findings) console.log(`  ${what}: ${measured}`);
  return findings;
}

function clockFinding(looks: readonly Look[], kind: Kind, start: number): Finding {
  const errors = looks.flatMap(({ at, counter, moment }) =>
    moment === null ? [] : [Math.abs(at - delayOf(at, counter, start) - moment)],
  );
  return percentiles(`presentation clock off, ${NAMES[kind]}`, errors, CLOCK[kind]);
}
