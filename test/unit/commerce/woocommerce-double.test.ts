import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RECORDINGS, type Recording } from '../../doubles/woocommerce/recordings.ts';
import { startWooDouble, type WooDouble } from '../../doubles/woocommerce/server.ts';

describe('the double of WooCommerce’s Store API', () => {
  let shop: WooDouble;
  let token = '';
  before(async () => {
    shop = await startWooDouble();
  });
  after(() => shop.close());

  const identity = ({ request }: Recording): Record<string, string> =>
    ({
      none: {},
      'bad nonce': { nonce: 'bad' },
      'bad token': { 'cart-token': 'garbage' },
      token: { 'cart-token': token },
    })[request.identity] as Record<string, string>;

  assert.equal(RECORDINGS.length, 25);
  for (const recording of RECORDINGS) {
    it(`answers as it was recorded: ${recording.name}`, async () => {
      const { method, path, body } = recording.request;
      const response = await fetch(shop.url + path, {
        method,
        headers: { 'content-type': 'application/json', ...identity(recording) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      token = response.headers.get('cart-token') ?? token;
      assert.equal(response.status, recording.status);
      assert.deepEqual(await response.json(), recording.body);
    });
  }

  it('loses what is added at the same time, as the recorded shop does', async () => {
    const ask = (path: string, headers = {}, body?: object) =>
      fetch(shop.url + path, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
    const begun = (await ask('/cart')).headers.get('cart-token') ?? '';
    const adds = Array.from({ length: 5 }, () =>
      ask('/cart/add-item', { 'cart-token': begun }, { id: 14, quantity: 1 }),
    );
    await Promise.all(adds);
    const [held] = shop.holds({ token: begun });
    assert.ok(held && held.quantity < 5, `${held?.quantity} of 5`);
  });
});
