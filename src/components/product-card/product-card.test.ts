import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { isInTone, TONES } from '../../../test/browser/tone.ts';
import {
  productStage,
  says,
  textOf,
  type StagedProduct,
} from '../../../test/browser/product-stage.ts';
import {
  refusal,
  storyBag,
  storyCart,
  storyLine,
  workingCart,
} from '../../../stories/show/story-cart.ts';
import {
  LONG_TITLE,
  MARKUP,
  ONE_WORD,
  PLAIN,
  products,
} from '../../../stories/show/story-products.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-card.ts';
import '../../elements/show.ts';
import type { CartAddEvent, ProductOpenEvent } from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';
import { createSurface } from '../../transport/surface.ts';
import type { CardLayout } from './card.ts';
import type { OnairProductCard } from './product-card.ts';

describe('<onair-product-card>', () => {
  const stage = productStage();
  const add = (
    options: StoryShowOptions = {},
    productId = '',
    layout: CardLayout = 'row',
  ): Promise<StagedProduct<OnairProductCard>> =>
    stage.add(
      'onair-product-card',
      html`<onair-product-card product-id=${productId} layout=${layout}></onair-product-card>`,
      options,
    );
  const action = (root: ShadowRoot): HTMLElement => root.querySelector('[part=action]')!;

  it('passes the accessibility audit', async () => {
    for (const layout of ['row', 'pinned', 'rail'] as const) {
      const { root } = await add({}, 'mug', layout);
      await says(root, 'Stoneware mug');
      expect(await violationsIn(stage.place)).to.deep.equal([]);
    }
  });

  it('begins a name in another direction where the interface begins its own', async () => {
    const range = document.createRange();
    const starts = [];
    for (const title of [{ ar: 'مصباح' }, 'Lamp']) {
      const { root } = await add({ manifest: products({ lamp: { title } }) }, 'lamp');
      const name = await eventually(() => root.querySelector('[part=title] bdi')!, 'its name');
      range.selectNodeContents(name);
      starts.push(Math.round(range.getBoundingClientRect().left));
      expect(getComputedStyle(name).direction).to.equal(title === 'Lamp' ? 'ltr' : 'rtl');
    }
    expect(starts[0]).to.equal(starts[1]);
  });

  it('shows the product that the host shows, and says politely when that is another one', async () => {
    const { root, feed, clock, element } = await add({}, '', 'pinned');
    await says(root, 'Stoneware mug');
    const status = root.querySelector('[role=status]')!;
    expect(status.textContent?.trim()).to.equal('');
    feed.push({ type: 'product.pin', data: { productId: 'lamp' } });
    await clock.advance(600);
    await says(root, 'Table lamp');
    expect(status.textContent?.trim()).to.equal('Showing now: Table lamp');
    expect(element.matches(':state(showing)')).to.equal(true);
    feed.push({ type: 'product.unpin', data: { productId: 'lamp' } });
    await clock.advance(600);
    await eventually(() => element.matches(':state(empty)'), 'nothing is shown');
    expect(root.querySelector('[part=card]')).to.equal(null);
  });

  it('tells what was shown last once the picture stands still for a while', async () => {
    // Loaded with the first card of what is shown: the story's clock does not wait for the network.
    await import('./now.ts');
    const { root, show, clock } = await add({ media: { phase: 'switching' }, second: null }, '');
    show.play(createSurface(document.createElement('div')));
    await clock.advance(1_400);
    await says(root, 'Showing now');
    await clock.advance(200);
    await says(root, 'Shown last, ');
  });

  it('adds one when tapped twice while the first add is under way', async () => {
    const manifest = products({ lamp: PLAIN });
    const { root, element } = await add({ cart: storyCart(), manifest }, 'lamp', 'pinned');
    const asked: CartAddEvent[] = [];
    stage.place.addEventListener('onair-cart-add', (event) => asked.push(event as CartAddEvent));
    action(root).click();
    action(root).click();
    await says(root, 'Adding, not yet confirmed');
    action(root).click();
    expect(element.matches(':state(adding)')).to.equal(true);
    expect(asked.map(({ lines }) => lines)).to.deep.equal([
      [
        {
          ref: 'lamp',
          quantity: 1,
          productId: 'lamp',
          attributes: { _onair_show: 'small-home' },
        },
      ],
    ]);
  });

  it('tells what became of an add, aloud too', async () => {
    const { cart } = workingCart();
    const variants = storyManifest().products[2]!.variants.slice(0, 1);
    const manifest = products({ lamp: { options: [], variants } });
    const { root } = await add({ cart, manifest }, 'lamp', 'pinned');
    action(root).click();
    await says(root, 'In your bag: 1');
    const status = root.querySelector('[role=status]')!;
    expect(status.textContent?.trim()).to.equal('In your bag: 1');
    cart.close();
  });

  it('lets the page answer an add', async () => {
    const manifest = products({ lamp: PLAIN });
    const { root } = await add({ manifest }, 'lamp', 'pinned');
    stage.place.addEventListener('onair-cart-add', (event) =>
      (event as CartAddEvent).respondWith({ status: 'ok', cart: null, issues: [] }),
    );
    action(root).click();
    await says(root, 'Added to your bag');
  });

  it('says so where there is no bag, and that a page failed', async () => {
    const manifest = products({ lamp: PLAIN });
    const { root } = await add({ manifest }, 'lamp', 'pinned');
    action(root).click();
    await says(root, 'Not added: this page has no bag.');
    stage.place.addEventListener('onair-cart-add', (event) =>
      (event as CartAddEvent).respondWith(Promise.reject(new Error('broken'))),
    );
    action(root).click();
    await says(root, 'The shop did not answer.');
  });

  it('offers what is left, and asks for that of the same variant', async () => {
    const refused = { 'lamp-uk': refusal({ code: 'not-enough-stock', available: 1 }) };
    const { root } = await add({ cart: storyCart({ refused }) }, 'lamp');
    await says(root, 'Not added: 1 left.');
    const asked = new Promise<CartAddEvent>((resolve) =>
      stage.place.addEventListener('onair-cart-add', (event) => resolve(event as CartAddEvent)),
    );
    root.querySelector<HTMLElement>('[part=offer]')?.click();
    expect((await asked).lines[0]).to.include({ ref: 'lamp-uk', quantity: 1 });
  });

  it('warns where the shop added some, and tells a failure where it added none', async () => {
    for (const [status, tone] of TONES) {
      const refused = { 'lamp-uk': refusal({ code: 'not-enough-stock' }, { status, added: 2 }) };
      const { element } = await add({ cart: storyCart({ refused }) }, 'lamp');
      expect(await isInTone(element, 'state', tone), status).to.equal(true);
    }
  });

  it('tells what the shop says is in the bag, and no more', async () => {
    const cart = storyBag([storyLine('mug-cream-single', 2), storyLine('mug-moss-two', 1)]);
    const { root, element } = await add({ cart: storyCart({ cart }) }, 'mug');
    await says(root, 'In your bag: 3');
    expect(element.matches(':state(in-bag)')).to.equal(true);
  });

  it('has no button for what cannot be had', async () => {
    const { root, feed, clock } = await add({}, 'lamp', 'pinned');
    await eventually(() => action(root), 'the button');
    const out = { productId: 'lamp', stock: { level: 'out' }, asOf: '2026-11-26T14:03:12.000Z' };
    feed.push({ type: 'product.update', data: out as never });
    await clock.advance(1);
    await says(root, 'Sold out');
    expect(action(root)).to.equal(null);
  });

  it('opens the product in a dialog where nobody else does, and gives the focus back', async () => {
    const { root } = await add({}, 'mug', 'pinned');
    action(root).focus();
    action(root).click();
    await eventually(() => root.querySelector('dialog'), 'the dialog');
    const dialog = root.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    expect(root.activeElement).to.equal(dialog);
    const sheet = dialog.querySelector('onair-product-sheet')!;
    await eventually(() => sheet.shadowRoot?.textContent?.includes('Add to bag'), 'the sheet');
    expect(await violationsIn(stage.place)).to.deep.equal([]);
    dialog.querySelector('button')?.click();
    await eventually(() => !root.querySelector('dialog'), 'it is gone');
    expect(root.activeElement).to.equal(action(root));
  });

  it('leaves the opening to the page that prevents it', async () => {
    const { root } = await add({}, 'mug', 'pinned');
    const asked: string[] = [];
    stage.place.addEventListener('onair-product-open', (event) => {
      event.preventDefault();
      asked.push((event as ProductOpenEvent).productId);
    });
    root.querySelector<HTMLElement>('[part=title]')?.click();
    action(root).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.deep.equal(['mug', 'mug']);
    expect(root.querySelector('dialog')).to.equal(null);
  });

  it('keeps its size for titles of any length and pictures that never come', async () => {
    const manifest = products({
      mug: { title: LONG_TITLE, pictures: [] },
      lamp: { title: ONE_WORD, pictures: [{ url: `${location.origin}/no-such.jpg` }] },
    });
    for (const id of ['mug', 'lamp']) {
      const { root, element } = await add({ manifest }, id);
      await eventually(() => root.querySelector('[part=picture]'), 'the picture');
      stage.place.style.inlineSize = '288px';
      const box = root.querySelector('[part=picture]')!.getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([72, 72]);
      expect(element.scrollWidth).to.be.at.most(288);
      expect(element.getBoundingClientRect().height).to.be.below(120);
    }
    const image = stage.place
      .querySelector('onair-product-card')!
      .shadowRoot!.querySelector('img')!;
    image.scrollIntoView();
    await eventually(() => image.classList.contains('broken'), 'it is known to be broken');
  });

  it('moves no name in a rail when what is on screen changes, however narrow', async () => {
    stage.place.style.inlineSize = '170px';
    const { root, feed, clock, element } = await add({}, 'lamp', 'rail');
    const name = root.querySelector('[part=title]')!;
    const top = name.getBoundingClientRect().top;
    feed.push({ type: 'product.pin', data: { productId: 'lamp' } });
    await clock.advance(1);
    await says(root, 'Showing now');
    expect(name.getBoundingClientRect().top).to.equal(top);
    feed.push({ type: 'product.unpin', data: { productId: 'lamp' } });
    await clock.advance(1);
    await element.updateComplete;
    expect(textOf(root)).not.to.include('Showing now');
    expect(name.getBoundingClientRect().top).to.equal(top);
  });

  it('writes what looks like markup as text', async () => {
    const { root } = await add({ manifest: products({ mug: { title: MARKUP } }) }, 'mug');
    await says(root, MARKUP);
    expect(root.querySelectorAll('img').length).to.equal(1);
  });

  it('leaves out a price that is not known', async () => {
    const manifest = products({ lamp: PLAIN }, ['price']);
    const { root } = await add({ manifest }, 'lamp');
    await says(root, 'Table lamp');
    expect(root.querySelector('[part=price]')).to.equal(null);
  });

  it('shows nothing for a product that is not there, and what is in it until there is a show', async () => {
    const { root, element } = await add({}, 'gone');
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(textOf(root).trim()).to.equal('');
    render(html`<onair-product-card>A link</onair-product-card>`, stage.place);
    const alone = stage.place.querySelector('onair-product-card')!;
    await alone.updateComplete;
    expect(alone.innerText).to.equal('A link');
  });

  it('never writes an attribute of its own', async () => {
    const { element } = await add({}, 'mug', 'pinned');
    expect(element.getAttributeNames().sort()).to.deep.equal(['layout', 'product-id']);
  });

  it('shows a product of the show that its `for` names, also after it was moved', async () => {
    const { show } = storyShow();
    render(
      html`<onair-show id="named" .show=${show}></onair-show>
        <onair-product-card for="named" product-id="bag"></onair-product-card>
        <aside></aside>`,
      stage.place,
    );
    const card = stage.place.querySelector('onair-product-card')!;
    await eventually(() => card.shadowRoot?.textContent?.includes('Saddle bag'), 'the bag');
    stage.place.querySelector('aside')?.append(card);
    card.productId = 'lamp';
    await eventually(() => card.shadowRoot?.textContent?.includes('Table lamp'), 'the lamp');
  });
});
