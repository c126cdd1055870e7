import type { Clock } from '../core/ports.ts';

/** A clock that stands still until the test moves it. */
export interface FakeClock extends Clock {
  /** How many tasks wait to be run. */
  readonly waiting: number;
  /**
   * Moves on by `ms` milliseconds: runs what falls due, in order, each at its own time,
   * and lets every promise settle before the next one.
   */
  advance(ms: number): Promise<void>;
}

interface Task {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock for tests, at `start` milliseconds since 1970. */
export function createFakeClock(start = Date.UTC(2026, 10, 25, 19)): FakeClock {
  const tasks = new Set<Task>();
  let now = start;
  let order = 0;

  const nextDue = (until: number): Task | undefined =>
    [...tasks]
      .filter((task) => task.due <= until)
      .sort((a, b) => a.due - b.due || a.order - b.order)[0];

  return {
    now: () => now,
    after(ms, run, signal) {
      if (signal?.aborted) return;
      const cancel = (): boolean => tasks.delete(task);
      const task: Task = {
        due: now + Math.max(0, ms),
        order: order++,
        run: () => {
          signal?.removeEventListener('abort', cancel);
          run();
        },
      };
      tasks.add(task);
      signal?.addEventListener('abort', cancel, { once: true });
    },
    get waiting() {
      return tasks.size;
    },
    async advance(ms) {
      const until = now + ms;
      await turn();
      for (let task = nextDue(until); task; task = nextDue(until)) {
        tasks.delete(task);
        now = Math.max(now, task.due);
        task.run();
        await turn();
      }
      // Another advance, begun since, may be further.
      now = Math.max(now, until);
    },
  };
}

/** One turn of the event loop, after which every settled promise has been heard. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
