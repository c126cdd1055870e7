import { Refusal, type Body, type DoubleLine, type DoubleShop } from './shop.ts';
import { discountsIn } from './discounts.ts';
import { productJson } from './products.ts';
import { renderSection } from './sections.ts';

export interface DoubleRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** The browser's `cart` cookie; empty: it has none. */
  readonly token: string;
}

export interface DoubleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the double answers; null: the address is none of its own. */
export function answer(shop: DoubleShop, request: DoubleRequest): DoubleAnswer | null {
  const { path, query, method } = request;
  const product = productJson(shop, path);
  if (product) return shop.isClosed ? CLOSED : json(200, product);
  const rendered = query.get('sections');
  const isOurs =
    path.startsWith(shop.root) && /^cart(\.js|\/\w+\.js)$/.test(path.slice(shop.root.length));
  if (!isOurs && rendered === null) return null;
  if (shop.isClosed) return CLOSED;
  if (!isOurs) return json(200, sectionsOf(shop, request.token, String(rendered)));
  if (method === 'GET') return json(200, cartJson(shop, request.token));
  const token = request.token || shop.newToken();
  const cookie = { 'set-cookie': `cart=${token}; Path=/; SameSite=Lax` };
  try {
    return json(200, changed(shop, token, request), cookie);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message: text } = error;
    const message = shop.options.oldErrors && status !== 400 ? 'Cart Error' : text;
    return json(status, { status: code, message, description: text }, cookie);
  }
}

const CLOSED: DoubleAnswer = { status: 302, headers: { location: '/password' }, body: '' };

const json = (status: number, body: unknown, headers = {}): DoubleAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

function changed(shop: DoubleShop, token: string, { path, body: text }: DoubleRequest): Body {
  const body = JSON.parse(text) as Body;
  const sections = body['sections']
    ? { sections: sectionsOf(shop, token, String(body['sections'])) }
    : {};
  const rendered = () =>
    body['sections'] ? { sections: sectionsOf(shop, token, String(body['sections'])) } : sections;
  if (path.endsWith('cart/add.js')) {
    const { items } = body;
    if (!Array.isArray(items)) return { ...lineJson(shop, shop.add(token, body)), ...rendered() };
    const lines = (items as Body[]).map((item) => lineJson(shop, shop.add(token, item)));
    return { items: lines, ...rendered() };
  }
  if (path.endsWith('cart/change.js')) shop.change(token, body);
  else if (path.endsWith('cart/update.js')) shop.update(token, body);
  else if (path.endsWith('cart/clear.js')) shop.forget(token);
  else throw new Refusal(404, 'Not Found');
  return { ...cartJson(shop, token), ...rendered() };
}

function sectionsOf(shop: DoubleShop, token: string, ids: string): Record<string, string | null> {
  const cart = cartJson(shop, token);
  return Object.fromEntries(
    ids
      .split(',')
      .slice(0, 5)
      .map((id) => [id, renderSection(id, cart)]),
  );
}

export interface CartJson extends Body {
  readonly item_count: number;
  readonly items: readonly (Body & {
    readonly product_title: string;
    readonly quantity: number;
    readonly key: string;
  })[];
}

/** `cart.js`. */
export function cartJson(shop: DoubleShop, token: string): CartJson {
  const cart = shop.cart(token);
  const plain = cart.lines.map((line) => lineJson(shop, line));
  const { items, ...discounts } = discountsIn(shop, cart, plain);
  const subtotal = items.reduce((sum, { final_line_price: price }) => sum + price, 0);
  const before = items.reduce((sum, { line_price: price }) => sum + price, 0);
  const off = discounts.cart_level_discount_applications.reduce(
    (sum, { total_allocated_amount: amount }) => sum + amount,
    0,
  );
  return {
    token: token || 'none',
    note: '',
    attributes: cart.attributes,
    currency: shop.market.currency,
    item_count: items.reduce((sum, { quantity }) => sum + quantity, 0),
    items,
    items_subtotal_price: subtotal,
    original_total_price: before,
    total_price: subtotal - off,
    total_discount: before - subtotal + off,
    ...discounts,
    requires_shipping: true,
  };
}

export type LineJson = ReturnType<typeof lineJson>;

function lineJson(shop: DoubleShop, line: DoubleLine) {
  const good = shop.good(line.id)!;
  const { title, variantTitle = 'Default Title', rule, handle = 'item' } = good;
  const plan = line.plan === null ? undefined : good.plans?.[line.plan];
  const price = shop.price(plan?.price ?? good.price);
  return {
    id: Number(line.id),
    variant_id: Number(line.id),
    key: shop.keyOf(line),
    quantity: line.quantity,
    properties: line.properties,
    title: `${title} - ${variantTitle}`,
    product_title: title,
    variant_title: variantTitle,
    price,
    original_price: price,
    final_price: price,
    line_price: price * line.quantity,
    final_line_price: price * line.quantity,
    featured_image: { url: `//cdn.example/${line.id}.jpg`, alt: title },
    line_level_discount_allocations: [] as object[],
    url: `${shop.root}products/${handle}?variant=${line.id}`,
    quantity_rule: rule ?? { min: 1, max: null, increment: 1 },
    ...(line.plan !== null && {
      selling_plan_allocation: { price, selling_plan: { id: line.plan, name: plan?.name } },
    }),
  };
}
