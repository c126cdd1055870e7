import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { storyBag, storyCart, storyGoods, storyLine } from '../../../stories/show/story-cart.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import {
  clearStage,
  setStage,
  find,
  heard,
  LAMP,
  MUG,
  said,
  stage,
  still,
  words,
  working,
} from '../../../test/browser/cart-stage.ts';
import { planRef } from '../../commerce/memory/goods.ts';
import type { CartAddEvent, CartChangeEvent } from '../../controllers/intents.ts';
import type { Product } from '../../protocol/manifest.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairCart } from './cart.ts';

const PLAN = { id: 'monthly', label: { en: 'every month', de: 'jeden Monat' }, refs: {} };
const PLANNED = planRef(MUG.ref, 'monthly');

/** The story's products, of which the mug can be bought by a plan. */
const products = storyManifest().products.map((product): Product => {
  return product.id === 'mug' ? ({ ...product, plans: [PLAN] } as Product) : product;
});

/** A bag in a show that differs from the story's. */
async function bagIn(options: StoryShowOptions, target?: 'same' | 'new'): Promise<OnairCart> {
  const { show } = storyShow(options);
  const bag = html`<onair-cart checkout-target=${target ?? ''}></onair-cart>`;
  render(inShow(bag, { show }), stage());
  const element = stage().querySelector('onair-cart')!;
  await eventually(() => element.shadowRoot?.querySelector('.root'), 'it is rendered');
  return element;
}

const linkIn = ({ shadowRoot }: OnairCart): Promise<HTMLAnchorElement | null | undefined> =>
  eventually(() => shadowRoot?.querySelector<HTMLAnchorElement>('a[part=checkout]'), 'the link');

describe('<onair-cart>, on the shop’s terms', () => {
  beforeEach(setStage);
  afterEach(clearStage);

  it('passes the accessibility audit with rules and plans', async () => {
    await still({
      cart: storyBag([
        storyLine(MUG.ref, 4, { min: 4, step: 2, max: 4 }),
        storyLine(LAMP.ref, 1, { plan: 'every month' }),
      ]),
    });
    expect(await violationsIn(stage())).to.deep.equal([]);
  });

  it('steps as the shop sells it, and says why it goes no further', async () => {
    const goods = storyGoods();
    const mug = { ...goods[MUG.ref]!, quantity: { min: 1, step: 3, max: 7 } };
    const { element } = await working({}, { goods: { ...goods, [MUG.ref]: mug } });
    const changes = heard<CartChangeEvent>('onair-cart-change');
    const fewer = find(element, 'One fewer');
    expect(fewer.getAttribute('aria-disabled')).to.equal('true');
    expect(words(element)).to.contain('In steps of 3');
    find(element, 'One more').click();
    await eventually(() => said(element).includes('4 in your bag'), 'four');
    find(element, 'One more').click();
    await eventually(() => said(element).includes('7 in your bag'), 'seven');
    const more = find(element, 'One more');
    expect(more.getAttribute('aria-disabled')).to.equal('true');
    const reason = element.shadowRoot?.getElementById(more.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).to.equal('In steps of 3 · At most 7');
    more.click();
    find(element, 'One fewer').click();
    await eventually(() => changes.length === 3, 'the change');
    expect(changes.map(({ quantity }) => quantity)).to.deep.equal([4, 7, 4]);
  });

  it('goes from a number that is not sold to one that is', async () => {
    const changes = heard<CartChangeEvent>('onair-cart-change', (event) => event.preventDefault());
    for (const [quantity, more, fewer] of [
      [5, 6, 4],
      [9, undefined, 8],
      [1, 4, undefined],
    ] as const) {
      const line = storyLine(MUG.ref, quantity, { min: 4, step: 2, max: 8 });
      const element = await still({ cart: storyBag([line]) });
      changes.length = 0;
      find(element, 'One more').click();
      expect(changes[0]?.quantity, `more than ${quantity}`).to.equal(more);
      changes.length = 0;
      find(element, 'One fewer').click();
      expect(changes[0]?.quantity, `fewer than ${quantity}`).to.equal(fewer);
    }
  });

  it('takes out a line with a least number, and puts all of it back', async () => {
    const goods = storyGoods();
    const lamp = { ...goods[LAMP.ref]!, quantity: { min: 4, step: 2 } };
    const { element, cart, shop } = await working({}, { goods: { ...goods, [LAMP.ref]: lamp } });
    await cart.add([{ ref: LAMP.ref, quantity: 6 }]);
    await element.updateComplete;
    find(element, 'Remove: Table lamp').click();
    await eventually(() => words(element).includes('Table lamp removed'), 'it is out');
    find(element, 'Undo: Table lamp').click();
    await eventually(() => shop.quantities[LAMP.ref] === 6, 'it is back');
  });

  it('knows what is bought by a plan, in the viewer’s words', async () => {
    const lines = [
      storyLine(MUG.ref, 1),
      storyLine(MUG.ref, 2, { id: 'planned', ref: PLANNED, title: 'MUG-1', plan: 'Monthly' }),
      storyLine(LAMP.ref, 1, { plan: 'Bulbs each half year' }),
    ];
    const element = await bagIn({
      cart: storyCart({ cart: storyBag(lines) }),
      manifest: { products },
    });
    await eventually(() => words(element).includes('every month'), 'the plan');
    const names = [...element.shadowRoot!.querySelectorAll('[part=name]')];
    expect(names.map((name) => name.textContent)).to.deep.equal([
      'Stoneware mug',
      'Stoneware mug',
      'Table lamp',
    ]);
    const plans = [...element.shadowRoot!.querySelectorAll('[part=plan]')];
    expect(plans.map((plan) => plan.textContent)).to.deep.equal([
      'every month',
      'Bulbs each half year',
    ]);
    expect(element.shadowRoot!.querySelectorAll('[part=image]').length).to.equal(3);
  });

  it('tells what is on its way by a plan at the plan’s price only where that is its price', async () => {
    const planned = { ...PLAN, price: { amount: '21.60', currency: 'EUR' } };
    const manifest = {
      products: products.map((one) => ({ ...one, ...(one.id === 'mug' && { plans: [planned] }) })),
    };
    const pricesOf = async (variant: string, currency = 'EUR'): Promise<string[]> => {
      const ref = planRef(variant, 'monthly');
      const pending = [{ opId: ref, kind: 'add', ref, quantity: 1 }] as const;
      const cart = storyCart({ cart: storyBag([LAMP], { currency }), pending });
      const element = await bagIn({ cart, manifest });
      const line = () => element.shadowRoot!.querySelector(`[data-ref="${ref}"]`);
      await eventually(() => line()?.textContent?.includes('every month'), 'the plan');
      return [...line()!.querySelectorAll('[part=price]')].map((one) => one.textContent!.trim());
    };
    expect(await pricesOf('mug-cream-single')).to.deep.equal(['€21.60']);
    expect(await pricesOf('mug-cream-two')).to.deep.equal([]);
    expect(await pricesOf('mug-cream-single', 'USD')).to.deep.equal([]);
  });

  it('takes out what is bought by a plan, and puts it back by that plan', async () => {
    const goods = storyGoods();
    const plans = { monthly: { label: 'every month' } };
    const mug = { ...goods[MUG.ref]!, plans };
    const { cart, shop } = await working({}, { goods: { ...goods, [MUG.ref]: mug } });
    await cart.add([{ ref: PLANNED, quantity: 2 }]);
    const element = await bagIn({ cart, manifest: { products } });
    const added = heard<CartAddEvent>('onair-cart-add');
    const removes = () =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=remove]')].filter((one) =>
        one.closest(`[data-ref="${PLANNED}"]`),
      );
    (await eventually(() => removes()[0], 'the line'))!.click();
    await eventually(() => shop.quantities[PLANNED] === undefined, 'it is out');
    expect(shop.quantities).to.deep.equal({ [MUG.ref]: 1 });
    (await eventually(() => find(element, 'Undo: Stoneware mug'), 'the undo'))!.click();
    await eventually(() => shop.quantities[PLANNED] === 2, 'it is back');
    expect(shop.quantities).to.deep.equal({ [MUG.ref]: 1, [PLANNED]: 2 });
    expect(added[0]?.lines[0]).to.deep.include({ ref: PLANNED, productId: 'mug' });
  });

  it('opens the checkout beside a live show, and says so', async () => {
    const cart = storyCart({ cart: storyBag([MUG]) });
    const link = (await linkIn(await bagIn({ cart })))!;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(link.textContent).to.contain('(opens in a new tab)');
    expect(link.querySelector('svg')).not.to.equal(null);
    expect(link.getAttribute('href')).to.equal('/#checkout');
  });

  it('opens it in the same tab once the show is over, also while it is looked at', async () => {
    const cart = storyCart({ cart: storyBag([MUG]) });
    const { show, feed } = storyShow({ cart });
    render(inShow(html`<onair-cart></onair-cart>`, { show }), stage());
    const element = stage().querySelector('onair-cart')!;
    expect((await linkIn(element))!.target).to.equal('_blank');
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await eventually(
      () => element.shadowRoot?.querySelector('a[part=checkout]:not([target])'),
      'the same tab',
    );
    const link = (await linkIn(element))!;
    expect(link.hasAttribute('rel')).to.equal(false);
    expect(link.textContent?.trim()).to.equal('Check out in the shop');
  });

  it('opens it where the page says, live or not', async () => {
    const cart = storyCart({ cart: storyBag([MUG]) });
    expect((await linkIn(await bagIn({ cart }, 'same')))!.hasAttribute('target')).to.equal(false);
    const ended = { cart, log: [], manifest: { state: 'ended' } } as const;
    expect((await linkIn(await bagIn(ended)))!.hasAttribute('target')).to.equal(false);
    expect((await linkIn(await bagIn(ended, 'new')))!.target).to.equal('_blank');
  });
});
