import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { isInTone, TONES } from '../../../test/browser/tone.ts';
import {
  productStage,
  says,
  textOf,
  type StagedProduct,
} from '../../../test/browser/product-stage.ts';
import { refusal, storyCart, workingCart } from '../../../stories/show/story-cart.ts';
import { LONG_TITLE, MARKUP, PLAIN, products } from '../../../stories/show/story-products.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-sheet.ts';
import '../../elements/show.ts';
import type { CartAddEvent } from '../../controllers/intents.ts';
import type { CueDraft } from '../../transport/memory/feed.ts';
import type { OnairProductSheet } from './product-sheet.ts';

describe('<onair-product-sheet>', () => {
  const stage = productStage();
  const add = (
    options: StoryShowOptions = {},
    productId = 'mug',
  ): Promise<StagedProduct<OnairProductSheet>> =>
    stage.add(
      'onair-product-sheet',
      html`<onair-product-sheet product-id=${productId}></onair-product-sheet>`,
      options,
    );
  const radio = (root: ShadowRoot, name: string, index: number): HTMLInputElement =>
    root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)[index]!;
  const button = (root: ShadowRoot, part: string): HTMLElement =>
    root.querySelector<HTMLElement>(`[part=${part}]`)!;
  const update = (data: Record<string, unknown>): CueDraft =>
    ({
      type: 'product.update',
      data: { productId: 'mug', asOf: '2026-11-26T14:03:12.000Z', ...data },
    }) as unknown as CueDraft;

  it('passes the accessibility audit', async () => {
    for (const id of ['mug', 'throw', 'gone']) {
      await add({}, id);
      expect(await violationsIn(stage.place)).to.deep.equal([]);
    }
  });

  it('tells price with tax, delivery with duty, returns, and stock with its time', async () => {
    const { root } = await add();
    for (const words of [
      '€24.00 incl. VAT',
      'Arrives in 2–4 working days',
      'DHL, €6.90. No duty: it ships from Porto',
      'Return within 30 days, in Germany',
      '64 in stock',
      'Shop’s own count at',
    ])
      expect(textOf(root)).to.include(words);
  });

  it('has the options of the product as groups of radio buttons', async () => {
    const { root } = await add();
    const groups = [...root.querySelectorAll('fieldset')];
    expect(groups.map((group) => group.querySelector('legend')?.textContent?.trim())).to.deep.equal(
      ['Glaze: cream', 'Set: single'],
    );
    expect(radio(root, 'colour', 0).checked).to.equal(true);
    expect(textOf(root)).to.include('set of 4 sold out');
  });

  it('shows another choice’s price and keeps the other choices', async () => {
    const { root } = await add();
    radio(root, 'set', 1).click();
    await says(root, 'Add to bag, €46.00');
    radio(root, 'colour', 1).click();
    await says(root, 'Glaze: moss');
    await says(root, 'Set: set of 2');
  });

  it('can look at what is sold out, and says why it cannot be added', async () => {
    const { root, element } = await add();
    radio(root, 'set', 2).click();
    await says(root, 'Sold out');
    expect(button(root, 'add').getAttribute('aria-disabled')).to.equal('true');
    expect(element.matches(':state(sold-out)')).to.equal(true);
  });

  it('multiplies the price exactly and stops at what is in stock', async () => {
    const { root } = await add({}, 'bag');
    const more = (): HTMLElement => root.querySelectorAll<HTMLElement>('[part=stepper] button')[1]!;
    for (let i = 0; i < 20; i++) more().click();
    for (let i = 0; i < 20; i++) {
      more().click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(button(root, 'quantity').textContent).to.equal('12');
    expect(textOf(root)).to.include('Add to bag, €2,940.00');
  });

  it('puts the chosen variant into the bag, once', async () => {
    const { cart, clock } = workingCart();
    const { root, element } = await add({ cart });
    const asked: CartAddEvent[] = [];
    stage.place.addEventListener('onair-cart-add', (event) => asked.push(event as CartAddEvent));
    radio(root, 'colour', 1).click();
    await says(root, 'Glaze: moss');
    button(root, 'add').click();
    button(root, 'add').click();
    await element.updateComplete;
    expect(element.matches(':state(adding)')).to.equal(true);
    expect(asked.map(({ lines }) => lines[0])).to.deep.equal([
      {
        ref: 'mug-moss-single',
        quantity: 1,
        productId: 'mug',
        variantId: 'mug-moss-single',
        attributes: { _onair_show: 'small-home' },
      },
    ]);
    await clock.advance(5_000);
    await says(root, 'In your bag: 1');
    cart.close();
  });

  it('says what was refused and what can be done', async () => {
    const refused = { 'lamp-eu': refusal({ code: 'not-enough-stock', available: 1 }) };
    const { root, element } = await add({ cart: storyCart({ refused }) }, 'lamp');
    await says(root, 'Not added: 1 left.');
    await element.updateComplete;
    expect(element.matches(':state(refused)')).to.equal(true);
    const asked = new Promise<CartAddEvent>((resolve) =>
      stage.place.addEventListener('onair-cart-add', (event) => resolve(event as CartAddEvent)),
    );
    button(root, 'offer').click();
    expect((await asked).lines[0]?.quantity).to.equal(1);
  });

  it('warns where the shop added some, and tells a failure where it added none', async () => {
    for (const [status, tone] of TONES) {
      const refused = { 'lamp-eu': refusal({ code: 'not-enough-stock' }, { status, added: 2 }) };
      const { element } = await add({ cart: storyCart({ refused }) }, 'lamp');
      expect(await isInTone(element, 'outcome', tone), status).to.equal(true);
    }
  });

  it('keeps the choice when the price changes meanwhile, and says so', async () => {
    const { root, feed, clock } = await add();
    radio(root, 'colour', 1).click();
    await says(root, 'Glaze: moss');
    feed.push(update({ price: { amount: '26.00', currency: 'EUR', taxIncluded: true } }));
    await clock.advance(1);
    await says(root, 'The price changed. It was €24.00.');
    await says(root, 'Add to bag, €26.00');
    expect(radio(root, 'colour', 1).checked).to.equal(true);
  });

  it('keeps the choice when the product is taken from sale', async () => {
    const { root, feed, clock } = await add();
    radio(root, 'colour', 2).click();
    await says(root, 'Glaze: slate');
    feed.push(update({ stock: { level: 'out' } }));
    await clock.advance(1);
    await says(root, 'Sold out');
    expect(radio(root, 'colour', 2).checked).to.equal(true);
    feed.push(update({ stock: { level: 'in' } }));
    await clock.advance(1);
    await says(root, 'Add to bag, €24.00');
    expect(textOf(root)).to.include('Glaze: slate');
  });

  it('says that a product is not in the show', async () => {
    const { root, element } = await add({}, 'gone');
    expect(textOf(root)).to.include('This product is not in the show');
    expect(element.matches(':state(missing)')).to.equal(true);
  });

  it('leaves out what is not known', async () => {
    const lamp = { ...PLAIN, facts: [], pictures: [] };
    const manifest = { ...products({ lamp }, ['price', 'summary', 'url']), markets: {} };
    const { root } = await add({ manifest }, 'lamp');
    await says(root, 'Add to bag');
    for (const part of ['price', 'option', 'delivery', 'stock', 'facts', 'gallery', 'page'])
      expect(root.querySelector(`[part=${part}]`), part).to.equal(null);
  });

  it('writes what looks like markup as text, and nothing beyond its edge', async () => {
    const manifest = products({ mug: { title: LONG_TITLE, summary: MARKUP } });
    stage.place.style.inlineSize = '320px';
    const { root, element } = await add({ manifest });
    expect(textOf(root)).to.include(MARKUP);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(root.querySelector('.body')?.scrollWidth).to.be.at.most(320);
  });

  it('never writes an attribute of its own, nor a style into its markup', async () => {
    const { element, root } = await add({}, 'throw');
    expect(element.getAttributeNames()).to.deep.equal(['product-id']);
    const swatch = root.querySelector<HTMLElement>('[part=swatch]')!;
    expect(getComputedStyle(swatch).backgroundColor).to.equal('rgb(163, 177, 138)');
  });
});
