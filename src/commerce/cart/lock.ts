import { linkedController } from '../../core/abort.ts';
import type { Clock } from '../../core/ports.ts';
import { createQueue, type Queue } from './queue.ts';

/** Who may change the cart of a name: one after another. The browser's `navigator.locks`, or the page's own. */
export interface CartLocks {
  /** Rejects when `signal` aborts before it is the task's turn. */
  request<T>(
    name: string,
    options: { readonly signal: AbortSignal },
    task: () => Promise<T>,
  ): Promise<T>;
}

/** Makes locks that hold within one page: for browsers, and pages without TLS, that have none. */
export function createPageLocks(): CartLocks {
  const queues = new Map<string, Queue>();
  return {
    request(name, { signal }, task) {
      const queue = queues.get(name) ?? createQueue();
      queues.set(name, queue);
      return queue(() => {
        signal.throwIfAborted();
        return task();
      });
    },
  };
}

/** The carts of one page share it: they may belong to shows that know nothing of each other. */
const pageLocks = createPageLocks();

/** The locks that reach furthest here: over all tabs, else over this page. */
export function furthestLocks(): CartLocks {
  const { locks } = (globalThis.navigator ?? {}) as { readonly locks?: LockManager };
  if (!locks) return pageLocks;
  return {
    request: async (name, options, task) => await locks.request(name, options, () => task()),
  };
}

export interface LockOptions {
  readonly name: string;
  readonly locks: CartLocks;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds to wait for the lock. */
  readonly patience: number;
}

/**
 * Runs a task under the lock; null: its turn did not come in time. Where the browser refuses locks,
 * as to a sandboxed frame, those of the page have to do.
 */
export async function underLock<T>(
  { name, locks, clock, signal, patience }: LockOptions,
  task: () => Promise<T>,
): Promise<T | null> {
  const waiting = linkedController(signal);
  clock.after(patience, () => waiting.abort(), waiting.signal);
  let running: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    running = task();
    waiting.abort();
    return running;
  };
  const request = async (from: CartLocks): Promise<T | null> => {
    try {
      return await from.request(name, { signal: waiting.signal }, begin);
    } catch {
      // Also where somebody took the lock away: what is under way is.
      return running;
    }
  };
  const result = await request(locks);
  return running || waiting.signal.aborted ? result : request(pageLocks);
}
