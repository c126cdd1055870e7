/** Throws `message` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

const show = (value: unknown): string => {
  if (value instanceof Error) return String(value);
  return JSON.stringify(value) ?? String(value);
};

/** Throws unless both are the same value, by `Object.is`. */
export function equal<T>(got: T, expected: T, what: string): void {
  assert(Object.is(got, expected), `${what}: expected ${show(expected)}, got ${show(got)}`);
}

/** Throws unless both say the same as JSON, in the same order of keys. */
export function sameJson(got: unknown, expected: unknown, what: string): void {
  equal(show(got), show(expected), what);
}

/** What `promise` rejects with. Throws when it resolves. */
export async function rejection(promise: Promise<unknown>, what: string): Promise<unknown> {
  const kept = await promise.then(
    () => null,
    (reason: unknown) => ({ reason }),
  );
  assert(kept, `${what}: expected a rejection`);
  return kept.reason;
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** What `promise` resolves to; throws when it takes longer than `ms`. The time is a limit, not a measure. */
export async function within<T>(promise: Promise<T>, what: string, ms = 10_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks `check` again and again until it gives something truthy, and returns that. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  what: string,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value) return value;
    assert(Date.now() < end, `${what}: not within ${ms} ms`);
    await pause(20);
  }
}
