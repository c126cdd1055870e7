import type { DoubleGood, DoubleShop } from './shop.ts';

/** `products/{handle}.js`; undefined: there is no such address, or product. */
export function productJson(shop: DoubleShop, path: string): object | undefined {
  if (!path.startsWith(shop.root)) return undefined;
  const [, handle] = /^products\/([^/]+)\.js$/.exec(path.slice(shop.root.length)) ?? [];
  const variants = Object.entries(shop.options.goods).filter(
    ([, good]) => handle !== undefined && good.handle === decodeURIComponent(handle),
  );
  if (variants.length === 0) return undefined;
  return {
    handle,
    title: variants[0]?.[1].title,
    variants: variants.map(([id, good]) => variantJson(shop, id, good)),
  };
}

function variantJson(shop: DoubleShop, id: string, good: DoubleGood): object {
  const { variantTitle = 'Default Title', price, before, perLitre, plans = {}, rule, stock } = good;
  return {
    id: Number(id),
    title: variantTitle,
    price: shop.price(price),
    compare_at_price: before === undefined ? null : shop.price(before),
    available: stock !== 0,
    quantity_rule: rule ?? { min: 1, max: null, increment: 1 },
    ...(perLitre !== undefined && {
      unit_price: shop.price(perLitre),
      unit_price_measurement: {
        measured_type: 'volume',
        quantity_value: '500.0',
        quantity_unit: 'ml',
        reference_value: 1,
        reference_unit: 'l',
      },
    }),
    selling_plan_allocations: Object.entries(plans).map(([plan, { price: by }]) => ({
      selling_plan_id: Number(plan),
      price: shop.price(by),
      compare_at_price: shop.price(price),
      per_delivery_price: shop.price(by),
    })),
  };
}
