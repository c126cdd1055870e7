import { watchPage } from '../../cart/watch-page.ts';
import { SOURCE, type ShopifyPage } from '../page.ts';

/** Told as a change begins, with the promise of its outcome. */
const STANDARD = ['lines', 'note', 'discount', 'attributes'].map(
  (what) => `shopify:cart:${what}-update`,
);
/** Told when it is done, by Horizon before 4.0. */
const EARLY = ['cart:update', 'discount:update'];

/**
 * Hears what the theme's own buttons, and apps, do to the cart. Theirs are few ways: the platform's
 * events, those of early Horizon themes, and Dawn's `subscribe`. What we told them ourselves is not news.
 */
export function watchTheme(page: ShopifyPage, changed: () => void, signal: AbortSignal): void {
  watchPage(changed, signal, page);
  const { document } = page;
  for (const type of STANDARD) document?.addEventListener(type, begun(changed), { signal });
  for (const type of EARLY) document?.addEventListener(type, done(changed), { signal });
  if (subscribe(page, changed, signal)) return;
  const late = (): void => void subscribe(page, changed, signal);
  page.addEventListener('load', late, { once: true, signal });
}

const begun =
  (changed: () => void) =>
  (event: Event): void => {
    const { promise, detail } = event as { promise?: unknown; detail?: unknown } & Event;
    if (isOurs(detail)) return;
    // Also where it failed: something may have come in.
    const isOver = (): void => changed();
    void Promise.resolve(promise).then(isOver, isOver);
  };

const done =
  (changed: () => void) =>
  (event: Event): void => {
    const { detail } = event as CustomEvent<{ sourceId?: unknown } | null>;
    if (detail?.sourceId !== SOURCE) changed();
  };

const isOurs = (told: unknown): boolean =>
  (told as { source?: unknown } | null | undefined)?.source === SOURCE;

/** Returns whether the theme has such a function, by now. */
function subscribe(page: ShopifyPage, changed: () => void, signal: AbortSignal): boolean {
  if (typeof page.subscribe !== 'function') return false;
  const stop: unknown = page.subscribe('cart-update', (told: unknown) => {
    if (!isOurs(told)) changed();
  });
  signal.addEventListener('abort', () => typeof stop === 'function' && stop(), { once: true });
  return true;
}
