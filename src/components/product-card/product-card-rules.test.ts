import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, says, type StagedProduct } from '../../../test/browser/product-stage.ts';
import { storyCart } from '../../../stories/show/story-cart.ts';
import { detailed, PLANS } from '../../../stories/show/story-details.ts';
import { PLAIN, products } from '../../../stories/show/story-products.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-card.ts';
import '../../elements/show.ts';
import type { CartAddEvent } from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';
import type { CardLayout } from './card.ts';
import type { OnairProductCard } from './product-card.ts';

describe('<onair-product-card> of what has rules', () => {
  const stage = productStage();
  const add = (
    options: StoryShowOptions,
    productId: string,
    layout: CardLayout = 'row',
  ): Promise<StagedProduct<OnairProductCard>> =>
    stage.add(
      'onair-product-card',
      html`<onair-product-card product-id=${productId} layout=${layout}></onair-product-card>`,
      options,
    );
  const action = (root: ShadowRoot): HTMLElement => root.querySelector('[part=action]')!;
  const unitPrice = { amount: '9.60', currency: 'EUR', per: { value: '100', unit: 'g' } } as const;
  const price = { amount: '24.00', currency: 'EUR', unitPrice };

  it('passes the accessibility audit', async () => {
    const { root } = await add({ manifest: products({ lamp: { ...PLAIN, price } }) }, 'lamp');
    await says(root, 'Table lamp');
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('adds as many as the shop sells at least', async () => {
    const manifest = products({ lamp: { ...PLAIN, quantity: { min: 6, step: 6 } } });
    const { root } = await add({ cart: storyCart(), manifest }, 'lamp', 'pinned');
    const asked = new Promise<CartAddEvent>((resolve) =>
      stage.place.addEventListener('onair-cart-add', (event) => resolve(event as CartAddEvent)),
    );
    action(root).click();
    expect((await asked).lines[0]).to.include({ ref: 'lamp', quantity: 6 });
  });

  it('tells what a measure costs beside the price', async () => {
    const unitPrice = {
      amount: '9.60',
      currency: 'EUR',
      per: { value: '100', unit: 'g' },
    } as const;
    const price = { amount: '24.00', currency: 'EUR', unitPrice };
    const { root } = await add({ manifest: products({ lamp: { ...PLAIN, price } }) }, 'lamp');
    await says(root, '€9.60 / 100 g');
    expect(root.querySelector('[part=unit-price]')!.localName).to.equal('bdi');
  });

  it('lets the viewer choose what is sold by plans alone', async () => {
    const manifest = detailed('lamp', { ...PLAIN, plansOnly: true });
    const { root } = await add({ manifest }, 'lamp', 'pinned');
    await eventually(() => action(root), 'the button');
    expect(action(root).textContent?.trim()).to.equal('Choose');
  });

  it('adds at one tap what is sold one time, too', async () => {
    const manifest = detailed('lamp', { ...PLAIN, plans: PLANS, plansOnly: false });
    const { root } = await add({ manifest }, 'lamp', 'pinned');
    await eventually(() => action(root), 'the button');
    expect(action(root).textContent?.trim()).to.equal('Add');
  });

  it('leaves out what a measure costs where another choice costs something else', async () => {
    const { root } = await add({}, 'mug');
    await says(root, 'From €24.00');
    expect(root.querySelector('[part=unit-price]')).to.equal(null);
  });
});
