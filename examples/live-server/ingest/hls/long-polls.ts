/** Requests that are answered when something holds. */
export interface LongPolls {
  /** Looks whether what they wait for holds now. */
  look(): void;
  /** Resolves when `condition` holds, `signal` aborts, or `ms` milliseconds are over. */
  until(condition: () => boolean, signal: AbortSignal, ms: number): Promise<void>;
}

export function createLongPolls(): LongPolls {
  const waiting = new Set<() => void>();
  return {
    look: () => [...waiting].forEach((look) => look()),
    until: (condition, signal, ms) =>
      new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        const look = (): void => {
          if (condition() || signal.aborted) finish();
        };
        const timer = setTimeout(finish, ms);
        signal.addEventListener('abort', finish);
        waiting.add(look);
        look();
      }),
  };
}
