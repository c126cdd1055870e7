import type { CDPSession } from 'puppeteer-core';

/** One task of a page's main thread. Milliseconds. */
export interface Task {
  /** When it began, from the first one on. */
  readonly at: number;
  /** How long the thread was busy with it: waiting for a processor, which others had, does not count. */
  readonly busy: number;
  /** Whether a script of the page ran in it. */
  readonly isScript: boolean;
  /** What took longest in it. */
  readonly what: string;
}

/** An event of Chromium's trace. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', '__metadata'];
const SCRIPT = /^(v8\.callFunction|v8\.evaluateModule|v8\.run|FunctionCall|EvaluateScript)$/;
const TOLD = /^(v8\.evaluateModule|RunMicrotasks|Layout|UpdateLayoutTree|TimerFire|EventDispatch)$/;

/** The tasks of the page's main thread while `act` goes on, in their order. */
export async function traceTasks(
  devtools: CDPSession,
  act: () => Promise<void>,
): Promise<readonly Task[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  return tasksOf(events);
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const spans = mainThread(events).filter(({ ph }) => ph === 'X');
  const start = Math.min(...spans.map(({ ts }) => ts));
  return spans
    .filter(({ name }) => name.endsWith('RunTask'))
    .map((task) => {
      const within = spans.filter((one) => one !== task && isWithin(one, task));
      const [longest] = within
        .filter(({ name }) => TOLD.test(name))
        .sort((a, b) => busy(b) - busy(a));
      return {
        at: (task.ts - start) / 1_000,
        busy: busy(task) / 1_000,
        isScript: within.some(({ name }) => SCRIPT.test(name)),
        what: longest?.name ?? task.name,
      };
    });
}

/** The events of the thread that ran most of the page's scripts: a browser has other pages of its own. */
function mainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const name = `${event.pid}:${event.tid}`;
    const thread = threads.get(name) ?? [];
    threads.set(name, thread);
    thread.push(event);
  }
  const isMain = (of: readonly TraceEvent[]): boolean =>
    of.some(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const scripts = (of: readonly TraceEvent[]): number =>
    of.filter(({ name }) => SCRIPT.test(name)).length;
  const [main] = [...threads.values()].filter(isMain).sort((a, b) => scripts(b) - scripts(a));
  return main ?? [];
}

const busy = ({ dur, tdur }: TraceEvent): number => tdur ?? dur;

const isWithin = (one: TraceEvent, task: TraceEvent): boolean =>
  one.ts >= task.ts && one.ts + one.dur <= task.ts + task.dur;
