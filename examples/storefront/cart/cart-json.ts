import type { Cart, CartIssue, CartLine, CartResult } from '../../../src/core/cart.ts';
import { pictureName, variantWords } from '../catalogue/goods.ts';
import type { CartView, CartViewLine, Lang, Words } from '../catalogue/types.ts';
import type { Outcome } from '../store/operations.ts';

/** The cart as it leaves over `/api/cart`. */
export type CartJson = Cart & { readonly revision: string };

/** From where the cart is asked for: addresses in it are whole. */
export interface Reader {
  readonly lang: Lang;
  /** The shop's own, as this reader reached it: `http://127.0.0.1:8080`. */
  readonly origin: string;
}

/** The label stands alone in a line of the sums. */
const DELIVERY: Words = { en: 'Delivery: ', 'zh-Hans': '配送：', ar: 'التوصيل: ' };

export function cartJson(view: CartView, reader: Reader): CartJson {
  const { revision, currency, count, lines, subtotal, delivery, duty, total, taxIncluded } = view;
  const { attributes, discounts } = view;
  const { lang, origin } = reader;
  const sums = {
    delivery: { label: DELIVERY[lang] + delivery.label[lang], price: delivery.price },
    ...{ duty, total },
    checkoutUrl: `${origin}/checkout`,
  };
  return {
    ...{ revision, currency, count, subtotal, taxIncluded, lang, attributes },
    discounts: discounts.map(({ code, label, amount }) => ({
      code,
      label: label[lang],
      applies: amount !== null,
      ...(amount && { amount }),
    })),
    lines: lines.map((line) => lineJson(line, reader)),
    ...(lines.length > 0 && sums),
  };
}

function lineJson(line: CartViewLine, { lang, origin }: Reader): CartLine {
  const { id, ref, good, sku, plan, quantity, unitPrice, total, max, attributes } = line;
  const { min, step } = sku.quantity ?? {};
  const written = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
  const variant = [variantWords(good, sku)[lang], ...written].filter(Boolean).join(', ');
  return {
    ...{ id, ref, quantity, unitPrice, total, max },
    ...(min !== undefined && { min }),
    ...(step !== undefined && { step }),
    ...(plan && { plan: plan.label[lang] }),
    title: good.title[lang],
    ...(variant && { variantTitle: variant }),
    picture: `${origin}/public/pictures/${pictureName(good, sku)}-320.jpg`,
    url: `${origin}/products/${good.id}?sku=${sku.id}`,
  };
}

const LIMIT: Words = {
  en: 'We send at most {n} of these in one order.',
  'zh-Hans': '每个订单最多可购 {n} 件。',
  ar: 'نرسل {n} قطع على الأكثر في الطلب الواحد.',
};

/** How a change ended, with the cart as it is now. */
export function resultJson(
  { status, issues, added }: Outcome,
  cart: CartJson,
  limitOf: (sku: string) => number | undefined,
): CartResult {
  const lang = cart.lang as Lang;
  const worded = (issue: CartIssue): CartIssue => {
    const limit = issue.code === 'limit' && issue.ref ? limitOf(issue.ref) : undefined;
    if (limit === undefined) return issue;
    return { ...issue, message: LIMIT[lang].replace('{n}', String(limit)) };
  };
  return { status, cart, issues: issues.map(worded), ...(added !== undefined && { added }) };
}
