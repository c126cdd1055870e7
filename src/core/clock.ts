import type { Clock } from './ports.ts';

/** The clock of this machine, from the time origin on monotonic: a corrected system time does not move it. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, task, signal) {
    if (signal?.aborted) return;
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      task();
    }, ms);
    const cancel = (): void => clearTimeout(timer);
    signal?.addEventListener('abort', cancel, { once: true });
  },
};
