import { linkedController } from '../core/abort.ts';

/** What insight has to know of the page that it runs on. */
export interface Page {
  isVisible(): boolean;
  /** Calls `changed` when the page comes in sight or goes out of it, until `signal` aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Calls `begin` now, and each time that the viewer comes back to the page as it was left; its signal aborts when the viewer leaves. */
  visits(begin: (signal: AbortSignal) => void, signal: AbortSignal): void;
}

/** The page that this code runs in. */
export const browserPage: Page = {
  isVisible: () => !document.hidden,
  watch(changed, signal) {
    document.addEventListener('visibilitychange', changed, { signal });
  },
  visits(begin, signal) {
    let life = linkedController(signal);
    addEventListener('pagehide', () => life.abort(), { signal });
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        life = linkedController(signal);
        begin(life.signal);
      },
      { signal },
    );
    begin(life.signal);
  },
};
