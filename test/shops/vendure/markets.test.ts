import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { askShop, call, openBrowser, startVendureLine } from './vendure-line.ts';

const line = await startVendureLine();
const [lamp, bag, mug, soldOut] = ['lamp-eu', 'bag-tan', 'mug-moss-two', 'throw-ink-bed'].map(
  line.id,
);
assert(lamp && bag && mug && soldOut);

const from = (ref: string, show: string) => [
  { ref, quantity: 1, attributes: { _onair_show: show } },
];
const SHOWS = '{activeOrder{lines{quantity customFields{liveShow}productVariant{id}}}}';

after(() => line.close());

describe('vendureCart and the show of a line', () => {
  it('keeps the show, and makes one line of what two shows sold', async () => {
    const { adapter, token } = openBrowser(line, { showField: 'liveShow' });
    await adapter.add(from(lamp, 'morning'), call());
    await adapter.add(from(lamp, 'evening'), call());
    await adapter.add([...from(bag, 'evening'), ...from(bag, 'night')], call());
    const { activeOrder } = await askShop(line, token, SHOWS);
    const { lines } = activeOrder as { lines: { productVariant: { id: string } }[] };
    // Lines that are made in the same second come in any order.
    const sorted = lines.toSorted(
      (a, b) => Number(a.productVariant.id) - Number(b.productVariant.id),
    );
    assert.deepEqual(sorted, [
      { quantity: 2, customFields: { liveShow: 'evening' }, productVariant: { id: bag } },
      { quantity: 2, customFields: { liveShow: 'morning' }, productVariant: { id: lamp } },
    ]);
  });

  it('raises the line that the shop’s own page added', async () => {
    const { adapter, token, past } = openBrowser(line, { showField: 'liveShow' });
    const pages = openBrowser(line, { token });
    await pages.adapter.add(from(lamp, 'not kept'), call());
    await adapter.add(from(lamp, 'evening'), call());
    assert.deepEqual(
      (await past.read(call()))?.lines.map(({ quantity }) => quantity),
      [2],
    );
    const { activeOrder } = await askShop(line, token, SHOWS);
    assert.match(JSON.stringify(activeOrder), /"liveShow":null/);
  });

  it('says that a shop without the field supports no such add', async () => {
    const { adapter } = openBrowser(line, { showField: 'nope' });
    await assert.rejects(adapter.add(from(lamp, 'evening'), call()), { name: 'CartFailure' });
    const { cart } = openBrowser(line, { showField: 'nope' });
    const port = cart();
    const result = await port.add(from(lamp, 'evening'));
    port.close();
    assert.equal(result.status, 'rejected');
    assert.throws(() => openBrowser(line, { showField: 'a}b' }), TypeError);
  });
});

describe('vendureCart in a market', () => {
  it('tells prices in the currency that it asks for, yen in hundredths too', async () => {
    const { adapter } = openBrowser(line, { currency: 'JPY' });
    const { cart } = await adapter.add(from(lamp, 'evening'), call());
    assert.equal(cart?.currency, 'JPY');
    assert.deepEqual(cart?.lines[0]?.unitPrice, { amount: '28000.00', currency: 'JPY' });
    assert.deepEqual(cart?.subtotal, { amount: '28000.00', currency: 'JPY' });
  });

  it('re-prices the whole cart with the first change in another currency', async () => {
    const { adapter, token } = openBrowser(line);
    const before = await adapter.add(from(bag, 'evening'), call());
    assert.equal(before.cart?.subtotal?.amount, '245.00');
    const abroad = openBrowser(line, { token, currency: 'USD' }).adapter;
    assert.equal((await abroad.read(call()))?.currency, 'EUR');
    const { cart } = await abroad.add(from(lamp, 'evening'), call());
    assert.deepEqual(cart?.subtotal, { amount: '470.00', currency: 'USD' });
  });

  it('reads a cart with a line that has no price in its currency', async () => {
    const { adapter, token } = openBrowser(line);
    await adapter.add(from(bag, 'evening'), call());
    const abroad = openBrowser(line, { token, currency: 'JPY' }).adapter;
    assert.equal((await abroad.read(call()))?.count, 1);
  });

  it('fails to read, and shows no empty cart, where the shop has no such currency', async () => {
    const { adapter, token } = openBrowser(line);
    await adapter.add(from(bag, 'evening'), call());
    const abroad = openBrowser(line, { token, currency: 'GBP' }).adapter;
    await assert.rejects(abroad.read(call()), { name: 'CartFailure' });
  });

  it('offers what the shop says of its goods, and leaves out what has no price there', async () => {
    const { adapter } = openBrowser(line, { currency: 'USD' });
    const offers = await adapter.offers!([lamp, mug, soldOut, 'never-heard-of'], call());
    assert.deepEqual(
      offers.map(({ ref, price, stock }) => [ref, price?.amount, price?.currency, stock?.level]),
      [
        [lamp, '205.00', 'USD', 'in'],
        [mug, '52.00', 'USD', 'few'],
        [soldOut, '195.00', 'USD', 'out'],
      ],
    );
    const inJapan = openBrowser(line, { currency: 'JPY' }).adapter;
    const yen = await inJapan.offers!([lamp, bag], call());
    assert.deepEqual(
      yen.map(({ ref, price }) => [ref, price?.amount]),
      [[lamp, '28000.00']],
    );
  });

  it('tells prices without tax where it is told to', async () => {
    const { adapter } = openBrowser(line, { taxIncluded: false });
    const { cart } = await adapter.add(from(lamp, 'evening'), call());
    assert.deepEqual([cart?.subtotal?.amount, cart?.taxIncluded], ['157.50', false]);
    const [offer] = await adapter.offers!([lamp], call());
    assert.deepEqual([offer?.price?.amount, offer?.price?.taxIncluded], ['157.50', false]);
  });
});
