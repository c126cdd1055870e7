import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Storefront } from '../../../examples/storefront/server.ts';
import { openShop, shopperOf } from './shop-stage.ts';

/** Text of a page, with the entities that the pages use in texts. */
const textOf = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('the pages of the demo shop', { timeout: 60_000 }, () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  for (const path of [
    ...['/', '/live', '/cart', '/faq', '/products/mug', '/products/bag'],
    ...['/products/lamp?sku=lamp-uk', '/products/throw?option.colour=ink&option.size=bed'],
  ]) {
    it(`are read without a cookie, under a strict policy: ${path}`, async () => {
      const response = await shopperOf(shop).send(path);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type')!, /^text\/html/);
      assert.deepEqual(response.headers.getSetCookie(), []);
      const policy = response.headers.get('content-security-policy')!;
      assert.match(policy, /^default-src 'self'; connect-src 'self' http:\/\/127\.0\.0\.1:9;/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const page = await response.text();
      assert.match(page, /<html[^>]* lang="en"/);
      assert.doesNotMatch(
        page,
        /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=/,
        'nothing inline',
      );
    });
  }

  it('say that there is nothing where there is nothing', async () => {
    for (const path of ['/nothing', '/products/hat', '/orders/guessed', '/public/../main.ts']) {
      const response = await shopperOf(shop).send(path);
      assert.equal(response.status, 404, path);
      assert.match(response.headers.get('content-type')!, /^text\/html/);
    }
  });

  it('come in the language of the address, else of the choice, else of the browser', async () => {
    const shopper = shopperOf(shop);
    const langOf = async (path: string, accept = ''): Promise<string | undefined> => {
      const response = await shopper.send(path, { headers: { 'accept-language': accept } });
      return /<html[^>]* lang="([^"]+)"/.exec(await response.text())?.[1];
    };
    assert.equal(await langOf('/', 'fr, ar-EG;q=0.8, en;q=0.5'), 'ar');
    assert.equal(await langOf('/', 'zh-Hant, zh-CN;q=0.1'), 'zh-Hans');
    assert.equal(await langOf('/', 'xx;q=nonsense,,;'), 'en');
    await shopper.form('/choose', { lang: 'zh-Hans', back: '/' });
    assert.equal(await langOf('/', 'ar'), 'zh-Hans');
    assert.equal(await langOf('/?lang=ar'), 'ar');
    assert.equal(await langOf('/?lang=klingon'), 'zh-Hans');
  });

  it('serve their pictures and style sheet, and those of the library’s theme', async () => {
    const page = await shopperOf(shop).page('/products/mug');
    const sources = [...page.matchAll(/(?:src|href)="(\/(?:public|cdn|onair)\/[^"]+)"/g)];
    assert.ok(sources.length > 2);
    for (const [, path] of sources.filter(([, path]) => path!.startsWith('/public/'))) {
      const response = await shopperOf(shop).send(path!);
      assert.equal(response.status, 200, path);
      const tag = response.headers.get('etag')!;
      await response.arrayBuffer();
      const again = await shopperOf(shop).send(path!, { headers: { 'if-none-match': tag } });
      assert.equal(again.status, 304, path);
    }
  });

  it('have a picture for each line of a cart', async () => {
    const shopper = shopperOf(shop);
    await shopper.add(
      ['mug-slate-single', 'bag-charcoal', 'lamp-us', 'throw-ink-lap'].map((ref) => ({
        ref,
        quantity: 1,
      })),
    );
    for (const { picture } of (await shopper.read()).lines) {
      const response = await fetch(picture!, { method: 'HEAD' });
      assert.equal(response.status, 200, picture);
      assert.equal(response.headers.get('content-type'), 'image/jpeg');
    }
  });
});

describe('the forms of the demo shop, without script', { timeout: 60_000 }, () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  it('add what is chosen, change its quantity and remove it', async () => {
    const shopper = shopperOf(shop);
    const added = await shopper.form('/cart/add', {
      ...{ good: 'mug', 'option.colour': 'moss', 'option.set': 'single' },
      quantity: '2',
    });
    assert.deepEqual([added.status, added.headers.get('location')], [303, '/cart']);
    assert.deepEqual(shop.quantities(shopper.cart!), { 'mug-moss-single': 2 });
    assert.match(textOf(await shopper.page('/cart')), /Stoneware mug.*moss, single.*€48\.00/);
    const [line] = (await shopper.read()).lines;
    const changed = await shopper.form(`/cart/lines/${line!.id}`, { quantity: '3' });
    assert.equal(changed.status, 303);
    assert.deepEqual(shop.quantities(shopper.cart!), { 'mug-moss-single': 3 });
    await shopper.form(`/cart/lines/${line!.id}`, { quantity: '3', remove: '1' });
    assert.deepEqual(shop.quantities(shopper.cart!), {});
  });

  it('say on the page what is missing, sold out, or only there in part', async () => {
    const shopper = shopperOf(shop);
    const missing = await shopper.form('/cart/add', { good: 'mug', 'option.set': 'single' });
    assert.equal(missing.status, 409);
    assert.match(await missing.text(), /<h1/);
    assert.equal(shopper.cart, undefined, 'nothing came of it');
    const out = await shopper.form('/cart/add', { sku: 'lamp-ch' });
    assert.equal(out.status, 409);
    assert.match(textOf(await out.text()), /[Ss]old out/);
    const some = await shopper.form('/cart/add', { sku: 'bag-chestnut', quantity: '7' });
    assert.equal(some.status, 409);
    assert.deepEqual(shop.quantities(shopper.cart!), { 'bag-chestnut': 3 });
    const [line] = (await shopper.read()).lines;
    const over = await shopper.form(`/cart/lines/${line!.id}`, { quantity: '9' });
    assert.equal(over.status, 409);
    for (const bad of ['', '-1', 'two', '1e3'])
      assert.equal((await shopper.form(`/cart/lines/${line!.id}`, { quantity: bad })).status, 409);
    assert.deepEqual(shop.quantities(shopper.cart!), { 'bag-chestnut': 3 });
    assert.equal((await shopper.form('/cart/add', { sku: 'hat' })).status, 404);
  });

  it('choose a market, and its currency everywhere', async () => {
    const shopper = shopperOf(shop);
    await shopper.form('/cart/add', { sku: 'lamp-uk' });
    const back = '/products/lamp?sku=lamp-uk&lang=ar';
    const chosen = await shopper.form('/choose', { market: 'AE', lang: 'en', back });
    assert.equal(chosen.headers.get('location'), '/products/lamp?sku=lamp-uk');
    assert.match(textOf(await shopper.page('/products/lamp')), /AED\s?810\.00/);
    assert.match(textOf(await shopper.page('/cart')), /AED\s?925\.50/);
  });

  it('come back to pages of this shop alone', async () => {
    for (const [back, location] of [
      ['https://evil.example/', '/'],
      ['//evil.example/x', '/'],
      ['/\\evil.example', '/'],
      ['javascript:alert(1)', '/'],
      ['/a/..//evil.example/', '/evil.example/'],
      ['', '/'],
      ['/faq?x=1#returns', '/faq?x=1#returns'],
    ] as const) {
      const response = await shopperOf(shop).form('/choose', { lang: 'en', back });
      assert.equal(response.headers.get('location'), location, back);
    }
  });

  it('are refused from a page of another site', async () => {
    const shopper = shopperOf(shop);
    await shopper.form('/cart/add', { sku: 'lamp-uk' });
    for (const header of [
      ['origin', 'https://evil.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const headers = Object.fromEntries([header]);
      const body = new URLSearchParams({ sku: 'lamp-uk' });
      const response = await shopper.send('/cart/add', { method: 'POST', body, headers });
      assert.equal(response.status, 403);
      assert.match(response.headers.get('content-type')!, /^text\/html/);
    }
    assert.deepEqual(shop.quantities(shopper.cart!), { 'lamp-uk': 1 });
  });
});
