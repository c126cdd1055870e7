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

/**
 * Keeps with the shop's own cart which shows led to it, through to the order: how long each was watched,
 * in tiers, and at which moment of it something came in. One text for all shows, bounded, and beside the
 * lines, so that it never splits one. Written when something of the show came in, and when a tier is
 * reached after that.
 */
export function ordersSink({ show: current }: OrdersSinkOptions): InsightSink {
  let tier = 0;
  const cart = (): Show['cart'] => current()?.cart ?? null;
  const write = (show: string, change: (known: ShowOfOrder) => ShowOfOrder): void => {
    const port = cart();
    const shows = readOrder(port?.state.cart?.attributes?.[ORDERS_ATTRIBUTE]);
    const known = shows.find((one) => one.show === show) ?? { show, tier: 0, adds: [] };
    const others = shows.filter((one) => one.show !== show);
    const text = writeOrder([change(known), ...others]);
    void port?.setAttributes?.({ [ORDERS_ATTRIBUTE]: text });
  };
  const hasBought = (show: string): boolean =>
    readOrder(cart()?.state.cart?.attributes?.[ORDERS_ATTRIBUTE]).some((one) => one.show === show);
  return (event) => {
    if (event.name === 'watch_time') {
      const reached = TIERS.filter((ms) => event.totalMs >= ms).length;
      if (reached <= tier) return;
      tier = reached;
      if (hasBought(event.show))
        write(event.show, (known) => ({ ...known, tier: most(known, tier) }));
    }
    const item = event.name === 'add_outcome' ? came(event) : null;
    if (!item) return;
    const second = secondOf(event, current());
    write(event.show, (known) => ({
      ...known,
      tier: most(known, tier),
      adds: [{ item, second }, ...known.adds],
    }));
  };
}

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

const most = (known: ShowOfOrder, tier: number): number => Math.max(known.tier, tier);
