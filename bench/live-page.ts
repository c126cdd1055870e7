import { FIND, openChromiumPage } from '../test/e2e/chromium-page.ts';
import { startShop } from '../test/e2e/shop-process.ts';
import { quantile } from './statistics.ts';
import { traceTasks } from './trace-tasks.ts';

/** How much slower than this machine the viewer's is. */
const SLOWER = 4;
/** Milliseconds of a task that the viewer does not notice. */
const UNNOTICED = 50;
const VISITS = Number(process.env['VISITS'] ?? 5);

/** Runs before the page's scripts: what the browser tells of how the page came to be. */
const WATCH = `globalThis.told = { contentful: 0, largest: 0, shift: 0 };
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries())
    if (name === 'first-contentful-paint') told.contentful = startTime;
}).observe({ type: 'paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) told.largest = startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) told.shift += value;
}).observe({ type: 'layout-shift', buffered: true });`;

/** Milliseconds, but for `shift` (a score) and `bytes`. */
interface Visit {
  readonly contentful: number;
  readonly largest: number;
  readonly shift: number;
  /** How long tasks that our scripts ran in kept the page from answering, beyond what goes unnoticed. */
  readonly blocked: number;
  readonly longest: number;
  /** What came over the network, pictures and fonts too. */
  readonly bytes: number;
}

/** The demo shop's live page on a slow phone, from its address to the first picture of the show. */
export async function benchLivePage(): Promise<void> {
  const { shop, stop } = await startShop();
  const visits: Visit[] = [];
  try {
    for (let visit = 0; visit < VISITS; visit++) visits.push(await visitOnce(`${shop.url}/live`));
  } finally {
    await stop();
  }
  const median = (of: (visit: Visit) => number): number => quantile(visits.map(of), 0.5);
  const ms = (of: (visit: Visit) => number): string => `${median(of).toFixed(0)} ms`;
  console.log(`\nThe shop's live page, 390 px, ${SLOWER}× slower, ${VISITS} visits, medians`);
  console.log(`  first contentful paint   ${ms(({ contentful }) => contentful)}`);
  console.log(`  largest contentful paint ${ms(({ largest }) => largest)}`);
  console.log(`  total blocking time      ${ms(({ blocked }) => blocked)}`);
  console.log(`  longest task of ours     ${ms(({ longest }) => longest)}, promise ${UNNOTICED}`);
  console.log(
    `  cumulative layout shift  ${Math.max(...visits.map(({ shift }) => shift))} at most`,
  );
  console.log(`  over the network         ${(median(({ bytes }) => bytes) / 1024).toFixed(0)} KiB`);
}

async function visitOnce(url: string): Promise<Visit> {
  const chromium = await openChromiumPage({ width: 390, height: 844 });
  try {
    await chromium.page.evaluateOnNewDocument(FIND);
    await chromium.page.evaluateOnNewDocument(WATCH);
    await chromium.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const tasks = await traceTasks(chromium.devtools, async () => {
      await chromium.page.goto(url);
      await chromium.until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
    });
    const told = (await chromium.page.evaluate('told')) as Omit<Visit, 'blocked' | 'bytes'>;
    const bytes = (await chromium.page.evaluate(
      "performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0)",
    )) as number;
    const ours = tasks.filter(({ isScript }) => isScript).map(({ busy }) => busy);
    const blocked = ours.reduce((sum, busy) => sum + Math.max(0, busy - UNNOTICED), 0);
    return { ...told, blocked, longest: Math.max(...ours), bytes };
  } finally {
    await chromium.close();
  }
}
