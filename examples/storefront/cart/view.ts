import { createHash } from 'node:crypto';
import { hundredths, money } from '../catalogue/money.ts';
import { planOf, refOf, unitOf } from '../catalogue/plans.ts';
import { mentionOf } from '../catalogue/shows.ts';
import type { CartView, CartViewLine, ShopMarket } from '../catalogue/types.ts';
import type { KeptLine } from '../store/carts.ts';
import type { Shelf } from '../store/shelf.ts';
import { discountOf } from './discounts.ts';
import { inStep, roomFor } from './rules.ts';

export interface ViewOptions {
  readonly lines: readonly KeptLine[];
  /** Discount codes that were entered. */
  readonly codes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly market: ShopMarket;
  readonly find: Shelf['find'];
  /** How often the cart was changed. */
  readonly revision: number;
}

/** A cart as it stands in a market. What the shop does not sell any more is not in it. */
export function viewOf(options: ViewOptions): CartView {
  const { lines: kept, codes, attributes, market, find, revision } = options;
  const { currency, taxIncluded, delivery, duty } = market;
  const lines = kept.flatMap((line) => lineOf(line, kept, market, find) ?? []);
  const subtotal = lines.reduce((sum, { total }) => sum + hundredths(total.amount), 0);
  const toDeliver = lines.length ? hundredths(delivery.price) : 0;
  const discounts = codes.flatMap((code) => discountOf(code, lines, currency) ?? []);
  const off = discounts.reduce((sum, { amount }) => sum + hundredths(amount?.amount ?? '0.00'), 0);
  const left = Math.max(0, subtotal - off);
  // Percents have at most two digits: whole numbers all the way, rounded once.
  const toCustoms = Math.round((left * Math.round(duty.percent * 100)) / 10_000);
  const figures = {
    currency,
    subtotal: money(subtotal, currency),
    discounts,
    attributes,
    delivery: { label: delivery.label, price: money(toDeliver, currency) },
    duty: money(toCustoms, currency),
    total: money(left + toDeliver + toCustoms, currency),
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
  { id, sku: name, plan: by, quantity, attributes, show }: KeptLine,
  all: readonly KeptLine[],
  { currency }: ShopMarket,
  find: Shelf['find'],
): CartViewLine | null {
  const found = find(name);
  if (!found) return null;
  const plan = by === undefined ? undefined : planOf(found.sku, by);
  if (by !== undefined && !plan) return null;
  const unit = unitOf(found.sku, plan, currency);
  const others = all.filter((other) => other.id !== id);
  return {
    ...found,
    id,
    ref: refOf(name, by),
    ...(plan && { plan }),
    quantity,
    unitPrice: money(unit, currency),
    total: money(unit * quantity, currency),
    max: inStep(found.sku, roomFor(found, others).quantity),
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
