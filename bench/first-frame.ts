import type { MeasuredPage } from './measured-page.ts';
import { estimate, median, quantile } from './statistics.ts';

/** Starts of each player, in pairs. */
const PAIRS = Number(process.env['PAIRS'] ?? 100);
const WARM_UP = 5;

/** Time to first frame, ours against the bare engine on the same stream: interleaved pairs, order swapped each time. */
export async function benchFirstFrame({ page }: MeasuredPage, kind: 'whep' | 'hls'): Promise<void> {
  const time = (player: string): Promise<number> =>
    page.evaluate<number>(`timeToFirstFrame('${player} ${kind}')`);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let pair = -WARM_UP; pair < PAIRS; pair++) {
    const oursFirst = pair % 2 === 0;
    const first = await time(oursFirst ? 'ours' : 'bare');
    const second = await time(oursFirst ? 'bare' : 'ours');
    if (pair < 0) continue;
    ours.push(oursFirst ? first : second);
    bare.push(oursFirst ? second : first);
  }
  const ratio = estimate(ours.map((value, index) => value / (bare[index] ?? Number.NaN)));
  const row = (name: string, values: readonly number[]): string =>
    `  ${name.padEnd(6)} median ${median(values).toFixed(0)} ms, p90 ${quantile(values, 0.9).toFixed(0)} ms`;
  console.log(`\nTime to first frame over ${kind}, ${PAIRS} pairs`);
  console.log(`${row('ours', ours)}\n${row('bare', bare)}`);
  console.log(
    `  ratio ours/bare ${ratio.median.toFixed(3)} (95 %: ${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)}), promise 1.05`,
  );
}
