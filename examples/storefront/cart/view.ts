import { createHash } from 'node:crypto';
import { hundredths, money } from '../catalogue/money.ts';
import { mentionOf } from '../catalogue/shows.ts';
import type { CartView, CartViewLine, ShopMarket } from '../catalogue/types.ts';
import type { KeptLine } from '../store/carts.ts';
import type { Shelf } from '../store/shelf.ts';
import { roomFor } from './rules.ts';

export interface ViewOptions {
  readonly lines: readonly KeptLine[];
  readonly market: ShopMarket;
  readonly find: Shelf['find'];
  /** How often the cart was changed. */
  readonly revision: number;
}

/** A cart as it stands in a market. What the shop does not sell any more is not in it. */
export function viewOf({ lines: kept, market, find, revision }: ViewOptions): CartView {
  const { currency, taxIncluded, delivery, duty } = market;
  const lines = kept.flatMap((line) => lineOf(line, kept, market, find) ?? []);
  const subtotal = lines.reduce((sum, { total }) => sum + hundredths(total.amount), 0);
  const toDeliver = lines.length ? hundredths(delivery.price) : 0;
  // Percents have at most two digits: whole numbers all the way, rounded once.
  const toCustoms = Math.round((subtotal * Math.round(duty.percent * 100)) / 10_000);
  const figures = {
    currency,
    subtotal: money(subtotal, currency),
    delivery: { label: delivery.label, price: money(toDeliver, currency) },
    duty: money(toCustoms, currency),
    total: money(subtotal + toDeliver + toCustoms, currency),
    taxIncluded,
  };
  return {
    revision: revisionOf(revision, market, lines),
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    lines,
    ...figures,
  };
}

function lineOf(
  { id, sku: ref, quantity, attributes, show }: KeptLine,
  all: readonly KeptLine[],
  { currency }: ShopMarket,
  find: Shelf['find'],
): CartViewLine | null {
  const found = find(ref);
  if (!found) return null;
  const unit = hundredths(found.sku.prices[currency]);
  const others = all.filter((other) => other.id !== id);
  return {
    ...found,
    id,
    quantity,
    unitPrice: money(unit, currency),
    total: money(unit * quantity, currency),
    max: roomFor(found, others).quantity,
    attributes,
    ...(show !== null && { show: mentionOf(show) }),
  };
}

/** Another one with each change of the cart, of a price in it and of the market; as it may stand in a form. */
function revisionOf(
  changes: number,
  { country }: ShopMarket,
  lines: readonly CartViewLine[],
): string {
  const said = lines.map(({ id, quantity, unitPrice }) => [id, quantity, unitPrice.amount]);
  const hash = createHash('sha256').update(JSON.stringify([country, said]));
  return `${changes}-${hash.digest('base64url').slice(0, 12)}`;
}
