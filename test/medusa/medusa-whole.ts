import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptByBrowser } from '../../scripts/chaos/plain-shop.ts';
import { runChaos } from '../../scripts/chaos/run.ts';
import { openMedusaSite } from '../../scripts/chaos/medusa-site.ts';
import { complaints, summary } from '../../scripts/chaos/verdict.ts';
import { createCart } from '../../src/commerce/cart.ts';
import type { CartAdapter } from '../../src/core/cart.ts';
import { adapterAt, openMedusaCart, type MedusaLine } from './medusa-line.ts';

const call = () => ({ signal: AbortSignal.timeout(60_000), opId: 'op' });
const add = (cart: CartAdapter, ref: string, quantity = 1) => cart.add([{ ref, quantity }], call());
const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** What holds of a cart as a whole. */
export function whole(line: () => MedusaLine): void {
  describe('takes discount codes', () => codes(line));
  describe('keeps texts with the cart', () => texts(line));
  describe('sells to the market that it is told', () => markets(line));
}

function codes(line: () => MedusaLine): void {
  it('and says what they take off, with the tax', async () => {
    const cartId = keptByBrowser();
    const cart = adapterAt(line(), { cartId });
    await add(cart, 'lamp-eu', 2);
    const { status, cart: told } = await cart.setCodes!(['LIVE10'], call());
    const discounts = [{ code: 'LIVE10', applies: true, amount: eur('37.80') }];
    assert.deepEqual([status, told?.discounts, told?.total], ['ok', discounts, eur('340.20')]);
    assert.deepEqual((await cart.read(call()))?.discounts, discounts);
    const without = await cart.setCodes!([], call());
    assert.deepEqual([without.cart?.discounts, without.cart?.total], [undefined, eur('378.00')]);
  });

  it('and refuses one that it does not know, or that takes nothing off: the others stay', async () => {
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    await add(cart, 'lamp-eu');
    await cart.setCodes!(['LIVE10'], call());
    const unknown = await cart.setCodes!(['LIVE10', 'NEVER-WAS'], call());
    assert.equal(unknown.status, 'rejected');
    assert.match(unknown.issues[0]?.message ?? '', /NEVER-WAS/);
    const some = await cart.setCodes!(['LIVE10', 'YEN20'], call());
    assert.deepEqual([some.status, some.issues[0]?.code], ['partial', 'unknown']);
    assert.deepEqual(
      (await cart.read(call()))?.discounts?.map(({ code }) => code),
      ['LIVE10'],
    );
    const none = await cart.setCodes!(['YEN20'], call());
    assert.deepEqual([none.status, none.cart?.discounts], ['rejected', undefined]);
  });

  it('once where the answer is lost, and only where there is a cart', async () => {
    const subject = openMedusaCart(line());
    const { cart } = subject;
    assert.equal((await cart.setCodes!(['LIVE10'])).issues[0]?.code, 'cart-gone');
    await cart.add([{ ref: 'lamp-eu', quantity: 1 }]);
    await subject.fault('lost', 1);
    assert.equal((await cart.setCodes!(['LIVE10'])).status, 'ok');
    assert.equal(cart.state.cart?.discounts?.length, 1);
    cart.close();
    await subject.close();
  });
}

function texts(line: () => MedusaLine): void {
  it('beside those of others, which are not told', async () => {
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    await add(cart, 'lamp-eu');
    await cart.setAttributes!({ theirs: 'x' }, call());
    await cart.setAttributes!({ _onair: '1' }, call());
    const { status, cart: told } = await cart.setAttributes!({ _onair_other: '2' }, call());
    const ours = { _onair: '1', _onair_other: '2' };
    assert.deepEqual([status, told?.attributes], ['ok', ours]);
    assert.deepEqual((await cart.read(call()))?.attributes, ours);
    const empty = adapterAt(line(), { cartId: keptByBrowser() });
    assert.equal((await empty.setAttributes!(ours, call())).issues[0]?.code, 'cart-gone');
  });
}

function markets(line: () => MedusaLine): void {
  it('and takes the cart along to another one', async () => {
    const cartId = keptByBrowser();
    const options = { cartId, region: undefined };
    const germany = adapterAt(line(), { ...options, country: 'de' });
    assert.equal(germany.market, 'DE');
    assert.equal((await add(germany, 'mug-cream-single', 2)).cart?.currency, 'EUR');
    const cart = createCart({ adapter: adapterAt(line(), { ...options, country: 'JP' }) });
    await cart.refresh();
    assert.deepEqual([cart.market, cart.state.cart?.currency], ['JP', 'JPY']);
    assert.equal(cart.state.cart?.lines[0]?.quantity, 2);
    const [offer] = (await cart.offers!(['mug-cream-single'])) ?? [];
    assert.equal(offer?.price?.currency, 'JPY');
    cart.close();
  });

  it('and prices a cart anew whose currency changed in mid-show, as its offers do', async () => {
    const cartId = keptByBrowser();
    const page = new EventTarget();
    const { regions } = line().shop;
    const shopPage = adapterAt(line(), { cartId, region: regions['jpy']! });
    const cart = createCart({ adapter: adapterAt(line(), { cartId, region: undefined, page }) });
    await cart.add([{ ref: 'bag-tan', quantity: 1 }]);
    // The shop's own page moves the cart to Japan.
    assert.equal((await shopPage.read(call()))?.currency, 'JPY');
    page.dispatchEvent(new Event('onair-cart-refresh'));
    await cart.refresh();
    assert.equal(cart.state.cart?.currency, 'JPY');
    assert.match(cart.state.cart?.lines[0]?.unitPrice?.amount ?? '', /^\d+$/);
    cart.close();
  });
}

/** A short run of `npm run chaos:cart -- --shop medusa`. */
export function storm(line: () => MedusaLine): void {
  it('holds exactly what was asked in two tabs, after 60 operations through a failing network', async (test) => {
    const started = performance.now();
    const open: typeof openMedusaSite = (plan) => openMedusaSite(plan, line().shop);
    const report = await runChaos({ operations: 60, seed: 3, open });
    test.diagnostic(summary(report, (performance.now() - started) / 1_000));
    assert.deepEqual(complaints(report), []);
    assert.ok(Object.keys(report.faults).length > 3, JSON.stringify(report.faults));
  });
}
