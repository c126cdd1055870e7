import type { Show } from '../core/show.ts';
import { consentModeOf } from './data-layer.ts';
import { followInsight } from './follow.ts';
import { ordersSink } from './orders.ts';

const started = new WeakSet<HTMLElement>();

/**
 * What `insight="orders"` on a show element does: the shop's own orders say which shows led to them, once
 * the viewer consented by the consent mode in the page's `dataLayer`, or by an `onair-consent`. A second
 * call changes nothing.
 */
export function startInsight(element: HTMLElement): void {
  if (started.has(element)) return;
  started.add(element);
  const { dataLayer } = globalThis as { readonly dataLayer?: unknown };
  followInsight(element, {
    sink: ordersSink({ show: () => (element as { readonly show?: Show | null }).show ?? null }),
    ...(Array.isArray(dataLayer) && { consent: consentModeOf(dataLayer) }),
  });
}
