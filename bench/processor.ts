import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'puppeteer-core';
import { openMeasuredPage, withChromium } from './browsers.ts';
import { NAMES, type Kind } from './kinds.ts';
import type { Side } from './players.ts';
import type { Finding } from './promises.ts';
import { estimate, mean } from './statistics.ts';
import type { Venue } from './venue.ts';

/** Percent of a core that ours may take more than the bare engine. */
const PROMISE = 2;
/** Two rounds of browsers, each watched for so many slices of so long, once it has settled (milliseconds). */
const ROUNDS = 2;
const SLICE = 10_000;
const SETTLE = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A browser that plays one side, and what it has used. */
interface Watched {
  /** Seconds of processor time of all its processes. */
  used(): Promise<number>;
  memory(): Promise<Memory>;
}

/** In MB: what the page's scripts hold after a collection; all processes of the browser, null where nobody tells. */
interface Memory {
  readonly heap: number;
  readonly browser: number | null;
}

/** What was seen of one side. */
interface Seen {
  /** Percent of a core, slice by slice. */
  readonly shares: number[];
  readonly memories: Memory[];
}

/**
 * Processor time and memory, ours against the bare engine. Each side plays in a browser of its own, both at
 * the same time, so that whatever else the machine does befalls both; the whole tree of processes counts.
 */
export async function benchProcessor(
  venue: Venue,
  kind: Kind,
  seconds: number,
): Promise<Finding[]> {
  const name = NAMES[kind];
  const slices = Math.max(1, Math.round((seconds * 1_000) / ROUNDS / SLICE));
  console.log(
    `\nProcessor and memory, ${name}, ${ROUNDS * slices * (SLICE / 1_000)} s of playback on each side`,
  );
  const seen: Record<Side, Seen> = {
    ours: { shares: [], memories: [] },
    bare: { shares: [], memories: [] },
  };
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    await withChromium((first) =>
      withChromium(async (second) => {
        const watched = [
          await watchPlaying(first, venue, order[0], kind),
          await watchPlaying(second, venue, order[1], kind),
        ];
        await pause(SETTLE);
        const both = await Promise.all(watched.map((one) => look(one, slices)));
        for (const [index, side] of order.entries()) {
          seen[side].shares.push(...(both[index]?.shares ?? []));
          seen[side].memories.push(...(both[index]?.memories ?? []));
        }
      }),
    );
  }
  const findings = [shareFinding(name, seen), memoryFinding(name, seen)];
  for (const { what, measured } of findings) console.log(`  ${what}: ${measured}`);
  return findings;
}

async function watchPlaying(
  browser: Browser,
  venue: Venue,
  side: Side,
  kind: Kind,
): Promise<Watched> {
  const { page, call } = await openMeasuredPage(browser, venue);
  const devtools = await page.createCDPSession();
  const whole = await browser.target().createCDPSession();
  await call('keepPlaying', side, kind);
  return {
    async used() {
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    async memory() {
      const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
      return { heap: await heapOf(devtools), browser: shareOf(processInfo.map(({ id }) => id)) };
    },
  };
}

async function look({ used, memory }: Watched, slices: number): Promise<Seen> {
  const shares: number[] = [];
  let [at, before] = [performance.now(), await used()];
  for (let slice = 0; slice < slices; slice++) {
    await pause(SLICE);
    const [now, after] = [performance.now(), await used()];
    shares.push(((after - before) / (now - at)) * 1_000 * 100);
    [at, before] = [now, after];
  }
  return { shares, memories: [await memory()] };
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** What processes hold, memory that several share counted in shares (Linux' PSS), in MB. */
function shareOf(ids: readonly number[]): number | null {
  try {
    const kilobytes = ids.map((id) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]),
    );
    return kilobytes.reduce((sum, value) => sum + value, 0) / 1e3;
  } catch {
    return null;
  }
}

function shareFinding(name: string, { ours, bare }: Record<Side, Seen>): Finding {
  const more = ours.shares.map((share, index) => share - (bare.shares[index] ?? Number.NaN));
  const { value, low, high } = estimate(more, mean);
  const seconds = (ours.shares.length * SLICE) / 1_000;
  const told = (percent: number): string => percent.toFixed(1);
  return {
    what: `processor, ${name}`,
    promise: `≤ ${PROMISE} % of a core more than bare`,
    measured:
      `${told(value)} % more (95 %: ${told(low)} to ${told(high)}; ` +
      `${told(mean(ours.shares))} beside ${told(mean(bare.shares))} %; ${seconds} s)`,
    isKept: value <= PROMISE,
  };
}

function memoryFinding(name: string, { ours, bare }: Record<Side, Seen>): Finding {
  const heap = ({ memories }: Seen): string => mean(memories.map((one) => one.heap)).toFixed(1);
  const whole = ({ memories }: Seen): string =>
    mean(memories.map((one) => one.browser ?? Number.NaN)).toFixed(0);
  return {
    what: `memory, ${name}`,
    promise: '',
    measured: `scripts ${heap(ours)} beside ${heap(bare)} MB; whole browser ${whole(ours)} beside ${whole(bare)} MB`,
    isKept: null,
  };
}
