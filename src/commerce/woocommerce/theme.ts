import type { CartResult } from '../../core/cart.ts';

/** What of jQuery classic themes hear with. */
export type ThemeQuery = (target: EventTarget) => {
  on(events: string, listener: () => unknown): unknown;
  off(events: string, listener: () => unknown): unknown;
  trigger(event: string): unknown;
};

/** The page that the cart is on: a window. */
export interface WooPage extends Pick<EventTarget, 'addEventListener' | 'dispatchEvent'> {
  readonly document: { readonly body: EventTarget | null };
  readonly jQuery?: ThemeQuery;
}

/** Block themes: on the body. */
const ADDED = 'wc-blocks_added_to_cart';
const REMOVED = 'wc-blocks_removed_from_cart';
/** Blocks of the newer kind: on the window, with who says it. */
const SYNC = 'wc-blocks_store_sync_required';
/** Classic themes, by jQuery alone. */
const CLASSIC = 'added_to_cart removed_from_cart';

export type Change = 'added' | 'changed';

/** The shop's theme: it hears of our changes, and we of its. */
export interface Theme {
  /** Tells what comes of a change; rejects as that does. */
  telling(change: Change, asked: Promise<CartResult>): Promise<CartResult>;
  /** The cart was read: of a change that nobody knows the outcome of, the theme is told now. */
  seen(): void;
  watch(changed: () => void, signal: AbortSignal): void;
}

export function themeOf(page: WooPage): Theme {
  let isTelling = false;
  let isOwed = false;
  const tell = (change: Change): void => {
    isOwed = false;
    isTelling = true;
    tellPage(page, change);
    isTelling = false;
  };
  return {
    async telling(change, asked) {
      try {
        const result = await asked;
        if (result.status !== 'rejected') tell(change);
        return result;
      } catch (error) {
        isOwed = true;
        throw error;
      }
    },
    seen() {
      if (isOwed) tell('changed');
    },
    watch: (changed, signal) => watchTheme(page, () => isTelling || changed(), signal),
  };
}

function tellPage(page: WooPage, change: Change): void {
  const { body } = page.document;
  const name = change === 'added' ? ADDED : REMOVED;
  const detail = { type: 'from_@wordpress/data' };
  guarded(() => body?.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: {} })));
  guarded(() => page.dispatchEvent(new CustomEvent(SYNC, { detail })));
  // Not `added_to_cart`, by which others count what was bought: fragments are all that is asked for.
  guarded(() => body && page.jQuery?.(body).trigger('wc_fragment_refresh'));
}

/** A theme whose own listeners throw breaks no change. */
function guarded(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    console.warn('onair-shop: the theme failed at hearing of a change.', error);
  }
}

function watchTheme(page: WooPage, heard: () => unknown, signal: AbortSignal): void {
  // On their way down, so that they need not bubble.
  for (const name of [ADDED, REMOVED, SYNC])
    page.addEventListener(name, heard, { capture: true, signal });
  const hear = (): void => {
    const query = page.document.body && page.jQuery?.(page.document.body);
    query?.on(CLASSIC, heard);
    signal.addEventListener('abort', () => query?.off(CLASSIC, heard), { once: true });
  };
  if (page.jQuery) hear();
  else page.addEventListener('load', hear, { once: true, signal });
}
