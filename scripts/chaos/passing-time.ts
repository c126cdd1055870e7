import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeClock } from '../../src/testing/fake-clock.ts';
import type { FaultProxy } from '../../src/testing/fault-proxy.ts';
import { createPatientTurn } from './patient-turn.ts';

/** Milliseconds between looks whether all who are under way wait for the clock. */
const TURN = 1;

/** Time that passes while there is nothing else to wait for. */
export interface PassingTime {
  /** Stands still while the shop is at work. */
  readonly clock: FakeClock;
  /** Asks the shop for a cart that waits by the clock. */
  readonly fetch: typeof fetch;
  /** The same with a browser's own `fetch`. */
  counted(fetch: typeof globalThis.fetch): typeof fetch;
  stop(): Promise<void>;
}

/**
 * Moves a clock on, by which carts and the network before their shop wait, when the shop has nothing left to do:
 * what takes it long on a busy machine is no trouble, and a patience of 15 seconds takes a moment.
 */
export function passTime(clock: FakeClock, proxy: Pick<FaultProxy, 'held'>): PassingTime {
  let inFlight = 0;
  let isPassing = true;
  const turn = createPatientTurn({ clock, isQuiet: () => inFlight <= proxy.held });
  const passing = (async () => {
    while (isPassing) {
      await sleep(TURN);
      await turn();
    }
  })();
  const counted: PassingTime['counted'] =
    (fetch) =>
    async (...asked) => {
      inFlight += 1;
      return await fetch(...asked).finally(() => (inFlight -= 1));
    };
  return {
    clock,
    counted,
    fetch: counted(fetch),
    async stop() {
      isPassing = false;
      await passing;
    },
  };
}
