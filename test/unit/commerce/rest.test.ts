import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CartFailure } from '../../../src/commerce/cart.ts';
import { restCart } from '../../../src/commerce/rest/adapter.ts';
import type { CartResult } from '../../../src/core/cart.ts';

interface Said {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = 'application/json; charset=UTF-8';
const LINE = { id: 'a/b', ref: 'mug', quantity: 2, title: 'Mug', url: '/products/mug' };
const CART = { revision: '7', currency: 'EUR', lines: [LINE], count: 2, checkoutUrl: 'checkout' };
const RESULT = { status: 'ok', cart: CART, issues: [], added: 2 };

/** A double of a shop's server: says what it is told to say, and keeps what it was asked. */
function shopDouble() {
  const asked: { line: string; headers: Record<string, unknown>; body: unknown }[] = [];
  let said: Said = {};
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ line: `${method} ${url}`, headers, body: text && JSON.parse(text) });
      const { status = 200, type = JSON_TYPE, body = JSON.stringify(RESULT) } = said;
      response.writeHead(status, { 'content-type': type, ...said.headers });
      response.end(body);
    });
  });
  return {
    asked,
    says: (next: Said) => void (said = next),
    async start() {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('restCart', () => {
  let shop = shopDouble();
  let origin = '';
  const { signal } = new AbortController();
  const call = { signal, opId: 'op-1' };
  const cart = (path = '/api/cart') => restCart({ url: origin + path });
  const add = (): Promise<CartResult> => cart().add([{ ref: 'mug', quantity: 2 }], call);
  const failure = async (promise: Promise<unknown>): Promise<CartFailure> => {
    const error: unknown = await promise.then(
      () => assert.fail('it resolves'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof CartFailure, String(error));
    return error;
  };
  beforeEach(async () => {
    shop = shopDouble();
    origin = await shop.start();
  });
  afterEach(() => shop.stop());

  it('asks for the cart, lines and quantities as docs/rest-cart.md says', async () => {
    await add();
    await cart('/shop/cart/?market=DE').setQuantity('a/b?', 3, call);
    shop.says({ body: JSON.stringify(CART) });
    await cart().read({ signal });
    assert.deepEqual(
      shop.asked.map(({ line, body }) => [line, body]),
      [
        ['POST /api/cart/lines', { opId: 'op-1', lines: [{ ref: 'mug', quantity: 2 }] }],
        ['PUT /shop/cart/lines/a%2Fb%3F?market=DE', { opId: 'op-1', quantity: 3 }],
        ['GET /api/cart', ''],
      ],
    );
    const types = shop.asked.map(({ headers }) => headers['content-type']);
    assert.deepEqual(types, ['application/json', 'application/json', undefined]);
  });

  it('asks for what else a shop can do where its page says so, and for nothing else', async () => {
    const none = cart();
    for (const member of ['setCodes', 'setAttributes', 'planRef', 'landedCost'])
      assert.equal(member in none, false, member);
    const can = ['codes', 'attributes', 'plans', 'landed-cost', 'to-fly', '__proto__'];
    const all = restCart({ url: `${origin}/shop/cart/?market=DE`, can });
    const told = await all.setCodes!(['TEN', 'a/b'], call);
    assert.equal(told.cart?.checkoutUrl, `${origin}/shop/cart/checkout`);
    await all.setAttributes!({ _onair: 'evening' }, call);
    assert.equal(all.planRef!('mug', 'monthly'), 'mug~monthly');
    assert.deepEqual(
      shop.asked.map(({ line, body }) => [line, body]),
      [
        ['PUT /shop/cart/codes?market=DE', { opId: 'op-1', codes: ['TEN', 'a/b'] }],
        [
          'PUT /shop/cart/attributes?market=DE',
          { opId: 'op-1', attributes: { _onair: 'evening' } },
        ],
      ],
    );
  });

  it('asks what comes on top, and is told so or nothing', async () => {
    const { landedCost } = restCart({ url: `${origin}/cart`, can: ['landed-cost'] });
    const cost = { paid: 'at-the-door', asOf: '2026-11-26T14:02:00Z' };
    shop.says({ body: JSON.stringify({ landedCost: cost }) });
    assert.deepEqual(await landedCost!('a b', 'US', { signal }), cost);
    assert.equal(shop.asked[0]?.line, 'GET /cart/landed-cost?ref=a+b&market=US');
    for (const body of ['{"landedCost":null}', '{}', 'null']) {
      shop.says({ body });
      assert.equal(await landedCost!('mug', 'US', { signal }), null);
    }
    shop.says({ status: 404, body: '{}' });
    await failure(landedCost!('mug', 'US', { signal }));
  });

  it('sends a line’s attributes, and nothing that is the show’s alone', async () => {
    const attributes = { _onair_show: 'evening' };
    await cart().add([{ ref: 'mug', quantity: 1, productId: 'p', attributes }], call);
    const [{ body } = { body: null }] = shop.asked;
    assert.deepEqual(body, { opId: 'op-1', lines: [{ ref: 'mug', quantity: 1, attributes }] });
  });

  it('reads a cart, with its addresses made whole', async () => {
    shop.says({ body: JSON.stringify(CART) });
    const read = await cart().read({ signal });
    assert.equal(read?.lines[0]?.url, `${origin}/products/mug`);
    assert.equal(read?.checkoutUrl, `${origin}/api/checkout`);
  });

  it('gives each cart a key of its own, without the query', () => {
    assert.equal(cart().key, `rest:${origin}/api/cart`);
    assert.equal(cart('/api/cart/?lang=de').key, cart().key);
  });

  it('has no cart at what is no web address', () => {
    for (const url of ['javascript:alert(1)', 'ftp://shop.example/cart', '/api/cart', '']) {
      assert.throws(() => restCart({ url }), TypeError);
    }
  });

  for (const [name, said] of Object.entries<Said>({
    'a page': { type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
    'JSON that calls itself a page': { type: 'text/html' },
    nothing: { body: '' },
    'half of the JSON': { body: JSON.stringify(RESULT).slice(0, 40) },
    'JSON that is no result': { body: '{"status":"fine"}' },
    'more than any cart': { body: `"${'x'.repeat(1_100_000)}"` },
    'an error of the server': { status: 500, type: 'text/html', body: 'oops' },
    'busy without saying until when': { status: 503 },
    'another address': { status: 302, headers: { location: 'https://elsewhere.example/' } },
    'a time-out': { status: 408 },
  })) {
    it(`does not know whether a change was done when the shop answers with ${name}`, async () => {
      shop.says(said);
      const { code, retryAfter } = await failure(add());
      assert.equal(code, 'unknown');
      assert.equal(retryAfter, undefined);
      await failure(cart().read({ signal }));
      assert.equal(shop.asked.length, 2, 'no other address was asked');
    });
  }

  for (const [status, code] of [
    [400, 'unknown'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'unsupported'],
    [409, 'conflict'],
    [410, 'cart-gone'],
    [413, 'unknown'],
    [415, 'unknown'],
    [429, 'rate-limited'],
  ] as const) {
    it(`takes ${status} for a refusal: ${code}`, async () => {
      const body = JSON.stringify({ type: 'about:blank', status, detail: 'So it is.' });
      shop.says({ status, type: 'application/problem+json', body });
      const { issues, cart: none, ...result } = await add();
      assert.equal(result.status, 'rejected');
      assert.equal(none, null);
      const isForShoppers = code !== 'unknown' && code !== 'unsupported';
      const message = isForShoppers ? { message: 'So it is.' } : {};
      assert.deepEqual(issues, [{ code, severity: 'error', ...message }]);
    });
  }

  it('knows that nothing was done, and when to come again, where the shop is busy', async () => {
    shop.says({ status: 429, headers: { 'retry-after': '7' } });
    assert.equal((await failure(add())).retryAfter, 7_000);
    const inTheFuture = new Date(Date.now() + 3_600_000).toUTCString();
    shop.says({ status: 503, headers: { 'retry-after': inTheFuture } });
    const { retryAfter = 0, code } = await failure(add());
    assert.ok(retryAfter > 3_000_000 && retryAfter <= 3_600_000, `${retryAfter}`);
    assert.equal(code, 'rate-limited');
    shop.says({ status: 429, headers: { 'retry-after': 'soon' } });
    assert.equal((await add()).status, 'rejected');
  });

  it('tells a device without network from a shop that does not answer', async () => {
    const url = `${origin}/api/cart`;
    const down = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
    const there = restCart({ url, fetch: down, isOffline: () => false });
    assert.equal((await failure(there.read({ signal }))).retryAfter, undefined);
    const offline = restCart({ url, fetch: down, isOffline: () => true });
    const { code, retryAfter } = await failure(offline.add([], call));
    assert.equal(code, 'network');
    assert.equal(retryAfter, 2_000);
  });

  it('does not take a request for unsent which the device lost the network under', async () => {
    let isOffline = false;
    const lost = (): Promise<never> => {
      isOffline = true;
      return Promise.reject(new TypeError('fetch failed'));
    };
    const cut = restCart({ url: `${origin}/api/cart`, fetch: lost, isOffline: () => isOffline });
    assert.equal((await failure(cut.add([], call))).retryAfter, undefined);
  });

  it('asks for goods with the query of its address, and leaves out what it cannot read', async () => {
    const asOf = '2026-11-26T14:02:00Z';
    const price = { amount: '24.00', currency: 'EUR' };
    const good = { ref: 'a b&c', price, stock: { level: 'few', quantity: 2 }, asOf };
    const offers = [
      good,
      { ref: 'x', price: 24, asOf },
      { ref: 'y' },
      null,
      { ...good, asOf: 'now' },
    ];
    shop.says({ body: JSON.stringify({ offers }) });
    const said = await cart('/api/cart/?market=DE').offers?.(['a b&c', 'x'], { signal });
    assert.equal(shop.asked[0]?.line, 'GET /api/cart/offers?market=DE&ref=a+b%26c&ref=x');
    assert.deepEqual(said, [good, { ref: 'x', asOf }]);
  });

  for (const status of [404, 405]) {
    it(`asks a shop for goods once alone that answers ${status}: it has no such address`, async () => {
      shop.says({ status });
      const rest = cart();
      assert.deepEqual(await rest.offers?.(['mug'], { signal }), []);
      assert.deepEqual(await rest.offers?.(['mug'], { signal }), []);
      assert.equal(shop.asked.length, 1);
    });
  }

  for (const [name, said] of Object.entries<Said>({
    'a page': { type: 'text/html', body: '<!doctype html>' },
    'no list': { body: '{"offers":{}}' },
    nothing: { body: 'null' },
    'an error': { status: 500 },
    'another address': { status: 302, headers: { location: 'https://elsewhere.example/' } },
  })) {
    it(`knows nothing of goods where the shop answers with ${name}`, async () => {
      shop.says(said);
      const rest = cart();
      await failure(rest.offers!(['mug'], { signal }));
      await failure(rest.offers!(['mug'], { signal }));
      assert.equal(shop.asked.length, 2, 'it is asked again');
    });
  }

  it('gives up when it is told to', async () => {
    const aborted = AbortSignal.abort(new Error('enough'));
    await assert.rejects(cart().read({ signal: aborted }), /enough/);
  });

  it('hears from the page that its own code changed the cart, until it is closed', () => {
    const page = new EventTarget();
    const life = new AbortController();
    let heard = 0;
    restCart({ url: `${origin}/api/cart`, page }).watch?.(() => heard++, life.signal);
    page.dispatchEvent(new Event('onair-cart-refresh'));
    page.dispatchEvent(new Event('pageshow'));
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    assert.equal(heard, 2);
    life.abort();
    page.dispatchEvent(new Event('onair-cart-refresh'));
    assert.equal(heard, 2);
  });
});
