import type { Show } from '../core/show.ts';
import type { InsightEvent, InsightSink } from './events.ts';
import { ORDERS_ATTRIBUTE, readOrder, writeOrder, type ShowOfOrder } from './order-text.ts';

export { ORDERS_ATTRIBUTE, readOrder, type AddOfOrder, type ShowOfOrder } from './order-text.ts';

/** Milliseconds of watching from which a tier begins: half a minute, five, twenty. */
const TIERS = [30_000, 300_000, 1_200_000] as const;

export interface OrdersSinkOptions {
  /** The show that events are of, as the page has it now. Its moments are counted from its `startsAt`. */
  show(): Pick<Show, 'cart' | 'manifest'> | null;
}

/** What an event changes of what is known of its show. */
interface Change {
  readonly show: string;
  apply(known: ShowOfOrder): ShowOfOrder;
}

/**
 * Keeps with the shop's own cart which shows led to it, through to the order: how long each was watched,
 * in tiers, and at which moment of it something came in. One text for all shows, bounded, and beside the
 * lines, so that it never splits one. Written when something of the show came in, and when a tier is
 * reached after that.
 */
export function ordersSink({ show: current }: OrdersSinkOptions): InsightSink {
  let tier = 0;
  const write = createWriter(() => current()?.cart ?? null);
  return (event) => {
    if (event.name === 'watch_time') {
      const reached = TIERS.filter((ms) => event.totalMs >= ms).length;
      if (reached <= tier) return;
      tier = reached;
      if (hasSold(current()?.cart ?? null, event.show)) write(watched(event.show, tier));
    }
    const item = event.name === 'add_outcome' ? came(event) : null;
    if (!item) return;
    const second = secondOf(event, current());
    const { show } = event;
    const apply = (known: ShowOfOrder): ShowOfOrder => ({
      ...watched(show, tier).apply(known),
      adds: [{ item, second }, ...known.adds],
    });
    write({ show, apply });
  };
}

/** Writes changes one after another. What the shop did not take is written with the next one. */
function createWriter(cart: () => Show['cart']): (change: Change) => void {
  let waiting: readonly Change[] = [];
  /** A text of which nobody knows whether the shop keeps it, and how many of those that wait are in it. */
  let open: { readonly text: string; readonly count: number } | null = null;
  let isWriting = false;
  const flush = async (): Promise<void> => {
    const port = cart();
    if (isWriting || !port?.setAttributes) return;
    isWriting = true;
    while (waiting.length > 0) {
      if (open) {
        await port.refresh();
        if (textIn(port) === open.text) waiting = waiting.slice(open.count);
        open = null;
        continue;
      }
      const batch = waiting;
      waiting = [];
      const text = writeOrder(batch.reduce(changed, showsOf(port)));
      const { status } = await port.setAttributes({ [ORDERS_ATTRIBUTE]: text });
      if (status === 'ok') continue;
      waiting = [...batch, ...waiting];
      if (status === 'unknown') open = { text, count: batch.length };
      break;
    }
    isWriting = false;
  };
  return (change) => {
    waiting = [...waiting, change];
    void flush();
  };
}

const textIn = (cart: Show['cart']): string | undefined =>
  cart?.state.cart?.attributes?.[ORDERS_ATTRIBUTE];

const showsOf = (cart: Show['cart']): readonly ShowOfOrder[] => readOrder(textIn(cart));

const hasSold = (cart: Show['cart'], show: string): boolean =>
  showsOf(cart).some((one) => one.show === show);

/** The latest show first. */
function changed(shows: readonly ShowOfOrder[], { show, apply }: Change): readonly ShowOfOrder[] {
  const known = shows.find((one) => one.show === show) ?? { show, tier: 0, adds: [] };
  return [apply(known), ...shows.filter((one) => one.show !== show)];
}

const watched = (show: string, tier: number): Change => ({
  show,
  apply: (known) => ({ ...known, tier: Math.max(known.tier, tier) }),
});

/** What of this show came in, as `product` or `product/variant`; null: nothing did. */
function came(event: Extract<InsightEvent, { readonly name: 'add_outcome' }>): string | null {
  const { productId, variantId, quantity } = event.item;
  if (productId === null || quantity === 0) return null;
  return variantId === null ? productId : `${productId}/${variantId}`;
}

function secondOf({ moment }: InsightEvent, show: Pick<Show, 'manifest'> | null): number | null {
  const since = moment === null || !show ? NaN : moment - Date.parse(show.manifest.startsAt);
  return Number.isNaN(since) ? null : Math.max(0, Math.round(since / 1_000));
}
