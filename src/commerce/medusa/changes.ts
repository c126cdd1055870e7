import type { AddLine, CartChanges, CartIssue, CartResult } from '../../core/cart.ts';
import { afterwards } from '../cart/failure.ts';
import { rejected } from '../cart/results.ts';
import type { Market } from './market.ts';
import type { Refused } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import { rawList, type Raw, type Store } from './store.ts';
import { cartOf, isPersonal, type Pages, type RawCart } from './told.ts';

export interface ChangesContext {
  readonly store: Store;
  readonly shelf: Shelf;
  readonly pages: Pages;
  market(signal: AbortSignal): Promise<Market | null>;
}

/** What one question to the shop came to; `cart` undefined: it is not known. */
interface Outcome {
  readonly cart: RawCart | null | undefined;
  readonly issue?: CartIssue;
}

/** The changes of a cart. Lines are added one after another: of several, Medusa would refuse all for one. */
export function createChanges(context: ChangesContext): CartChanges {
  const { shelf, pages } = context;
  const resultOf = async (
    cart: Outcome['cart'],
    issues: readonly CartIssue[],
    added?: number,
  ): Promise<CartResult> => ({
    status: issues.length === 0 ? 'ok' : added ? 'partial' : 'rejected',
    cart: cart ? await cartOf(cart, pages) : null,
    issues,
    ...(added !== undefined && { added }),
  });
  return {
    async add(lines, { signal }) {
      let cart: Outcome['cart'];
      let added = 0;
      const issues: CartIssue[] = [];
      for (const line of lines) {
        const put = addOne(context, line, signal);
        const outcome = await (line === lines[0] ? put : afterwards(put));
        cart = outcome.cart;
        if (outcome.issue) issues.push(outcome.issue);
        else added += line.quantity;
      }
      return resultOf(cart, issues, added);
    },
    async setQuantity(lineId, quantity, { signal }) {
      const before = await shelf.now(signal);
      if (!before) return rejected('cart-gone');
      const outcome = await setOne(context, before, { lineId, quantity }, signal);
      return resultOf(outcome.cart, outcome.issue ? [outcome.issue] : []);
    },
  };
}

async function addOne(
  context: ChangesContext,
  line: AddLine,
  signal: AbortSignal,
  mayRepeat = true,
): Promise<Outcome> {
  const { store, shelf } = context;
  const before = await shelf.now(signal);
  const body = before ? itemOf(line, before) : await newCart(context, line, signal);
  const answer = await shelf.ask(before && [before.id, 'line-items'], signal, body);
  if (answer.ok) return { cart: shelf.take(answer) };
  const cart = await shelf.read(signal).catch(() => undefined);
  // It had gone, or was bought in the meantime: this begins a new one.
  if (before && cart === null && mayRepeat) return addOne(context, line, signal, false);
  return { cart, issue: await issueOf({ store, answer, cart, before, ref: line.ref, signal }) };
}

async function setOne(
  { store, shelf }: ChangesContext,
  before: RawCart,
  { lineId, quantity }: { readonly lineId: string; readonly quantity: number },
  signal: AbortSignal,
): Promise<Outcome> {
  const answer = await shelf.ask([before.id, 'line-items', lineId], signal, { quantity });
  if (answer.ok) return { cart: shelf.take(answer) };
  const cart = await shelf.read(signal).catch(() => undefined);
  // It is as it was to be, whoever took it out: the same request, where it came twice.
  const isThere = rawList(cart?.['items']).some(({ id }) => id === lineId);
  if (quantity === 0 && cart && !isThere) return { cart };
  return { cart, issue: await issueOf({ store, answer, cart, before, lineId, signal }) };
}

/** What it was refused for is loaded when something is; not even that changes that it was. */
const issueOf = (refused: Refused): Promise<CartIssue> =>
  import('./refusal.ts').then(
    (refusal) => refusal.issueOf(refused),
    () => ({ code: 'unknown', severity: 'error' }),
  );

async function newCart(
  { market }: ChangesContext,
  line: AddLine,
  signal: AbortSignal,
): Promise<Raw> {
  const place = await market(signal);
  return {
    ...(place && { region_id: place.region }),
    ...(place?.country !== undefined && { shipping_address: { country_code: place.country } }),
    items: [itemOf(line, null)],
  };
}

/**
 * Medusa adds to the line that has the very same metadata: those of the line that is there keep it one.
 * A line with words of the shopper's own is another thing.
 */
function itemOf({ ref, quantity, attributes }: AddLine, cart: RawCart | null): Raw {
  const there = rawList(cart?.['items']).find(
    (item) => item['variant_id'] === ref && !isPersonal(item),
  );
  return { variant_id: ref, quantity, metadata: there ? there['metadata'] : attributes };
}
