import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { cartOf, CARTS, loadShow, type CartFactory } from '../../../src/presets/index.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { recordedCart } from '../commerce/woocommerce-recorded.ts';

const SHOW = {
  onair: 1,
  id: 'evening',
  title: 'An evening at the kiln',
  state: 'scheduled',
  startsAt: '2026-11-25T19:00:00.000Z',
  products: [{ id: 'mug', title: 'Mug', price: { amount: '24.00', currency: 'EUR' } }],
};

/** Good for a cart, and for what came of a change. */
const EMPTY = { currency: 'EUR', lines: [], count: 0 };
const ANSWER = { ...EMPTY, status: 'ok', cart: EMPTY, issues: [] };

describe('the cart of loadShow', () => {
  const { warn } = console;
  let warned: unknown[][] = [];
  let asked: { readonly path: string; readonly body: string }[] = [];
  let server: Server;
  let url = '';
  beforeEach(async () => {
    warned = [];
    console.warn = (...words: unknown[]) => warned.push(words);
    asked = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        asked.push({ path: request.url ?? '', body });
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(request.url === '/show.json' ? SHOW : ANSWER));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/show.json`;
  });
  afterEach(() => {
    console.warn = warn;
    server.closeAllConnections();
    server.close();
  });
  const show = async (options: Parameters<typeof loadShow>[1]) => {
    const loaded = await loadShow(url, options);
    assert.ok(loaded.ok);
    return loaded.show;
  };

  it('is asked in the country of the page, and in none that is no country', async () => {
    const markets: unknown[] = [];
    const carts: Record<string, CartFactory> = {
      own: ({ market }) => {
        markets.push(market);
        return Promise.resolve(null);
      },
    };
    for (const market of ['de', 'GB', '', 'Germany', 'D'])
      (await show({ cart: 'own', carts, market: () => market })).close();
    assert.deepEqual(markets, ['DE', 'GB', '', '', '']);
    assert.deepEqual(
      warned.map(([words]) => /market="\w+"/.exec(String(words))?.[0]),
      ['market="Germany"', 'market="D"'],
    );
  });

  it('is the page’s where none is named', async () => {
    for (const cart of [undefined, '', 'page']) {
      const made = await show(cart === undefined ? {} : { cart });
      assert.equal(made.cart?.id, 'page');
      assert.equal(made.cart.state.status, 'none');
      made.close();
    }
    assert.deepEqual(warned, []);
  });

  it('in memory sells what the manifest has, at its prices', async () => {
    const made = await show({ cart: 'memory' });
    const result = await made.cart?.add([{ ref: 'mug', quantity: 2, productId: 'mug' }]);
    assert.equal(result?.status, 'ok');
    assert.deepEqual(made.cart?.state.cart?.subtotal, { amount: '48.00', currency: 'EUR' });
    made.close();
  });

  it('of an unknown name is the page’s, with a warning that tells the names', async () => {
    for (const cart of ['shopfy', '__proto__', 'constructor']) {
      const made = await show({ cart });
      assert.equal(made.cart?.id, 'page');
      made.close();
    }
    assert.equal(warned.length, 3);
    assert.match(String(warned[0]?.[0]), /no cart "shopfy".*memory/);
  });

  it('is a shop’s own where an address is named, and says which show a line came from', async () => {
    const made = await show({ cart: `${new URL(url).origin}/api/cart` });
    assert.equal(made.cart?.id, 'rest');
    await made.cart.add([{ ref: 'mug', quantity: 1 }]);
    const { path, body } = asked.find(({ body: sent }) => sent) ?? assert.fail('nothing was sent');
    assert.equal(path, '/api/cart/lines');
    assert.deepEqual((JSON.parse(body) as { lines: unknown }).lines, [
      { ref: 'mug', quantity: 1, attributes: { _onair_show: 'evening' } },
    ]);
    made.close();
  });

  it('can do what stands behind its address, and nothing else', async () => {
    const address = `${new URL(url).origin}/api/cart`;
    const able = await show({ cart: `${address} codes  plans` });
    assert.ok(able.cart?.setCodes && able.cart.planRef);
    assert.equal(able.cart.setAttributes, undefined);
    const plain = await show({ cart: address });
    assert.equal(plain.cart?.id, 'rest');
    assert.equal(plain.cart.setCodes, undefined);
    for (const made of [able, plain]) made.close();
  });

  it('is none where what is named cannot be an address, with a warning', async () => {
    for (const cart of ['rest', 'http://', '/needs/a/page']) {
      const made = await show({ cart });
      assert.equal(made.cart, null);
      made.close();
    }
    assert.equal(warned.length, 3);
  });

  it('may be one of the page’s own', async () => {
    const adapter = {
      id: 'ours',
      read: () => Promise.resolve(null),
      add: () => new Promise<never>(() => undefined),
      setQuantity: () => new Promise<never>(() => undefined),
    };
    const made = await show({ cart: 'ours', carts: { ours: () => Promise.resolve(adapter) } });
    assert.equal(made.cart?.id, 'ours');
    await eventually(() => made.cart?.state.status === 'ready', 'the cart is read');
    made.close();
  });

  it('is told where one pays, by the last word that is an address', async () => {
    const told: (string | undefined)[][] = [];
    const ours: CartFactory = ({ url: address, key, checkoutUrl }) => {
      told.push([address, key, checkoutUrl]);
      return Promise.resolve(null);
    };
    for (const words of ['', ' /checkout', ' pk_1', ' pk_1 https://pay.example/?cart={cart}'])
      (await show({ cart: `ours https://api.example${words}`, carts: { ours } })).close();
    assert.deepEqual(told, [
      ['https://api.example/', undefined, undefined],
      ['https://api.example/', undefined, '/checkout'],
      ['https://api.example/', 'pk_1', undefined],
      ['https://api.example/', 'pk_1', 'https://pay.example/?cart={cart}'],
    ]);
  });

  it('is told where its shop answers, and with which key it is asked', async () => {
    const told: (string | undefined)[][] = [];
    const ours: CartFactory = ({ url: address, key }) => {
      told.push([address, key]);
      return Promise.resolve(null);
    };
    for (const cart of ['ours', 'ours https://shop.example/store', ' ours  https://a.example k_1 '])
      (await show({ cart, carts: { ours } })).close();
    assert.deepEqual(told, [
      [undefined, undefined],
      ['https://shop.example/store', undefined],
      ['https://a.example/', 'k_1'],
    ]);
  });

  for (const [name, cart, id] of [
    ['Vendure', 'vendure https://shop.example/shop-api', 'vendure'],
    ['Medusa', 'medusa https://shop.example pk_1', 'medusa'],
    ['WooCommerce', 'woocommerce https://shop.example/wp-json/wc/store/v1', 'woocommerce'],
    ['Shopify, from a page that is no storefront', 'shopify https://shop.example', 'shopify'],
  ] as const)
    it(`is that of ${name} by its name and address`, async () => {
      const { manifest, clock } = await show({});
      const made = await cartOf(CARTS, cart, { manifest, clock, fetch: () => Promise.reject() });
      assert.equal(made?.id, id);
      made?.close();
      assert.deepEqual(warned, []);
    });

  it('of WooCommerce pays where the tag says', async () => {
    const { manifest, clock } = await show({});
    const body = JSON.stringify(recordedCart());
    const headers = { 'content-type': 'application/json' };
    const made = await cartOf(
      CARTS,
      'woocommerce https://shop.example/wc/store/v1 https://pay.example/',
      {
        ...{ manifest, clock },
        fetch: () => Promise.resolve(new Response(body, { headers })),
      },
    );
    await made?.refresh();
    assert.equal(made?.state.cart?.checkoutUrl, 'https://pay.example/');
    made?.close();
  });

  it('of a shop whose address or key is not named is none, with a warning that shows how', async () => {
    for (const cart of ['vendure', 'medusa', 'medusa https://shop.example', 'shopify'])
      assert.equal((await show({ cart })).cart, null, cart);
    const said = warned.map(([, error]) => String(error));
    assert.match(said[0] ?? '', /cart="vendure https/);
    assert.match(said[1] ?? '', /cart="medusa https.*pk_/);
    assert.equal(said.length, 4);
  });

  it('that cannot be loaded leaves the show without one, and says so', async () => {
    const carts = { ours: () => Promise.reject(new Error('offline')) };
    const made = await show({ cart: 'ours', carts });
    assert.equal(made.cart, null);
    assert.equal(warned.length, 1);
    made.close();
  });

  it('is closed with its show', async () => {
    const life = new AbortController();
    const made = await show({ cart: 'memory', signal: life.signal });
    life.abort();
    const result = await made.cart?.add([{ ref: 'mug', quantity: 1, productId: 'mug' }]);
    assert.equal(result?.status, 'unknown');
    const other = await show({ cart: 'memory' });
    other.close();
    assert.equal((await other.cart?.add([{ ref: 'mug', quantity: 1 }]))?.status, 'unknown');
  });

  it('has a factory for each name', async () => {
    assert.deepEqual(Object.keys(CARTS), [
      ...['page', 'memory', 'rest'],
      ...['shopify', 'vendure', 'medusa', 'woocommerce'],
    ]);
    const { manifest, clock } = await show({});
    assert.equal((await cartOf(CARTS, 'memory', { manifest, clock }))?.id, 'memory');
  });
});
