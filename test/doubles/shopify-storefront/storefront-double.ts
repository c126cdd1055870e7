import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { loadApiSchema, type ApiSchema, type BuyerContext } from './api-schema.ts';
import { held, newLine, type DoubleCart, type DoubleLine } from './carts.ts';
import { startGoods, type DoubleGood } from './goods.ts';
import { mutationsOf } from './mutations.ts';
import { cartView, variantView } from './resolvers.ts';

/** One question that came. */
export interface DoubleRequest {
  readonly path: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** A double of Shopify's Storefront API: the real schema, our own shop behind it. See the README. */
export interface StorefrontDouble {
  /** Its own origin. */
  readonly url: string;
  readonly schema: ApiSchema;
  readonly requests: readonly DoubleRequest[];
  good(number: string): DoubleGood;
  cart(id: string): DoubleCart | undefined;
  /** How many of each a cart has, by the variants' numbers. */
  quantities(id: string | null): Readonly<Record<string, number>>;
  /** What the shop's own pages do: a line as it is given, beside all others. */
  put(id: string, line: Omit<DoubleLine, 'id'>): DoubleLine;
  /** The shop forgets a cart. */
  expire(id: string): void;
  /** The next so many questions are answered by these errors alone. */
  fail(code: string, times: number): void;
  /** The next so many changes are not saved. */
  failToSave(times: number): void;
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. */
export async function startStorefrontDouble(): Promise<StorefrontDouble> {
  const schema = await loadApiSchema();
  const shop = createDouble(schema);
  const server = createServer((request, response) => {
    void answer(shop, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  shop.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cartOf = (id: string): DoubleCart => shop.carts.get(id)!;
  return {
    url: shop.origin,
    schema,
    requests: shop.requests,
    good: (number) => shop.goods.get(number)!,
    cart: (id) => shop.carts.get(id),
    quantities(id) {
      const cart = id === null ? undefined : shop.carts.get(id);
      return Object.fromEntries(
        (cart?.lines ?? []).map(({ number }) => [number, held(cart!, number)]),
      );
    },
    put(id, given) {
      const line = newLine(given, cartOf(id));
      cartOf(id).lines.push(line);
      return line;
    },
    expire: (id) => void shop.carts.delete(id),
    fail: (code, times) => void shop.failures.push(...Array<string>(times).fill(code)),
    failToSave: (times) => void (shop.unsaved += times),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Double {
  readonly schema: ApiSchema;
  origin: string;
  readonly carts: Map<string, DoubleCart>;
  readonly goods: ReadonlyMap<string, DoubleGood>;
  readonly requests: DoubleRequest[];
  readonly failures: string[];
  unsaved: number;
}

const createDouble = (schema: ApiSchema): Double => ({
  schema,
  origin: '',
  carts: new Map(),
  goods: new Map(startGoods().map((good) => [good.number, good])),
  requests: [],
  failures: [],
  unsaved: 0,
});

/** `QueryRoot` and `Mutation` in one: their fields have no name in common that is used. */
function rootOf(shop: Double): object {
  const { carts, schema } = shop;
  const good = (number: string): DoubleGood | undefined => shop.goods.get(number);
  const views = { schema, origin: shop.origin, good };
  const view = (cart: DoubleCart): object => cartView(cart, views);
  const root = mutationsOf({ carts, good, view });
  if (shop.unsaved > 0) {
    const failed = { code: 'SERVICE_UNAVAILABLE', field: null, message: 'Try again.' };
    const unsaved = () => {
      shop.unsaved--;
      return { cart: null, userErrors: [failed], warnings: [] };
    };
    for (const field of Object.keys(root)) root[field] = unsaved;
  }
  return {
    ...root,
    cart: ({ id }: { id: string }) => (carts.has(id) ? view(carts.get(id)!) : null),
    nodes: ({ ids }: { ids: string[] }, { country }: BuyerContext) =>
      ids.map((id) => {
        const [, type, number = ''] = /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(id) ?? [];
        const found = type === 'ProductVariant' ? good(number) : undefined;
        return found ? variantView(found, views, country) : null;
      }),
  };
}

/** Any page of any origin may ask, as at Shopify. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, accept, x-shopify-storefront-access-token',
  'access-control-allow-methods': 'POST, OPTIONS',
};

async function answer(
  shop: Double,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url: path = '', headers, method } = request;
  const give = (status: number, body: unknown): void => {
    response.writeHead(status, { ...CORS, 'content-type': 'application/json; charset=utf-8' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };
  if (method === 'OPTIONS') return give(204, undefined);
  if (method !== 'POST' || !/^\/api\/\d{4}-\d\d\/graphql\.json$/.test(path)) {
    return give(404, { errors: 'Not Found' });
  }
  const { query, variables = {} } = (await json(request)) as Partial<DoubleRequest>;
  shop.requests.push({ path, query: query ?? '', variables, headers });
  const failure = shop.failures.shift();
  if (failure !== undefined) {
    return give(200, { errors: [{ message: failure, extensions: { code: failure } }] });
  }
  const hasToken = headers['x-shopify-storefront-access-token'] !== undefined;
  give(200, await shop.schema.run(query ?? '', variables, rootOf(shop), hasToken));
}
