import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import { shopifyCart, type ShopifyRefs } from '../../../src/commerce/shopify/adapter.ts';
import type { CartPort } from '../../../src/core/cart.ts';
import { CART_COOKIE, startDouble } from '../../doubles/shopify-theme/server.ts';
import { DoubleShop } from '../../doubles/shopify-theme/shop.ts';
import { browser } from './shop-line.ts';
import { DISCOUNTS, GOODS, pageAt, ROOT } from './shopify-line.ts';

const LAMP = '40001';
const SHOW = { _onair_show: 'evening' };
const ENGRAVED = { id: Number(LAMP), quantity: 1, properties: { Engraving: 'Anna' } };

describe('a Shopify cart beside what else is done to it', () => {
  const open: (() => unknown)[] = [];
  after(async () => {
    for (const close of open.reverse()) await close();
  });

  /** Before the next change of ours gets there, or once it was done. */
  let onItsWay: (() => Promise<unknown>) | null;
  let onItsWayBack: (() => Promise<unknown>) | null;
  beforeEach(() => (onItsWay = onItsWayBack = null));

  const setUp = async (refs: ShopifyRefs = 'id') => {
    const shop = new DoubleShop({ goods: GOODS, discounts: DISCOUNTS, root: ROOT });
    const double = await startDouble(shop);
    const { fetch: plain, cookies } = browser();
    const byTheme = (body: object): Promise<Response> =>
      plain(`${double.url}${ROOT}cart/add.js`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const fetch: typeof globalThis.fetch = async (url, init) => {
      if (init?.method !== 'POST') return plain(url, init);
      const [before, afterwards] = [onItsWay, onItsWayBack];
      onItsWay = onItsWayBack = null;
      await before?.();
      const answer = await plain(url, init);
      await afterwards?.();
      return answer;
    };
    const cart = createCart({
      adapter: await shopifyCart({ page: pageAt(double.url), fetch, refs }),
      attributes: SHOW,
    });
    open.push(() => double.close(), cart.close);
    await cart.refresh();
    const holds = () => shop.lines(cookies.get(CART_COOKIE) ?? '');
    return { shop, cart, byTheme, holds };
  };
  const quantities = (cart: CartPort): number[] =>
    (cart.state.cart?.lines ?? []).map(({ quantity }) => quantity);
  const lost = (): Promise<never> => Promise.reject(new TypeError('The line is dead.'));

  it('keeps what the theme adds between our look and our change', async () => {
    const { cart, byTheme } = await setUp();
    await cart.add([{ ref: LAMP, quantity: 1 }]);
    onItsWay = () => byTheme({ id: Number(LAMP), quantity: 1, properties: SHOW });
    assert.equal((await cart.add([{ ref: LAMP, quantity: 1 }])).status, 'ok');
    assert.deepEqual(quantities(cart), [3]);
  });

  it('finds a variant again by the name that it was asked by', async () => {
    const { cart, holds } = await setUp('gid');
    onItsWayBack = lost;
    const { status, added } = await cart.add([{ ref: LAMP, quantity: 1 }]);
    assert.deepEqual([status, added], ['ok', 1]);
    assert.deepEqual(
      holds().map(({ quantity }) => quantity),
      [1],
    );
  });

  it('never makes more of what a shopper had engraved', async () => {
    const { cart, byTheme } = await setUp();
    await byTheme(ENGRAVED);
    await cart.refresh();
    onItsWay = lost;
    assert.equal((await cart.add([{ ref: LAMP, quantity: 1 }])).status, 'ok');
    assert.deepEqual(quantities(cart), [1, 1]);
    assert.deepEqual(cart.state.cart?.lines.map(({ personal }) => personal === true).sort(), [
      false,
      true,
    ]);
  });

  it('does not offer to take back what would come back without its words', async () => {
    const { cart, byTheme } = await setUp();
    await byTheme(ENGRAVED);
    await cart.add([{ ref: '40002', quantity: 1 }]);
    await cart.refresh();
    for (const { id } of cart.state.cart?.lines ?? [])
      assert.equal((await cart.remove(id)).status, 'ok');
    assert.deepEqual(
      cart.state.removed.map(({ line }) => line.ref),
      ['40002'],
    );
  });

  it('does not say that a code is out which the shop left in', async () => {
    const { cart, shop } = await setUp();
    await cart.add([{ ref: LAMP, quantity: 1 }]);
    assert.equal((await cart.setCodes?.(['TEN']))?.status, 'ok');
    shop.refusal = 'Not now.';
    assert.equal((await cart.setCodes?.([]))?.status, 'rejected');
    shop.refusal = '';
    assert.equal((await cart.setCodes?.([]))?.status, 'ok');
  });
});
