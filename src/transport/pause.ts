import type { Clock } from '../core/ports.ts';
import { linkedController } from '../core/abort.ts';

/** Fires `online` when the machine has its network again, as a window does. */
export type Network = Partial<Pick<EventTarget, 'addEventListener'>>;

/**
 * Waits `ms` milliseconds; shorter when `signal` aborts or the machine comes back online.
 * Never rejects: look at the signal afterwards.
 */
export async function pause(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  network: Network = globalThis as Network,
): Promise<void> {
  const nap = linkedController(signal);
  if (nap.signal.aborted) return;
  await new Promise((resolve) => {
    const wake = (): void => nap.abort();
    nap.signal.addEventListener('abort', resolve);
    clock.after(ms, wake, nap.signal);
    network.addEventListener?.('online', wake, { signal: nap.signal });
  });
}
