import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CartFailure, createCart } from '../../../src/commerce/cart.ts';
import { memoryCart } from '../../../src/commerce/memory/adapter.ts';
import type { CartAdapter, CartPort, CartResult } from '../../../src/core/cart.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { codes, GOODS, lines, one, settle } from './cart-set-up.ts';

type Fate = 'fine' | 'lost' | 'down' | 'silent' | 'html' | CartFailure;
let keys = 0;

/** A shop in memory whose answers to codes and texts have these fates, one after another, and what it was asked. */
function watched(fates: readonly Fate[] = [], change: Partial<CartAdapter> = {}) {
  const clock = createFakeClock();
  const shop = memoryCart({
    goods: GOODS,
    codes: { TEN: { percent: 10, label: 'A tenth' }, LAMPS: { percent: 5, goods: ['lamp'] } },
    clock,
  });
  const asked: { readonly what: string; readonly opId: string }[] = [];
  const left = [...fates];
  const perform = async (
    what: string,
    { signal, opId }: { readonly signal: AbortSignal; readonly opId: string },
    act: () => Promise<CartResult>,
  ): Promise<CartResult> => {
    asked.push({ what, opId });
    const fate = left.shift() ?? 'fine';
    if (fate instanceof CartFailure) throw fate;
    if (fate === 'down') throw new TypeError('The shop cannot be reached.');
    const result = await act();
    if (fate === 'silent')
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    if (fate === 'lost') throw new TypeError('The connection was lost.');
    return fate === 'html' ? ('<!doctype html>' as unknown as CartResult) : result;
  };
  const adapter: CartAdapter = {
    id: 'watched',
    read: shop.read,
    setQuantity: shop.setQuantity,
    add: (asking, call) =>
      perform(`add ${asking.map(({ ref }) => ref).join()}`, call, () => shop.add(asking, call)),
    setCodes: (list, call) =>
      perform(`codes ${list.join()}`, call, () => shop.setCodes!(list, call)),
    setAttributes: (texts, call) =>
      perform(`texts ${Object.keys(texts).join()}`, call, () => shop.setAttributes!(texts, call)),
    ...change,
  };
  const open = (): CartPort => createCart({ adapter, clock, patience: 1_000 });
  const what = (): string[] => asked.map((one) => one.what);
  return { adapter, asked, what, clock, shop, open, cart: open() };
}

const codesIn = ({ state }: CartPort): string[] =>
  (state.cart?.discounts ?? []).map(
    ({ code, amount, applies }) => `${code} ${applies ? amount?.amount : 'not for this'}`,
  );

describe('the codes and texts of a cart', () => {
  it('are not to be had where the shop has none', () => {
    const shop = memoryCart({ goods: GOODS });
    const { id, read, add, setQuantity } = shop;
    const cart = createCart({ adapter: { id, read, add, setQuantity } });
    for (const member of ['setCodes', 'setAttributes', 'planRef', 'landedCost', 'offers'])
      assert.equal(member in cart, false, member);
    cart.close();
    const pages = createCart({ adapter: null });
    assert.equal('setCodes' in pages, false);
  });

  it('are told in the cart, with what they take off', async () => {
    const { cart } = watched();
    await cart.add(one('mug', 2));
    const { status } = await cart.setCodes!(['ten', 'LAMPS']);
    assert.equal(status, 'ok');
    assert.deepEqual(codesIn(cart), ['TEN 4.80', 'LAMPS not for this']);
    await cart.setAttributes!({ _onair_test: 'kept' });
    assert.deepEqual(cart.state.cart?.attributes, { _onair_test: 'kept' });
    await cart.setCodes!([]);
    assert.deepEqual(codesIn(cart), []);
    assert.deepEqual(cart.state.cart?.attributes, { _onair_test: 'kept' });
  });

  for (const fate of ['lost', 'down', 'html', 'silent'] as const) {
    it(`are asked for again, with the same opId, where the answer is ${fate}`, async () => {
      const { cart, asked, what, clock } = watched(['fine', fate]);
      await cart.add(one('mug'));
      const setting = cart.setCodes!(['TEN']);
      await settle();
      await clock.advance(1_000);
      assert.equal((await setting).status, 'ok');
      assert.deepEqual(what(), ['add mug', 'codes TEN', 'codes TEN']);
      assert.equal(asked[1]?.opId, asked[2]?.opId);
      assert.deepEqual(codesIn(cart), ['TEN 2.40']);
    });
  }

  it('are not known to be set where no answer comes twice, and the cart is read anew', async () => {
    const { cart, shop } = watched(['fine', 'lost', 'lost']);
    await cart.add(one('mug'));
    const result = await cart.setCodes!(['TEN']);
    assert.deepEqual([result.status, codes(result)], ['unknown', ['network']]);
    await eventually(() => codesIn(cart).length === 1, 'the cart is read anew');
    assert.deepEqual(shop.quantities, { mug: 1 });
  });

  it('are asked for when the shop says that it is not busy any more, and no later', async () => {
    const busy = (retryAfter: number) => new CartFailure('rate-limited', 'Busy.', { retryAfter });
    const { cart, clock, what } = watched([busy(500), 'fine', busy(60_000)]);
    const setting = cart.setCodes!(['TEN']);
    await settle();
    await clock.advance(500);
    assert.equal((await setting).status, 'ok');
    const refused = await cart.setCodes!([]);
    assert.deepEqual([refused.status, codes(refused)], ['rejected', ['rate-limited']]);
    assert.deepEqual(what(), ['codes TEN', 'codes TEN', 'codes ']);
    assert.equal(codesIn(cart).length, 1);
  });

  it('are refused where the shop does not know one, and the cart stays as it was', async () => {
    const { cart, what } = watched();
    await cart.add(one('mug'));
    await cart.setCodes!(['TEN']);
    const { status } = await cart.setCodes!(['TEN', 'ELEVEN']);
    assert.equal(status, 'rejected');
    assert.deepEqual(codesIn(cart), ['TEN 2.40']);
    assert.deepEqual(what(), ['add mug', 'codes TEN', 'codes TEN,ELEVEN']);
  });

  it('wait for the changes before them, in all tabs', async () => {
    const { open, what, adapter } = watched([], { key: `whole:${keys++}` });
    const [a, b] = [open(), open()];
    await Promise.all([a.add(one('mug')), b.setCodes!(['TEN']), a.add(one('lamp'))]);
    assert.deepEqual(what().toSorted(), ['add lamp', 'add mug', 'codes TEN']);
    assert.ok(what().indexOf('add mug') < what().indexOf('add lamp'));
    await eventually(() => lines(b).join() === 'mug × 1,lamp × 1', 'the other tab hears of it');
    await eventually(() => codesIn(a).join() === 'TEN 21.30', 'and of the codes');
    assert.ok(adapter.key);
    for (const cart of [a, b]) cart.close();
  });

  it('never run beside another change of the cart', async () => {
    let under = 0;
    let most = 0;
    const { adapter, clock } = watched();
    const alone = async <T>(act: () => Promise<T>): Promise<T> => {
      most = Math.max(most, ++under);
      await settle();
      const result = await act();
      under--;
      return result;
    };
    const cart = createCart({
      clock,
      adapter: {
        ...adapter,
        add: (asked, call) => alone(() => adapter.add(asked, call)),
        setCodes: (list, call) => alone(() => adapter.setCodes!(list, call)),
        setAttributes: (texts, call) => alone(() => adapter.setAttributes!(texts, call)),
      },
    });
    await Promise.all([
      cart.setCodes!(['TEN']),
      cart.add(one('mug')),
      cart.setAttributes!({ a: '1' }),
      cart.setCodes!([]),
      cart.add(one('lamp')),
    ]);
    assert.equal(most, 1);
    assert.deepEqual(codesIn(cart), []);
  });

  it('are what the page answers, where it does, and the shop is not asked', async () => {
    const { cart, what, shop } = watched();
    await cart.add(one('mug'));
    const told = await shop.setCodes!(['TEN'], { signal: AbortSignal.timeout(1_000), opId: 'p' });
    const result = await cart.setCodes!(['TEN'], Promise.resolve(told));
    assert.equal(result.status, 'ok');
    assert.deepEqual(codesIn(cart), ['TEN 2.40']);
    assert.deepEqual(what(), ['add mug']);
    const broken = await cart.setCodes!([], Promise.reject(new Error('The page gave up.')));
    assert.equal(broken.status, 'unknown');
  });

  it('are read from the shop where the page answers without a cart', async () => {
    const { cart, shop } = watched();
    await cart.add(one('mug'));
    await shop.setCodes!(['TEN'], { signal: AbortSignal.timeout(1_000), opId: 'p' });
    await cart.setCodes!(['TEN'], Promise.resolve({ status: 'ok', cart: null, issues: [] }));
    await eventually(() => codesIn(cart).join() === 'TEN 2.40', 'the cart is read');
  });

  it('get an outcome where the cart is closed meanwhile', async () => {
    const { cart } = watched(['silent', 'silent']);
    const setting = cart.setCodes!(['TEN']);
    await settle();
    cart.close();
    assert.equal((await setting).status, 'unknown');
    assert.equal((await cart.setAttributes!({ a: '1' })).status, 'unknown');
  });
});
