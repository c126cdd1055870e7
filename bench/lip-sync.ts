import { openMeasuredPage, withChromium } from './browsers.ts';
import { NAMES, type Kind } from './kinds.ts';
import { percentiles, type Finding } from './promises.ts';
import type { Venue } from './venue.ts';

/** Milliseconds that sound and picture may be apart, either way. */
const PROMISE = 45;
/** Flashes and ticks that are compared, one a second. */
const TICKS = 30;
/** WebRTC starts each as soon as it can, and then draws them together, for up to half a minute. */
const SETTLE: Readonly<Record<Kind, number>> = { whep: 30_000, hls: 12_000, livekit: 30_000 };

/** How far the picture is from its sound, by the clip's flash and tick each second, both as they come out. */
export async function benchLipSync(venue: Venue, kind: Kind): Promise<Finding[]> {
  console.log(`\nSound against picture, ${NAMES[kind]}, ${TICKS} flashes and ticks`);
  const findings: Finding[] = [];
  for (const side of ['ours', 'bare'] as const) {
    const { seen, told } = await withChromium(async (browser) => {
      const { call } = await openMeasuredPage(browser, venue);
      return call('lipSync', side, kind, { settle: SETTLE[kind], ticks: TICKS });
    });
    const word = told === null ? '' : `; at the end our player says ${told.toFixed(0)} ms`;
    const each = seen.map((ms) => ms.toFixed(0)).join(' ');
    console.log(`  ${side}: picture behind sound by ${each} ms${word}`);
    const what = `sound against picture, ${NAMES[kind]}, ${side}`;
    findings.push(percentiles(what, seen.map(Math.abs), side === 'ours' ? PROMISE : null));
  }
  return findings;
}
