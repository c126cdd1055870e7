import type { ShopOffer, VariantRef } from '../core/cart.ts';
import { assert, equal, sameJson, within } from './assert.ts';
import type { CartCheck, CartGoods, CartSubject } from './cart-contract-subject.ts';
import { lineOf, one, outcome } from './cart-contract-told.ts';

/** What the shop says of its goods is what its cart then does. */
export function offering(check: CartCheck, goods: CartGoods): void {
  const { plenty, other, few, soldOut, unknown } = goods;

  check('says what it will charge', async (subject) => {
    const offers = await said(subject, [plenty, other]);
    for (const ref of [plenty, other]) {
      await outcome(subject.cart.add(one(ref)));
      const { unitPrice } = lineOf(subject.cart, ref);
      const { price } = offerOf(offers, ref);
      assert(price, `a price of ${ref}`);
      const { amount, currency } = price;
      sameJson({ amount, currency }, unitPrice, `the price of ${ref}, and what its line costs`);
    }
  });

  check('says what there is', async (subject) => {
    const offers = await said(subject, [plenty, few.ref, soldOut]);
    assert(offerOf(offers, plenty).stock?.level !== 'out', `${plenty} is to be had`);
    const { stock } = offerOf(offers, few.ref);
    assert(stock && stock.level !== 'out', `the stock of ${few.ref} is told`);
    if (stock.quantity !== undefined) equal(stock.quantity, few.stock, 'how many there are');
    equal(offerOf(offers, soldOut).stock?.level, 'out', `the stock of ${soldOut}`);
  });

  check('says nothing of what it does not sell, and when all else was so', async (subject) => {
    const offers = await said(subject, [unknown, plenty]);
    sameJson(
      offers.map(({ ref }) => ref),
      [plenty],
      'of what it says something',
    );
    assert(!Number.isNaN(Date.parse(offerOf(offers, plenty).asOf)), 'a time');
  });
}

async function said(
  { cart }: CartSubject,
  refs: readonly VariantRef[],
): Promise<readonly ShopOffer[]> {
  assert(cart.offers, 'the shop can be asked what it says of its goods');
  const offers = await within(cart.offers(refs), 'what the shop says of its goods', 120_000);
  assert(offers, 'the shop answers');
  return offers;
}

function offerOf(offers: readonly ShopOffer[], ref: VariantRef): ShopOffer {
  const offer = offers.find((one) => one.ref === ref);
  assert(offer, `an offer of ${ref}`);
  return offer;
}
