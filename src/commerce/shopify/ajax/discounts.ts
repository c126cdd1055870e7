import { at, listOf, moneyOf, type Json } from './json.ts';

/** One discount, by what it takes off all lines together. */
interface Taken {
  readonly title: unknown;
  readonly isCode: boolean;
  cents: number;
}

/** The codes of a cart, each with what it takes off, and then what the shop gives by itself; undefined: none. */
export function discountsOf(cart: Json): readonly object[] | undefined {
  const taken = takenIn(cart);
  const isOf =
    (code: unknown) =>
    ({ title, isCode }: Taken): boolean =>
      isCode && String(title).toLowerCase() === String(code).toLowerCase();
  const codes = listOf(cart['discount_codes']).map(at);
  const typed = codes.map(({ code, applicable }) => {
    const cents = taken.find(isOf(code))?.cents;
    return { code, applies: applicable === true, amount: amountOf(cents, cart) };
  });
  const given = taken
    .filter((one) => !codes.some(({ code }) => isOf(code)(one)))
    .map(({ title, isCode, cents }) => ({
      ...(isCode ? { code: title } : { label: title }),
      applies: true,
      amount: amountOf(cents, cart),
    }));
  const all = [...typed, ...given];
  return all.length > 0 ? all : undefined;
}

const amountOf = (cents: number | undefined, { currency }: Json): object | undefined =>
  cents ? moneyOf(cents, currency) : undefined;

/** What is taken off the cart as a whole, and off its lines. */
function takenIn(cart: Json): readonly Taken[] {
  const sums = new Map<string, Taken>();
  const take = (application: Json, cents: unknown): void => {
    const { title, type } = application;
    const name = JSON.stringify([type, title]);
    const sum = sums.get(name) ?? { title, isCode: type === 'discount_code', cents: 0 };
    sum.cents += Number.isSafeInteger(cents) ? (cents as number) : 0;
    sums.set(name, sum);
  };
  for (const application of listOf(cart['cart_level_discount_applications']).map(at))
    take(application, application['total_allocated_amount']);
  for (const item of listOf(cart['items']).map(at))
    for (const allocation of listOf(item['line_level_discount_allocations']).map(at))
      take(at(allocation['discount_application']), allocation['amount']);
  return [...sums.values()];
}
