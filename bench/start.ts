import { FIND, openChromiumPage } from '../test/e2e/chromium-page.ts';
import { startServer } from '../test/e2e/server-process.ts';
import { quantile } from './statistics.ts';

/** How much slower than this machine the viewer's is. */
const SLOWER = 4;
/** Milliseconds that no task of ours may take. */
const PROMISE = 50;
const STARTS = Number(process.env['STARTS'] ?? 10);

/** A stretch in which the page could not answer, and which of our scripts ran longest in it. */
interface Blocked {
  readonly at: number;
  readonly ms: number;
  readonly ours: number;
  readonly by: string;
}

/** Runs before the page's scripts. */
const WATCH = `globalThis.blocked = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration, scripts } of list.getEntries()) {
    const ours = scripts.filter(({ sourceURL }) => sourceURL.includes('/cdn/')).sort((a, b) => b.duration - a.duration);
    const [longest] = ours;
    blocked.push({ at: startTime, ms: duration, ours: longest?.duration ?? 0,
      by: longest ? longest.sourceURL.split('/cdn/')[1] + ' ' + longest.sourceFunctionName + ' ' + longest.invoker : 'not ours' });
  }
}).observe({ type: 'long-animation-frame', buffered: true });`;

/** The demo page from its address to its picture, on a slow machine: the longest task of ours. */
export async function benchStart(): Promise<void> {
  const server = await startServer('demo');
  const longest: number[] = [];
  console.log(`\nThe demo page to its first picture, ${SLOWER}× slower, ${STARTS} starts`);
  try {
    for (let start = 0; start < STARTS; start++) {
      const chromium = await openChromiumPage({ width: 390, height: 844 });
      await chromium.page.evaluateOnNewDocument(FIND);
      await chromium.page.evaluateOnNewDocument(WATCH);
      await chromium.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await chromium.page.goto(server.url);
      await chromium.until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
      const blocked = (await chromium.page.evaluate('blocked')) as Blocked[];
      longest.push(Math.max(0, ...blocked.map(({ ours }) => ours)));
      if (start === 0) {
        for (const { at, ms, ours, by } of blocked) {
          console.log(
            `  at ${at.toFixed(0)} ms: a frame of ${ms.toFixed(0)} ms, ours ${ours.toFixed(0)} ms, ${by}`,
          );
        }
      }
      await chromium.close();
    }
  } finally {
    await server.stop();
  }
  console.log(
    `  longest script of ours: median ${quantile(longest, 0.5).toFixed(0)} ms, worst ${Math.max(...longest).toFixed(0)} ms, promise ${PROMISE}`,
  );
}
