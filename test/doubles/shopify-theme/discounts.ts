import type { LineJson } from './answers.ts';
import type { DoubleCart, DoubleDiscount, DoubleShop } from './shop.ts';

interface Application {
  readonly type: 'discount_code' | 'automatic';
  readonly title: string;
}

/** What the codes of a cart, and what is given without one, take off its lines and the whole. */
export function discountsIn(shop: DoubleShop, cart: DoubleCart, lines: readonly LineJson[]) {
  let items = lines;
  const whole: (Application & { readonly total_allocated_amount: number })[] = [];
  const used = new Set<string>();
  for (const [code, discount] of Object.entries(shop.options.discounts ?? {})) {
    const typed = cart.codes.find((one) => one.toUpperCase() === code);
    if (typed === undefined && discount.title === undefined) continue;
    const application: Application =
      discount.title === undefined
        ? { type: 'discount_code', title: code }
        : { type: 'automatic', title: discount.title };
    const isOn = ({ variant_id: id }: LineJson): boolean => isOf(discount, id);
    if (!items.some(isOn)) continue;
    if (typed !== undefined) used.add(typed);
    if (discount.on === 'line') {
      items = items.map((item) => (isOn(item) ? reduced(item, discount, application) : item));
    } else {
      const sum = items.filter(isOn).reduce((all, { final_line_price: one }) => all + one, 0);
      whole.push({ ...application, total_allocated_amount: offOf(sum, discount) });
    }
  }
  return {
    items,
    discount_codes: cart.codes.map((code) => ({ code, applicable: used.has(code) })),
    cart_level_discount_applications: whole,
  };
}

const isOf = ({ id }: DoubleDiscount, variant: number): boolean =>
  id === undefined || id === String(variant);

const offOf = (hundredths: number, { percent }: DoubleDiscount): number =>
  Math.round((hundredths * percent) / 100);

function reduced(item: LineJson, discount: DoubleDiscount, application: Application): LineJson {
  const amount = offOf(item.final_line_price, discount);
  return {
    ...item,
    final_price: item.final_price - Math.round(amount / item.quantity),
    final_line_price: item.final_line_price - amount,
    line_level_discount_allocations: [
      ...item.line_level_discount_allocations,
      { amount, discount_application: application },
    ],
  };
}
