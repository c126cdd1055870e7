import { medusaCart, type MedusaCartOptions } from '../../../src/commerce/medusa/adapter.ts';

/** What Medusa answers to one path. */
export interface Said {
  readonly status?: number;
  readonly type?: string;
  readonly retryAfter?: number;
  /** As JSON. */
  readonly body?: unknown;
  /** As it is. */
  readonly text?: string;
}

export const ITEM = {
  id: 'cali_1',
  variant_id: 'mug',
  quantity: 2,
  title: 'Mug',
  product_title: 'Mug',
  variant_title: 'moss',
  product_handle: 'mug',
  thumbnail: null,
  metadata: { _onair_show: 'morning' },
  total: 48,
  original_total: 48,
  is_tax_inclusive: true,
  tax_lines: [],
};
export const CART = {
  id: 'cart_1',
  currency_code: 'eur',
  region_id: 'reg_1',
  completed_at: null,
  items: [ITEM],
  item_total: 48,
  shipping_total: 0,
  total: 48,
};
export const REGIONS = { regions: [{ id: 'reg_1', countries: [{ iso_2: 'de' }] }] };

/** A double of Medusa's Store API: says what it is told to say to each path, and keeps what it was asked. */
export function medusaDouble(
  says: Readonly<Record<string, Said>>,
  options: Partial<MedusaCartOptions> = {},
) {
  const asked: { line: string; headers: Headers; body: unknown }[] = [];
  const answers: Record<string, Said> = { 'GET regions': { body: REGIONS }, ...says };
  let kept: string | null = 'cart_1';
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const line = `${init.method} ${url.pathname.replace('/shop/store/', '')}`;
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    asked.push({ line, headers: new Headers(init.headers), body });
    const { status = 200, type = 'application/json', body: said, text } = answers[line] ?? {};
    const wait = answers[line]?.retryAfter;
    const headers = {
      'content-type': type,
      ...(wait !== undefined && { 'retry-after': String(wait) }),
    };
    return Promise.resolve(new Response(text ?? JSON.stringify(said), { status, headers }));
  };
  return {
    asked,
    answers,
    kept: () => kept,
    cart: medusaCart({
      url: 'https://api.shop.example/shop/',
      key: 'pk_1',
      fetch,
      cartId: { get: () => kept, set: (id) => void (kept = id) },
      ...options,
    }),
  };
}
