import { linkedController } from '../../core/abort.ts';
import type { Clock } from '../../core/ports.ts';

/** Milliseconds for which a claim is kept after it was last used: nobody is at the page's own cart and back sooner. */
const KEPT = 2_000;

/**
 * What tells that no other tab has begun to change the cart since it was read here. Whoever changes it takes the
 * claim from whoever has it, which that one hears before the lock of the cart is anybody else's.
 */
export interface Claim {
  /** Before the cart is read: made where nobody has it. */
  reading(): Promise<void>;
  /** Runs a change under it; `wasHeld`: it was ours before, too. */
  changing<T>(task: (wasHeld: boolean) => Promise<T>): Promise<T>;
  /** What was asked may still come to the shop: it tells nothing before the next change, but keeps others from it. */
  doubt(): void;
}

export interface ClaimOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Makes the claim on a cart's name. Where the browser has no locks, nothing is ever claimed. */
export function createClaim({ name, clock, signal }: ClaimOptions): Claim {
  let held: AbortController | null = null;
  let isDoubted = false;
  const isHeld = (): boolean => held?.signal.aborted === false;
  // A page that holds a lock could not be kept for the way back.
  globalThis.window?.addEventListener('pagehide', () => held?.abort(), { signal });
  const ask = async (how: LockOptions): Promise<void> => {
    const mine = linkedController(signal);
    if (!(await hold(`${name}:read`, how, mine))) return;
    held = mine;
    isDoubted = false;
  };
  const keepOn = (): void => {
    const mine = held;
    if (mine) clock.after(KEPT, () => mine.abort(), mine.signal);
  };
  return {
    async reading() {
      if (isHeld()) return;
      await ask({ ifAvailable: true });
      keepOn();
    },
    async changing(task) {
      const wasHeld = isHeld() && !isDoubted;
      await ask({ steal: true });
      return task(wasHeld).finally(keepOn);
    },
    doubt: () => void (isDoubted = true),
  };
}

/** Whether the browser's lock is ours now: until `mine` aborts, which it does where somebody takes it. */
function hold(name: string, how: LockOptions, mine: AbortController): Promise<boolean> {
  const { locks } = (globalThis.navigator ?? {}) as { readonly locks?: LockManager };
  return new Promise((settled) => {
    const ended = (): void => {
      mine.abort();
      settled(false);
    };
    const holding = (lock: Lock | null): Promise<void> | undefined => {
      if (!lock || mine.signal.aborted) return undefined;
      settled(true);
      return new Promise((end) => mine.signal.addEventListener('abort', () => end()));
    };
    if (locks) locks.request(name, how, holding).then(ended, ended);
    else ended();
  });
}
