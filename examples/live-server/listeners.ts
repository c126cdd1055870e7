/** Those who want to hear of something. */
export interface Listeners<T> {
  /** Calls each of them. */
  tell(news: T): void;
  /** Adds one, until `signal` aborts. */
  watch(listener: (news: T) => void, signal: AbortSignal): void;
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    tell(news) {
      for (const listener of listeners) listener(news);
    },
    watch(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
