/**
 * Hears when the page's own code changed the cart (`document.dispatchEvent(new
 * Event('onair-cart-refresh'))`), and when a page comes back that was put aside with its cart as it
 * was then. Listens while events are on their way down, so that they need not bubble.
 */
export function watchPage(
  changed: () => void,
  signal: AbortSignal,
  page: Pick<EventTarget, 'addEventListener'> | undefined = globalThis.window,
): void {
  page?.addEventListener('onair-cart-refresh', () => changed(), { capture: true, signal });
  const back = (event: Event): void => {
    if ((event as PageTransitionEvent).persisted) changed();
  };
  page?.addEventListener('pageshow', back, { signal });
}
