import type { Show } from '../core/show.ts';
import { consentModeOfPage } from './data-layer.ts';
import { followInsight } from './follow.ts';
import { ordersSink } from './orders.ts';

const started = new WeakSet<HTMLElement>();

/**
 * What `insight="orders"` on a show element does: the shop's own orders say which shows led to them, once
 * the viewer consented by the consent mode in the page's `dataLayer`, by an `onair-consent`, or at a Shopify
 * storefront. A second call changes nothing.
 */
export function startInsight(element: HTMLElement): void {
  if (started.has(element)) return;
  started.add(element);
  followInsight(element, {
    sink: ordersSink({ show: () => (element as { readonly show?: Show | null }).show ?? null }),
    consent: consentModeOfPage(),
  });
  const { Shopify } = globalThis as { readonly Shopify?: unknown };
  if (Shopify) void import('./shopify.ts').then((it) => it.tell());
}
