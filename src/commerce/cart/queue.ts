/** Puts a task at the end of the line. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs tasks strictly one after another. Shops lose changes that arrive at once, and two first
 * ones can make two carts.
 */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
