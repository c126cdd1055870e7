import { FIND, openChromiumPage } from '../test/e2e/chromium-page.ts';
import { startServer } from '../test/e2e/server-process.ts';
import { quantile } from './statistics.ts';
import { traceTasks, type Task } from './trace-tasks.ts';

/** How much slower than this machine the viewer's is. */
const SLOWER = 4;
/** Milliseconds that no task of ours may take. */
const PROMISE = 50;
const STARTS = Number(process.env['STARTS'] ?? 10);

/** The demo page from its address to its picture, on a slow machine: the longest task of ours. */
export async function benchStart(): Promise<void> {
  const server = await startServer('demo');
  const longest: number[] = [];
  console.log(`\nThe demo page to its first picture, ${SLOWER}× slower, ${STARTS} starts`);
  try {
    for (let start = 0; start < STARTS; start++) {
      const tasks = await startOnce(server.url);
      const [first] = tasks;
      longest.push(first?.busy ?? 0);
      console.log(`  ${tasks.slice(0, 3).map(taskText).join('; ')}`);
    }
  } finally {
    await server.stop();
  }
  const [median, worst] = [quantile(longest, 0.5), Math.max(...longest)];
  console.log(
    `  longest task of ours: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, promise ${PROMISE}`,
  );
}

/** The tasks that our scripts ran in, the longest first. */
async function startOnce(url: string): Promise<readonly Task[]> {
  const chromium = await openChromiumPage({ width: 390, height: 844 });
  try {
    await chromium.page.evaluateOnNewDocument(FIND);
    await chromium.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const tasks = await traceTasks(chromium.devtools, async () => {
      await chromium.page.goto(url);
      await chromium.until("find('onair-shop')?.show?.state.media.phase === 'playing'", 60_000);
    });
    return tasks.filter(({ isScript }) => isScript).sort((a, b) => b.busy - a.busy);
  } finally {
    await chromium.close();
  }
}

const taskText = ({ at, busy, what }: Task): string =>
  `${busy.toFixed(0)} ms at ${at.toFixed(0)} (${what})`;
