import type { CartIssue } from '../../../src/core/cart.ts';
import type { CartView, ShopMarket } from '../catalogue/types.ts';
import type { KeptLine, NewLine } from '../store/carts.ts';
import type { Outcome } from '../store/operations.ts';
import type { ShopStore } from '../store/shop-store.ts';
import { codeNamed } from '../catalogue/codes.ts';
import { planOf, refOf } from '../catalogue/plans.ts';
import { inStep, isQuantity, issueOf, refused, roomFor } from './rules.ts';
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
  /** These codes and no others; refused where one is not known. Makes a cart where there is none. */
  setCodes(cart: string | null, codes: readonly string[], opId: string): Added;
  /** Texts through to the order; those of other names stay. Makes a cart where there is none. */
  setAttributes(
    cart: string | null,
    attributes: Readonly<Record<string, string>>,
    opId: string,
  ): Added;
  /** How many of each, by what it is called where it is bought. */
  quantities(cart: string): Readonly<Record<string, number>>;
}

/** How a change of a cart ended, and which cart that is: it may be a new one. */
export interface Added {
  readonly cart: string;
  readonly outcome: Outcome;
}

export function createShopCarts(store: ShopStore, now: () => number): ShopCarts {
  const { carts, shelf } = store;
  const { once, inCart } = changing(store, now);
  return {
    known: (cart) => (cart !== undefined && carts.has(cart) ? cart : null),
    view: (cart, market) =>
      viewOf({
        market,
        find: shelf.find,
        lines: cart === null ? [] : carts.lines(cart),
        codes: cart === null ? [] : carts.codes(cart),
        attributes: cart === null ? {} : carts.attributes(cart),
        revision: cart === null ? 0 : carts.revision(cart),
      }),
    add: (known, lines, opId) => inCart(known, opId, (cart) => addAll(store, cart, lines)),
    setCodes: (known, codes, opId) => inCart(known, opId, (cart) => setCodes(store, cart, codes)),
    setAttributes: (known, texts, opId) =>
      inCart(known, opId, (cart) => setAttributes(store, cart, texts)),
    setQuantity(cart, line, quantity, opId) {
      if (cart === null) return { status: 'rejected', issues: [refused('line-gone')] };
      const change = (): Outcome => setQuantity(store, cart, line, quantity);
      return store.transact(() => once(cart, opId, change));
    },
    quantities(cart) {
      const quantities: Record<string, number> = {};
      for (const { sku, plan, quantity } of carts.lines(cart)) {
        const ref = refOf(sku, plan);
        quantities[ref] = (quantities[ref] ?? 0) + quantity;
      }
      return quantities;
    },
  };
}

interface Changing {
  /** Does a change, unless that of this `opId` was done before: then its outcome is told again. */
  once(cart: string, opId: string | undefined, change: () => Outcome): Outcome;
  /** The same in a cart that is made where there is none. */
  inCart(known: string | null, opId: string | undefined, change: (cart: string) => Outcome): Added;
}

function changing(store: ShopStore, now: () => number): Changing {
  const { carts, operations } = store;
  const once: Changing['once'] = (cart, opId, change) => {
    const before = opId === undefined ? null : operations.find(cart, opId);
    if (before) return before;
    const outcome = change();
    if (outcome.status !== 'rejected') carts.touch(cart, now());
    if (opId !== undefined) operations.save(cart, opId, outcome);
    return outcome;
  };
  return {
    once,
    inCart: (known, opId, change) =>
      store.transact(() => {
        if (known === null) store.prune(now());
        const cart = known ?? carts.create(now());
        return { cart, outcome: once(cart, opId, () => change(cart)) };
      }),
  };
}

const DONE: Outcome = { status: 'ok', issues: [] };

function setCodes({ carts }: ShopStore, cart: string, typed: readonly string[]): Outcome {
  const known = typed.flatMap((code) => codeNamed(code)?.code ?? []);
  if (known.length < typed.length) return { status: 'rejected', issues: [refused('unknown')] };
  carts.setCodes(cart, known);
  return DONE;
}

function setAttributes(
  { carts }: ShopStore,
  cart: string,
  texts: Readonly<Record<string, string>>,
): Outcome {
  carts.setAttributes(cart, texts);
  return DONE;
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
  { sku, plan, quantity }: NewLine,
): { readonly quantity: number; readonly issue?: CartIssue } {
  const found = shelf.find(sku);
  const ref = refOf(sku, plan);
  if (!found || (plan !== undefined && !planOf(found.sku, plan)))
    return { quantity: 0, issue: refused('variant-unavailable', ref) };
  if (!isQuantity(quantity)) return { quantity: 0, issue: refused('quantity-rule', ref) };
  const there = carts.lines(cart);
  if (there.length >= MAX_LINES) return { quantity: 0, issue: refused('limit', ref) };
  const room = roomFor(found, there);
  const has = there.find((line) => refOf(line.sku, line.plan) === ref)?.quantity ?? 0;
  const wanted = has + quantity;
  if (inStep(found.sku, wanted) !== wanted)
    return { quantity: 0, issue: refused('quantity-rule', ref) };
  const some = Math.max(0, inStep(found.sku, has + Math.min(quantity, room.quantity)) - has);
  if (some === quantity) return { quantity };
  return { quantity: some, issue: issueOf(ref, { ...room, quantity: some }, some > 0) };
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
  const ref = refOf(line.sku, line.plan);
  const found = find(line.sku);
  if (!found) return refused('variant-unavailable', ref);
  if (!isQuantity(quantity) || inStep(found.sku, quantity) !== quantity)
    return refused('quantity-rule', ref);
  const room = roomFor(
    found,
    lines.filter((one) => one !== line),
  );
  if (quantity <= room.quantity) return null;
  return issueOf(ref, { ...room, quantity: inStep(found.sku, room.quantity) }, false);
}
