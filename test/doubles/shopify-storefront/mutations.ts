import {
  addTo,
  fill,
  held,
  newCart,
  refusalOf,
  type DoubleAttribute,
  type DoubleCart,
  type DoubleUserError,
  type DoubleWarning,
  type DoubleWish,
} from './carts.ts';
import { DISCOUNTS, type DoubleGood } from './goods.ts';

/** What changes carts stand on. */
export interface CartStore {
  readonly carts: Map<string, DoubleCart>;
  good(number: string): DoubleGood | undefined;
  view(cart: DoubleCart): object;
}

interface Payload {
  readonly cart: object | null;
  readonly userErrors: readonly DoubleUserError[];
  readonly warnings: readonly DoubleWarning[];
}

interface Identity {
  readonly countryCode?: string | null;
}

interface CreateInput {
  readonly lines?: readonly DoubleWish[];
  readonly buyerIdentity?: Identity;
  readonly attributes?: readonly DoubleAttribute[];
  readonly discountCodes?: readonly string[];
}

interface LineUpdate {
  readonly id: string;
  readonly quantity?: number | null;
}

const refused = (...userErrors: DoubleUserError[]): Payload => ({
  cart: null,
  userErrors,
  warnings: [],
});

const GONE: DoubleUserError = {
  code: 'INVALID',
  field: ['cartId'],
  message: 'The specified cart does not exist.',
};

const lineGone = (index: number, list: string): DoubleUserError => ({
  code: 'INVALID_MERCHANDISE_LINE',
  field: [list, String(index)],
  message: 'The merchandise line with this id does not exist.',
});

const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf('/') + 1);

/** `Mutation`, as far as carts are changed by it. */
export function mutationsOf({ carts, good, view }: CartStore): Record<string, unknown> {
  const done = (cart: DoubleCart, warnings: DoubleWarning[] = []): Payload => ({
    cart: view(cart),
    userErrors: [],
    warnings: [...warnings, ...soldOutSince(cart, good)],
  });
  const add = (cart: DoubleCart, lines: readonly DoubleWish[], path: string[]): Payload => {
    const errors = lines.flatMap(({ merchandiseId, quantity, sellingPlanId }, index) => {
      const number = numberOf(merchandiseId);
      const all = held(cart, number) + quantity;
      return refusalOf(good(number), all, sellingPlanId, [...path, 'lines', String(index)]) ?? [];
    });
    if (errors.length > 0) return refused(...errors);
    carts.set(cart.id, cart);
    const warnings = lines.flatMap((wish) =>
      addTo(cart, wish, good(numberOf(wish.merchandiseId))!),
    );
    return done(cart, warnings);
  };
  const on = (id: string, change: (cart: DoubleCart) => Payload): Payload => {
    const cart = carts.get(id);
    return cart ? change(cart) : refused(GONE);
  };
  return {
    cartCreate: ({ input = {} }: { input?: CreateInput }) => {
      const cart = newCart(input.buyerIdentity?.countryCode ?? undefined);
      cart.attributes = input.attributes ?? [];
      const unknown = setCodes(cart, input.discountCodes ?? []);
      const added = add(cart, input.lines ?? [], ['input']);
      return { ...added, warnings: [...added.warnings, ...unknown] };
    },
    cartLinesAdd: ({ cartId, lines }: { cartId: string; lines: DoubleWish[] }) =>
      on(cartId, (cart) => add(cart, lines, [])),
    cartLinesUpdate: ({ cartId, lines }: { cartId: string; lines: LineUpdate[] }) =>
      on(cartId, (cart) => update(cart, lines, good) ?? done(cart, warningsOf(cart, lines, good))),
    cartLinesRemove: ({ cartId, lineIds }: { cartId: string; lineIds: string[] }) =>
      on(cartId, (cart) => {
        const gone = lineIds.findIndex((id) => !cart.lines.some((line) => line.id === id));
        if (gone >= 0) return refused(lineGone(gone, 'lineIds'));
        cart.lines = cart.lines.filter(({ id }) => !lineIds.includes(id));
        return done(cart);
      }),
    cartDiscountCodesUpdate: (args: { cartId: string; discountCodes: string[] }) =>
      on(args.cartId, (cart) => done(cart, setCodes(cart, args.discountCodes))),
    cartAttributesUpdate: (args: { cartId: string; attributes: DoubleAttribute[] }) =>
      on(args.cartId, (cart) => {
        cart.attributes = args.attributes.filter(({ value }) => value !== '');
        return done(cart);
      }),
    cartBuyerIdentityUpdate: (args: { cartId: string; buyerIdentity: Identity }) =>
      on(args.cartId, (cart) => {
        cart.country = args.buyerIdentity.countryCode ?? cart.country;
        return done(cart);
      }),
  };
}

/** A code that the shop has none of stays with the cart, and is warned of. */
function setCodes(cart: DoubleCart, codes: readonly string[]): DoubleWarning[] {
  cart.codes = codes;
  return codes
    .filter((code) => !(code.toUpperCase() in DISCOUNTS))
    .map((code) => ({
      code: 'DISCOUNT_NOT_FOUND',
      message: `There is no discount ${code}.`,
      target: cart.id,
    }));
}

/** What was in the cart when it sold out stays there; each change warns of it, by its line. */
const soldOutSince = (cart: DoubleCart, good: CartStore['good']): DoubleWarning[] =>
  cart.lines.flatMap(({ id, number }) => {
    const { stock, sellsOn, product } = good(number)!;
    const message = `${product} has sold out.`;
    return stock === 0 && !sellsOn ? { code: 'MERCHANDISE_OUT_OF_STOCK', message, target: id } : [];
  });

/** What is wrong with it; null: nothing, and it may be done. */
function update(
  cart: DoubleCart,
  updates: readonly LineUpdate[],
  good: CartStore['good'],
): Payload | null {
  const errors = updates.flatMap(({ id, quantity }, index) => {
    const line = cart.lines.find((one) => one.id === id);
    if (!line) return lineGone(index, 'lines');
    if (!quantity) return [];
    return refusalOf(good(line.number), quantity, line.plan, ['lines', String(index)]) ?? [];
  });
  return errors.length > 0 ? refused(...errors) : null;
}

const warningsOf = (
  cart: DoubleCart,
  updates: readonly LineUpdate[],
  good: CartStore['good'],
): DoubleWarning[] =>
  updates.flatMap(({ id, quantity }) => {
    const line = cart.lines.find((one) => one.id === id);
    return line ? fill(cart, line, quantity ?? line.quantity, good(line.number)!) : [];
  });
