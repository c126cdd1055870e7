import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { productNow, recordedGoods, type Good, type ProductJson } from './goods.ts';
import { cartJson } from './payloads.ts';
import { recordedBody } from './recordings.ts';
import {
  add,
  applyCoupon,
  EMPTY_BASKET,
  keepTexts,
  normalize,
  Refusal,
  remove,
  removeCoupon,
  update,
  type Basket,
} from './rules.ts';
import { SESSION, Sessions, type Visitor } from './sessions.ts';

export interface WooDouble {
  /** The Store API's address. */
  readonly url: string;
  readonly origin: string;
  /** What it sells; stock and limits may be changed. */
  readonly goods: ReadonlyMap<number, Good>;
  /** Whether the plugin is there. */
  hasPlugin: boolean;
  /** How often it was asked, by method and path. */
  readonly asked: readonly string[];
  /** Quantities and shows by id, of a session's cookie or token. */
  holds(whose: Whose): readonly Held[];
  /** The texts that the plugin keeps with it. */
  texts(whose: Whose): Readonly<Record<string, string>>;
  expireNonces(): void;
  close(): Promise<void>;
}

/** Of which browser: as its headers say it. */
interface Whose {
  readonly cookie?: string;
  readonly token?: string;
}

export interface Held {
  readonly id: number;
  readonly quantity: number;
  readonly show?: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Milliseconds between reading a session and writing it. */
const AT_WORK = 3;

const BASE = '/wp-json/wc/store/v1';

/** A double of WooCommerce's Store API: replays what was recorded, and goes on from there. See README. */
export async function startWooDouble(): Promise<WooDouble> {
  const [goods, sessions, asked] = [recordedGoods(), new Sessions(), [] as string[]];
  const server = createServer((request, response) => {
    void exchange(request).then(({ answer, headers }) => {
      response.writeHead(answer.status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(answer.body));
    });
  });
  const exchange = async (request: IncomingMessage) => {
    const question = await questionOf(request);
    asked.push(`${question.method} ${question.path}`);
    const visitor = sessions.visitor(request.headers);
    if (question.path.startsWith('/products'))
      return { answer: productsAnswer(goods, question), headers: {} };
    return cartExchange({ double, sessions, request, visitor, question });
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const basketOf = ({ cookie, token }: Whose): Basket =>
    sessions.basket(sessions.visitor({ cookie, ...(token && { 'cart-token': token }) }).session);
  const double: WooDouble = {
    ...{ origin, goods, asked, hasPlugin: false, url: origin + BASE },
    holds: (whose) =>
      [...basketOf(whose).lines.values()].map(({ good, ...line }) => ({ id: good.id, ...line })),
    texts: (whose) => basketOf(whose).texts,
    expireNonces: () => sessions.expireNonces(),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return double;
}

async function questionOf(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = searchParams.get('rest_route')?.replace('/wc/store/v1', '');
  const body = request.method === 'POST' ? await readJson(request).catch(() => ({})) : {};
  return {
    method: request.method ?? 'GET',
    path: route ?? pathname.replace(BASE, ''),
    query: searchParams,
    body: body as Asked['body'],
  };
}

interface CartExchange {
  readonly double: WooDouble;
  readonly sessions: Sessions;
  readonly request: IncomingMessage;
  readonly visitor: Visitor;
  readonly question: Asked;
}

async function cartExchange(exchange: CartExchange) {
  const { double, sessions, request, visitor, question } = exchange;
  const basket = sessions.basket(visitor.session);
  normalize(basket.lines);
  // Between reading a session and writing it others read it, too.
  await wait(AT_WORK);
  const refused = stranger(exchange);
  const { answer, after } = refused
    ? { answer: refused, after: basket }
    : cartAnswer(double, basket, question);
  const isKept = question.method === 'POST' && answer.status < 300;
  const session = isKept ? sessions.keep(visitor.session, after) : visitor.session;
  const headers: Record<string, string> = {
    nonce: sessions.nonce(session),
    'nonce-timestamp': String(Math.floor(Date.now() / 1_000)),
    'cart-token': sessions.token(session ?? sessions.keep(null, EMPTY_BASKET)),
    'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link, Cart-Token',
    ...(session &&
      !visitor.hasToken && { 'set-cookie': `${SESSION}=${session}; path=/; HttpOnly` }),
  };
  const { origin } = request.headers;
  if (origin && visitor.hasToken) headers['access-control-allow-origin'] = origin;
  return { answer, headers };
}

function stranger({ sessions, request, visitor, question }: CartExchange): Answer | null {
  const nonce = request.headers['nonce'];
  if (question.method !== 'POST' || visitor.hasToken) return null;
  if (nonce === undefined) return { status: 401, body: recordedBody('add no nonce') };
  return nonce === sessions.nonce(visitor.session)
    ? null
    : { status: 403, body: recordedBody('add bad nonce') };
}

/** What is answered, and what the session keeps after it. */
interface Done {
  readonly answer: Answer;
  readonly after: Basket;
}

function cartAnswer(double: WooDouble, basket: Basket, asked: Asked): Done {
  const now = (after: Basket) => cartJson(after, double.hasPlugin);
  try {
    const after = changed(double, basket, asked);
    if (!('lines' in after)) return { answer: after, after: basket };
    const status = asked.path === '/cart/add-item' ? 201 : 200;
    return { answer: { status, body: now(after) }, after };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, status } = error;
    const data = { status, ...(status === 409 && { cart: now(basket) }) };
    return { answer: { status, body: { code, message, data } }, after: basket };
  }
}

/** The basket afterwards, or the answer of whom nothing is asked in this way. */
function changed(
  double: WooDouble,
  basket: Basket,
  { method, path, body }: Asked,
): Basket | Answer {
  const { lines, coupons, texts } = basket;
  const { onair_show: _, ...bare } = body;
  switch (`${method} ${path}`) {
    case 'GET /cart':
      return basket;
    case 'POST /cart/add-item':
      add(double.goods, lines, double.hasPlugin ? body : bare);
      return basket;
    case 'POST /cart/update-item':
      update(lines, body['key'], Number(body['quantity']));
      return basket;
    case 'POST /cart/remove-item':
      remove(lines, body['key']);
      return basket;
    case 'POST /cart/apply-coupon':
      return { ...basket, coupons: applyCoupon(coupons, body['code']) };
    case 'POST /cart/remove-coupon':
      return { ...basket, coupons: removeCoupon(coupons, body['code']) };
    case 'POST /cart/extensions':
      return double.hasPlugin && body['namespace'] === 'onair-shop'
        ? { ...basket, texts: keepTexts(texts, Object(body['data'] ?? {}).attributes) }
        : { status: 400, body: recordedBody('extensions unregistered') };
    default:
      return { status: 404, body: NO_ROUTE };
  }
}

const NO_ROUTE = {
  code: 'rest_no_route',
  message: 'No route was found matching the URL and request method.',
  data: { status: 404 },
};

function productsAnswer(goods: ReadonlyMap<number, Good>, { query }: Asked): Answer {
  const [parent] = recordedBody<ProductJson[]>('products');
  const all = [...[...goods.values()].map(productNow), parent!].sort((a, b) => b.id - a.id);
  const [slug, type, of] = [query.get('slug'), query.get('type'), query.get('parent')];
  const include = query.get('include')?.split(',').map(Number);
  const body = all.filter(
    (product) =>
      (slug === null
        ? (product.type === 'variation') === (type === 'variation')
        : product.slug === slug) &&
      (of === null || product.parent === Number(of)) &&
      (!include || include.includes(product.id)),
  );
  return { status: 200, body: body.slice(0, Number(query.get('per_page') ?? 10)) };
}
