import { openMeasuredPage, withChromium } from './browsers.ts';
import { NAMES, type Kind } from './kinds.ts';
import type { Side } from './players.ts';
import type { Finding } from './promises.ts';
import { estimate, median, quantile } from './statistics.ts';
import type { Venue } from './venue.ts';

const WARM_UP = 5;
const PROMISE = 1.05;
/** Cold starts take a new page each; nothing is promised of them. */
const MOST_COLD = 30;

/** Starts one player and gives its time to first frame, in milliseconds. */
type TimeStart = (side: Side) => Promise<number>;

/** Pairs of starts, ours beside the bare engine's. */
interface Pairs {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** Time to first frame, ours against the bare engine on the same stream: interleaved pairs, order swapped each time. */
export async function benchFirstFrame(venue: Venue, kind: Kind, count: number): Promise<Finding[]> {
  console.log(`\nTime to first frame, ${NAMES[kind]}, engine cached, ${count} pairs`);
  const cached = await withChromium(async (browser) => {
    const { call } = await openMeasuredPage(browser, venue);
    return interleave((side) => call('timeToFirstFrame', side, kind), count, WARM_UP);
  });
  const ratio = tellRatio(cached);
  const coldCount = Math.min(count, MOST_COLD);
  console.log(`Cold: nothing cached, a new page each time, ${coldCount} pairs`);
  const cold = tellRatio(await coldStarts(venue, kind, coldCount));
  return [
    {
      what: `first frame, ${NAMES[kind]}`,
      promise: `≤ ${PROMISE} × bare`,
      measured: ratio.told,
      isKept: ratio.value <= PROMISE,
    },
    { what: `the same, cold`, promise: '', measured: cold.told, isKept: null },
  ];
}

/** The player's own files and the engine come over the network, and are compiled, each time. */
function coldStarts(venue: Venue, kind: Kind, count: number): Promise<Pairs> {
  return withChromium((browser) => {
    const time: TimeStart = async (side) => {
      const context = await browser.createBrowserContext();
      try {
        const { call } = await openMeasuredPage(context, venue);
        return await call('timeToFirstFrame', side, kind);
      } finally {
        await context.close();
      }
    };
    return interleave(time, count, 1);
  });
}

/** Times pairs of starts after some that do not count. */
async function interleave(time: TimeStart, count: number, warmUp: number): Promise<Pairs> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let pair = -warmUp; pair < count; pair++) {
    const order = pair % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of order) {
      const took = await time(side);
      if (pair >= 0) (side === 'ours' ? ours : bare).push(took);
    }
  }
  return { ours, bare };
}

/** Prints both and their ratio, and gives that. */
function tellRatio({ ours, bare }: Pairs): { readonly value: number; readonly told: string } {
  const ratio = estimate(ours.map((value, index) => value / (bare[index] ?? Number.NaN)));
  const row = (name: string, values: readonly number[]): string =>
    `  ${name.padEnd(6)} median ${median(values).toFixed(0)} ms, p90 ${quantile(values, 0.9).toFixed(0)} ms`;
  console.log(`${row('ours', ours)}\n${row('bare', bare)}`);
  const interval = `95 %: ${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)}`;
  const medians = `${median(ours).toFixed(0)} beside ${median(bare).toFixed(0)} ms`;
  console.log(`  ratio ours/bare ${ratio.value.toFixed(3)} (${interval})`);
  return {
    value: ratio.value,
    told: `${ratio.value.toFixed(3)} (${interval}; ${medians}; ${ours.length} pairs)`,
  };
}
