import type { CartIssue } from '../../../src/core/cart.ts';
import type { CartView, ShopMarket } from '../catalogue/types.ts';
import type { KeptLine, NewLine } from '../store/carts.ts';
import type { Outcome } from '../store/operations.ts';
import type { ShopStore } from '../store/shop-store.ts';
import { isQuantity, issueOf, refused, roomFor } from './rules.ts';
import { viewOf } from './view.ts';

/** The most lines in one cart. */
const MAX_LINES = 50;

/** The shop's carts: what may be in them, and what they come to. `cart` null: the shopper has none. */
export interface ShopCarts {
  /** The shopper's cart, where the shop still has it. */
  known(cart: string | undefined): string | null;
  view(cart: string | null, market: ShopMarket): CartView;
  /** Adds what there is of each line; makes a cart where there is none. The same `opId` adds once. */
  add(cart: string | null, lines: readonly NewLine[], opId?: string): Added;
  /** All of it or nothing; 0 removes the line. */
  setQuantity(cart: string | null, line: string, quantity: number, opId?: string): Outcome;
  /** How many of each SKU. */
  quantities(cart: string): Readonly<Record<string, number>>;
}

interface Added {
  readonly cart: string;
  readonly outcome: Outcome;
}

export function createShopCarts(store: ShopStore, now: () => number): ShopCarts {
  const { carts, operations, shelf } = store;
  const once = (cart: string, opId: string | undefined, change: () => Outcome): Outcome => {
    const before = opId === undefined ? null : operations.find(cart, opId);
    if (before) return before;
    const outcome = change();
    if (outcome.status !== 'rejected') carts.touch(cart, now());
    if (opId !== undefined) operations.save(cart, opId, outcome);
    return outcome;
  };
  return {
    known: (cart) => (cart !== undefined && carts.has(cart) ? cart : null),
    view: (cart, market) =>
      viewOf({
        market,
        find: shelf.find,
        lines: cart === null ? [] : carts.lines(cart),
        revision: cart === null ? 0 : carts.revision(cart),
      }),
    add: (known, lines, opId) =>
      store.transact(() => {
        if (known === null) store.prune(now());
        const cart = known ?? carts.create(now());
        return { cart, outcome: once(cart, opId, () => addAll(store, cart, lines)) };
      }),
    setQuantity(cart, line, quantity, opId) {
      if (cart === null) return { status: 'rejected', issues: [refused('line-gone')] };
      const change = (): Outcome => setQuantity(store, cart, line, quantity);
      return store.transact(() => once(cart, opId, change));
    },
    quantities(cart) {
      const quantities: Record<string, number> = {};
      for (const { sku, quantity } of carts.lines(cart))
        quantities[sku] = (quantities[sku] ?? 0) + quantity;
      return quantities;
    },
  };
}

function addAll(store: ShopStore, cart: string, lines: readonly NewLine[]): Outcome {
  const issues: CartIssue[] = [];
  let added = 0;
  for (const line of lines) {
    const { quantity, issue } = addable(store, cart, line);
    if (issue) issues.push(issue);
    if (quantity === 0) continue;
    store.carts.add(cart, { ...line, quantity });
    added += quantity;
  }
  const status = issues.length === 0 ? 'ok' : added > 0 ? 'partial' : 'rejected';
  return { status, issues, added };
}

/** How many of what is asked for can come in, and why not all. */
function addable(
  { carts, shelf }: ShopStore,
  cart: string,
  { sku: ref, quantity }: NewLine,
): { readonly quantity: number; readonly issue?: CartIssue } {
  const found = shelf.find(ref);
  if (!found) return { quantity: 0, issue: refused('variant-unavailable', ref) };
  if (!isQuantity(quantity)) return { quantity: 0, issue: refused('quantity-rule', ref) };
  const there = carts.lines(cart);
  if (there.length >= MAX_LINES) return { quantity: 0, issue: refused('limit', ref) };
  const room = roomFor(found, there);
  if (quantity <= room.quantity) return { quantity };
  return { quantity: room.quantity, issue: issueOf(ref, room, room.quantity > 0) };
}

function setQuantity(
  { carts, shelf }: ShopStore,
  cart: string,
  id: string,
  quantity: number,
): Outcome {
  const issue = refusalToSet(shelf.find, carts.lines(cart), id, quantity);
  if (issue) return { status: 'rejected', issues: [issue] };
  carts.setQuantity(cart, id, quantity);
  return { status: 'ok', issues: [] };
}

function refusalToSet(
  find: ShopStore['shelf']['find'],
  lines: readonly KeptLine[],
  id: string,
  quantity: number,
): CartIssue | null {
  const line = lines.find((one) => one.id === id);
  if (!line) return refused('line-gone');
  if (quantity === 0) return null;
  if (!isQuantity(quantity)) return refused('quantity-rule', line.sku);
  const found = find(line.sku);
  if (!found) return refused('variant-unavailable', line.sku);
  const room = roomFor(
    found,
    lines.filter((one) => one !== line),
  );
  return quantity <= room.quantity ? null : issueOf(line.sku, room, false);
}
