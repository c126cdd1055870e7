/** Hands things over at their time, in the order in which they came. */
export interface Lane {
  /** `due` counts as `performance.now()` does; a thing waits for those before it. */
  push(due: number, hand: () => void): void;
  /** Forgets what is still under way. */
  clear(): void;
}

/** One way through a network: nothing overtakes. */
export function createLane(): Lane {
  let queue: { readonly due: number; readonly hand: () => void }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const wait = (): void => {
    const [first] = queue;
    timer = first ? setTimeout(hand, Math.max(0, first.due - performance.now())) : null;
  };
  const hand = (): void => {
    while (queue[0] && queue[0].due <= performance.now()) queue.shift()?.hand();
    wait();
  };
  return {
    push(due, hand) {
      const last = queue.at(-1)?.due ?? 0;
      queue.push({ due: Math.max(due, last), hand });
      if (!timer) wait();
    },
    clear() {
      queue = [];
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
