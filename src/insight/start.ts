import { consentModeOf, dataLayerSink } from './data-layer.ts';
import { followInsight } from './follow.ts';

const started = new WeakSet<HTMLElement>();

/**
 * What `insight="data-layer"` on a show element does: its events go to the page's `dataLayer`, once the
 * viewer consented by the consent mode in it, by an `onair-consent`, or at a Shopify storefront. A second call
 * changes nothing.
 */
export function startInsight(element: HTMLElement): void {
  if (started.has(element)) return;
  started.add(element);
  const page = globalThis as { dataLayer?: unknown; Shopify?: unknown };
  const { dataLayer = (page.dataLayer = []) } = page;
  if (Array.isArray(dataLayer)) {
    followInsight(element, { sink: dataLayerSink(dataLayer), consent: consentModeOf(dataLayer) });
    if (page.Shopify) void import('./shopify.ts').then((it) => it.tell());
  } else console.warn('onair-shop: window.dataLayer is no array.');
}
