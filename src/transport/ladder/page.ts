/** What the page goes through that a player must know. */
export interface Page {
  isVisible(): boolean;
  /** Calls `listener` when the network is back, and when the page is seen again, until `signal` aborts. */
  watch(listener: (event: 'online' | 'visible') => void, signal: AbortSignal): void;
  /** Where `pagehide`, `pageshow`, `freeze` and `resume` pass; the window without it. */
  readonly events?: EventTarget;
  /** Whether a hidden page's picture may be in sight elsewhere; without it the document is asked. */
  isSeenElsewhere?(): boolean;
}

/** The page that this code runs in. */
export const browserPage: Page = {
  isVisible: () => !document.hidden,
  watch(listener, signal) {
    addEventListener('online', () => listener('online'), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || listener('visible'), {
      signal,
    });
  },
};
