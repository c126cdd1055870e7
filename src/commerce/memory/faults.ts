import type { Clock } from '../../core/ports.ts';

/** What goes wrong on the way to the shop in memory, and back. */
export interface MemoryCartFaults {
  /** Milliseconds until the answer is there. */
  readonly latency: number;
  /** `down`: nothing arrives. `lost`: it is done, but the answer is lost. `silent`: no answer ever. */
  readonly line: 'good' | 'down' | 'lost' | 'silent';
  /** Answered instead of what the shop says; undefined: the shop's answer. */
  readonly answer: unknown;
}

/** Carries a call to the shop, with the faults that are in force when it starts. */
export interface FaultyLine {
  set(faults: Partial<MemoryCartFaults>): void;
  carry<T>(call: () => T, signal: AbortSignal): Promise<T>;
}

export function createLine(clock: Clock): FaultyLine {
  let faults: MemoryCartFaults = { latency: 0, line: 'good', answer: undefined };
  return {
    set(change) {
      faults = { ...faults, ...change };
    },
    async carry<T>(call: () => T, signal: AbortSignal) {
      const { latency, line, answer } = faults;
      signal.throwIfAborted();
      if (line === 'down') throw new TypeError('The shop cannot be reached.');
      const said = call();
      if (line === 'silent') await aborted(signal);
      if (latency > 0) await waited(clock, latency, signal);
      if (line === 'lost') throw new TypeError('The connection was lost.');
      return answer === undefined ? said : (answer as T);
    },
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

const waited = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  Promise.race([aborted(signal), new Promise<void>((resolve) => clock.after(ms, resolve, signal))]);
