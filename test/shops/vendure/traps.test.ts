import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { CartFailure } from '../../../src/commerce/cart.ts';
import type { CartResult } from '../../../src/core/cart.ts';
import { createCookieFetch } from '../../../scripts/chaos/cookie-fetch.ts';
import { keptByBrowser } from '../../../scripts/chaos/plain-shop.ts';
import { askShop, call, openBrowser, quantitiesOf, startVendureLine } from './vendure-line.ts';

const line = await startVendureLine();
const [lamp, bag, few, mug] = ['lamp-eu', 'bag-tan', 'bag-chestnut', 'mug-cream-single'].map(
  line.id,
);
assert(lamp && bag && few && mug);

const one = (ref: string, quantity = 1) => [{ ref, quantity }];
const codes = ({ issues }: CartResult) => issues.map(({ code }) => code);

describe('vendureCart at a real Vendure', () => {
  after(() => line.close());
  afterEach(() => line.proxy.set(null));

  it('says how many came in, and how many more there are', async () => {
    const { adapter } = openBrowser(line);
    const some = await adapter.add(one(few, 5), call());
    assert.deepEqual([some.status, some.added, codes(some)], ['partial', 3, ['not-enough-stock']]);
    assert.equal(some.issues[0]?.available, 3);
    const none = await adapter.add(one(few), call());
    assert.deepEqual([none.status, none.added, codes(none)], ['rejected', 0, ['not-enough-stock']]);
    assert.equal(none.issues[0]?.available, 0);
    const gone = await adapter.add(one(line.id('throw-ink-bed')), call());
    assert.deepEqual([gone.status, codes(gone)], ['rejected', ['out-of-stock']]);
  });

  it('says that a quantity became as many as there are', async () => {
    const { adapter, past } = openBrowser(line);
    const { cart } = await adapter.add(one(few), call());
    const result = await adapter.setQuantity(cart!.lines[0]!.id, 7, call());
    assert.deepEqual([result.status, result.issues[0]?.available], ['partial', 3]);
    assert.equal(result.cart?.lines[0]?.quantity, 3);
    assert.deepEqual(await quantitiesOf(past), { [few]: 3 });
  });

  it('says the limit of an order, the shop’s own rule, and what it does not sell', async () => {
    const { adapter, past } = openBrowser(line);
    const limit = await adapter.add(one(lamp, 1_000), call());
    assert.deepEqual([limit.status, codes(limit)], ['rejected', ['limit']]);
    const rule = await adapter.add(one(mug, 7), call());
    assert.deepEqual([rule.status, codes(rule)], ['rejected', ['unknown']]);
    assert.equal(rule.issues[0]?.message, 'No more than 5 of these to one order.');
    const unknown = await adapter.add(one('99999'), call());
    assert.deepEqual([unknown.status, codes(unknown)], ['rejected', ['variant-unavailable']]);
    const negative = await adapter.add(one(lamp, -1), call());
    assert.deepEqual([negative.status, codes(negative)], ['rejected', ['quantity-rule']]);
    assert.deepEqual(await quantitiesOf(past), {});
  });

  it('asks for nothing, and keeps nothing, until something is added', async () => {
    const { adapter, token } = openBrowser(line);
    const before = line.proxy.seen.length;
    assert.equal(await adapter.read(call()), null);
    assert.equal(line.proxy.seen.length, before);
    await adapter.offers!([lamp], call());
    assert.equal(token.get(), null);
    await adapter.add(one(lamp), call());
    assert.match(token.get() ?? '', /^[\da-f]{64}$/);
  });

  it('takes the new token for one that the shop does not know, and says that the cart is gone', async () => {
    const garbage = 'f'.repeat(64);
    const { adapter, token, past } = openBrowser(line);
    await adapter.add(one(bag), call());
    token.set(garbage);
    assert.equal(await adapter.read(call()), null);
    assert.notEqual(token.get(), garbage);
    const added = await adapter.add(one(lamp), call());
    assert.deepEqual([added.status, codes(added)], ['ok', ['cart-gone']]);
    assert.equal(added.issues[0]?.severity, 'warning');
    assert.deepEqual(await quantitiesOf(past), { [lamp]: 1 });
    assert.deepEqual(codes(await adapter.add(one(lamp), call())), []);
    token.set(garbage);
    const changed = await adapter.setQuantity(added.cart!.lines[0]!.id, 2, call());
    assert.deepEqual([changed.status, codes(changed)], ['rejected', ['cart-gone']]);
  });

  it('gets over a token that no header can carry', async () => {
    const { adapter, token, past } = openBrowser(line);
    token.set('not a tokén\n');
    assert.equal((await adapter.add(one(lamp), call())).status, 'ok');
    assert.deepEqual(await quantitiesOf(past), { [lamp]: 1 });
  });

  it('does not let a late answer to an old token replace the one that holds the cart', async () => {
    const token = keptByBrowser('f'.repeat(64));
    const { adapter } = openBrowser(line, {
      token,
      async fetch(input, init) {
        const response = await fetch(input, init);
        token.set('e'.repeat(64));
        return response;
      },
    });
    await adapter.read(call());
    assert.equal(token.get(), 'e'.repeat(64));
  });

  it('begins again where the shop could not be reached for the first add', async () => {
    const { adapter, cart, past } = openBrowser(line);
    await assert.rejects(
      async () => {
        line.proxy.set({ kind: 'html' });
        await adapter.add(one(lamp), call());
      },
      (error) => error instanceof CartFailure && error.retryAfter !== undefined,
    );
    let left = 2;
    line.proxy.set(() => (left-- > 0 ? { kind: 'down' } : null));
    const port = cart();
    assert.equal((await port.add(one(lamp))).status, 'ok');
    port.close();
    assert.deepEqual(await quantitiesOf(past), { [lamp]: 1 });
  });

  it('leaves open what was done where the shop is busy after the first of two lines', async () => {
    const { adapter, past } = openBrowser(line);
    await adapter.add(one(mug), call());
    const isSecond = (body: string) => body.includes('addItemToOrder') && body.includes(`"${bag}"`);
    line.proxy.set(({ body }) =>
      isSecond(body) ? { kind: 'status', status: 503, retryAfter: 0 } : null,
    );
    const adding = adapter.add([...one(lamp), ...one(bag)], call());
    await assert.rejects(
      adding,
      (error) => error instanceof CartFailure && error.retryAfter === undefined,
    );
    line.proxy.set(null);
    assert.deepEqual(await quantitiesOf(past), { [mug]: 1, [lamp]: 1 });
  });

  it('adds nothing where the shop’s session cannot be seen', async () => {
    const { adapter } = openBrowser(line, {
      async fetch(input, init) {
        const response = await fetch(input, init);
        const headers = new Headers(response.headers);
        headers.delete('vendure-auth-token');
        return new Response(response.body, { status: response.status, headers });
      },
    });
    const before = line.proxy.seen.length;
    const result = await adapter.add(one(lamp), call());
    assert.deepEqual([result.status, codes(result)], ['rejected', ['unsupported']]);
    const asked = line.proxy.seen.slice(before).map(({ body }) => body);
    assert.equal(
      asked.some((body) => body.includes('addItemToOrder')),
      false,
    );
  });

  it('keeps its cart by a cookie where it is told to, and sends no token', async () => {
    const browser = createCookieFetch(line.proxy.url);
    const { adapter, token } = openBrowser(line, { session: 'cookie', fetch: browser.fetch });
    const before = line.proxy.seen.length;
    assert.equal(await adapter.read(call()), null);
    await adapter.add(one(lamp, 2), call());
    assert.equal((await adapter.read(call()))?.count, 2);
    const sent = line.proxy.seen.slice(before);
    assert.deepEqual(
      sent.map(({ headers }) => headers['authorization']),
      sent.map(() => undefined),
    );
    assert.equal(token.get(), null);
  });

  it('sends no cookie beside a token: Vendure would heed the cookie', async () => {
    const asked: (RequestCredentials | undefined)[] = [];
    const { adapter } = openBrowser(line, {
      fetch(input, init) {
        asked.push(init?.credentials);
        return fetch(input, init);
      },
    });
    await adapter.add(one(lamp), call());
    assert.deepEqual([...new Set(asked)], ['omit']);
  });

  it('says that the cart cannot be changed while it is being paid for', async () => {
    const { adapter, token } = openBrowser(line, { checkoutUrl: '/checkout' });
    await adapter.add(one(lamp), call());
    await askShop(line, token, PAYING);
    const cart = await adapter.read(call());
    assert.deepEqual(cart?.delivery, {
      label: 'Standard',
      price: { amount: '5.00', currency: 'EUR' },
    });
    assert.equal(cart?.total?.amount, '194.00');
    assert.equal(cart?.checkoutUrl, '/checkout');
    const result = await adapter.add(one(bag), call());
    assert.deepEqual([result.status, codes(result)], ['rejected', ['conflict']]);
  });
});

const PAYING = `mutation{
  setCustomerForOrder(input:{firstName:"A",lastName:"B",emailAddress:"a@example.com"}){__typename}
  setOrderShippingAddress(input:{streetLine1:"1 Road",countryCode:"DE"}){__typename}
  setOrderShippingMethod(shippingMethodId:["1"]){__typename}
  transitionOrderToState(state:"ArrangingPayment"){__typename ...on OrderStateTransitionError{transitionError}}
}`;
