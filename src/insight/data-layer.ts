import { millionths } from '../commerce/catalogue/decimal.ts';
import type { InsightEvent, InsightItem, InsightName, InsightSink } from './events.ts';

export interface DataLayerOptions {
  /** Which `item_id` the shop's other pages use. Null, and by default: the manifest's product id, else what the cart calls the thing. */
  readonly itemId?: (item: InsightItem) => string | null;
}

/** What is pushed of an event: its name in the data layer, and what is bought or looked at. */
interface Push {
  readonly event: string;
  readonly items?: readonly InsightItem[];
}

/**
 * Hands events to a tag manager: what is looked at and bought as GA4's e-commerce events, all else as
 * `onair_<name>`, with what the event tells under `onair`. `add_to_cart` is pushed once for each add, when
 * the shop has confirmed it, with the quantity that came in.
 */
export function dataLayerSink(dataLayer: unknown[], options: DataLayerOptions = {}): InsightSink {
  return (event) => {
    const { event: name, items } = pushOf(event);
    // Tag managers merge objects: what the push before left behind is taken away first.
    dataLayer.push({ ecommerce: null, onair: null });
    dataLayer.push({
      event: name,
      onair: detailOf(event),
      ...(items && { ecommerce: ecommerce(items, event.show, options) }),
    });
  };
}

function pushOf(event: InsightEvent): Push {
  switch (event.name) {
    case 'view_item':
      return { event: event.name, items: [event.item] };
    case 'view_cart':
    case 'begin_checkout':
      return { event: event.name, items: event.items };
    case 'add_outcome':
      return moved(event.name, event.item, event.item.quantity);
    case 'change_outcome':
      return moved(event.name, event.item, event.to - event.from);
    default:
      return { event: `onair_${event.name}` };
  }
}

/** So many more, or fewer, are in the cart. */
function moved(name: InsightName, item: InsightItem, by: number): Push {
  if (by === 0) return { event: `onair_${name}` };
  const items = [{ ...item, quantity: Math.abs(by) }];
  return { event: by > 0 ? 'add_to_cart' : 'remove_from_cart', items };
}

/** What an event tells beside the things themselves. */
function detailOf(event: InsightEvent): Readonly<Record<string, unknown>> {
  const LEFT_OUT: readonly string[] = ['name', 'at', 'item', 'items', 'value'];
  return Object.fromEntries(Object.entries(event).filter(([key]) => !LEFT_OUT.includes(key)));
}

/** GA4's object: numbers in the currency's main unit, `value` the sum of price times quantity. */
function ecommerce(
  items: readonly InsightItem[],
  show: string,
  { itemId }: DataLayerOptions,
): Readonly<Record<string, unknown>> {
  const currency = items.find(({ price }) => price !== null)?.price?.currency;
  const priced = items.filter(({ price }) => price !== null && price.currency === currency);
  const value = priced.reduce(
    (sum, { price, quantity }) => sum + millionths(price?.amount ?? '0') * BigInt(quantity),
    0n,
  );
  return {
    ...(currency !== undefined && { currency, value: numberOf(value) }),
    items: items.map((item) => ({
      item_id: itemId?.(item) ?? item.productId ?? item.ref ?? item.name,
      item_name: item.name,
      ...(item.variant !== null && { item_variant: item.variant }),
      ...(priced.includes(item) && { price: Number(item.price?.amount) }),
      quantity: item.quantity,
      item_list_id: show,
    })),
  };
}

/** Out of whole millionths, by way of the decimal text: sums of floats would be a cent off. */
function numberOf(sum: bigint): number {
  const text = String(sum).padStart(7, '0');
  return Number(`${text.slice(0, -6)}.${text.slice(-6)}`);
}

/**
 * Reads the viewer's decision out of a data layer that has Google's consent mode in it: the latest
 * `analytics_storage` of a `consent` command. A default of `denied` is no decision yet.
 */
export function consentModeOf(dataLayer: readonly unknown[]): () => boolean | null {
  let last: boolean | null = null;
  return () => {
    for (const entry of dataLayer) last = decisionOf(entry) ?? last;
    return last;
  };
}

/** {@link consentModeOf} the page's `dataLayer`, from when the page has one: tag managers may come late. */
export function consentModeOfPage(
  page: { readonly dataLayer?: unknown } = globalThis as { readonly dataLayer?: unknown },
): () => boolean | null {
  let consent: (() => boolean | null) | null = null;
  return () => {
    const { dataLayer } = page;
    if (!consent && Array.isArray(dataLayer)) consent = consentModeOf(dataLayer);
    return consent?.() ?? null;
  };
}

function decisionOf(entry: unknown): boolean | null {
  const [command, kind, fields] = Array.from((entry ?? []) as ArrayLike<unknown>);
  if (command !== 'consent' || typeof fields !== 'object' || fields === null) return null;
  const storage = (fields as Readonly<Record<string, unknown>>)['analytics_storage'];
  if (storage === 'granted') return true;
  return storage === 'denied' && kind === 'update' ? false : null;
}
