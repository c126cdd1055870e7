import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, type StagedProduct } from '../../../test/browser/product-stage.ts';
import { manyProducts } from '../../../stories/show/story-products.ts';
import { storyShow, type StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/products.ts';
import '../../elements/show.ts';
import { eventually } from '../../testing/assert.ts';
import type { ProductsLayout } from './list.ts';
import type { OnairProducts } from './products.ts';

describe('<onair-products>', () => {
  const stage = productStage();
  const add = (
    options: StoryShowOptions = {},
    layout: ProductsLayout = 'list',
    box = 'block-size: 400px; inline-size: 360px',
  ): Promise<StagedProduct<OnairProducts>> =>
    stage.add(
      'onair-products',
      html`<div style=${box}><onair-products layout=${layout}></onair-products></div>`,
      options,
    );
  const cards = (root: ShadowRoot): Element[] => [...root.querySelectorAll('onair-product-card')];
  const titles = (root: ShadowRoot): string[] =>
    cards(root).map((card) => card.shadowRoot?.querySelector('.clamp')?.textContent ?? '');
  const has = (root: ShadowRoot, title: string): Promise<unknown> =>
    eventually(() => titles(root).includes(title), `“${title}” is in the list`);

  it('passes the accessibility audit', async () => {
    for (const layout of ['list', 'rail'] as const) {
      const { root } = await add({}, layout);
      await has(root, 'Linen throw');
      expect(await violationsIn(stage.place)).to.deep.equal([]);
    }
  });

  it('shows all products in the show’s order, and how many', async () => {
    const { root } = await add();
    await has(root, 'Linen throw');
    expect(titles(root)).to.deep.equal([
      'Stoneware mug',
      'Saddle bag',
      'Table lamp',
      'Linen throw',
    ]);
    expect(root.querySelector('[part=count]')?.textContent).to.equal('4');
    expect(cards(root).map((card) => card.getAttribute('aria-posinset'))).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('keeps the document small for ten thousand, wherever they are scrolled to', async () => {
    const { root } = await add({ manifest: manyProducts(10_000) });
    await has(root, 'Product 1');
    const list = root.querySelector('.list')!;
    await eventually(() => list.scrollHeight > 500_000, 'the list is as long as its products');
    for (const [at, title] of [
      [0.5, 'Product 5000'],
      [1, 'Product 10000'],
      [0, 'Product 1'],
    ] as const) {
      list.scrollTop = at * list.scrollHeight;
      await has(root, title);
      expect(cards(root).length).to.be.below(150);
    }
    expect(cards(root)[0]?.getAttribute('aria-setsize')).to.equal('10000');
  });

  it('windows a list that scrolls with the page', async () => {
    const { root } = await add({ manifest: manyProducts(2_000) }, 'list', 'inline-size: 360px');
    await has(root, 'Product 1');
    await eventually(() => document.documentElement.scrollHeight > 100_000, 'the page is long');
    scrollTo(0, 100_000);
    await has(root, 'Product 1000');
    expect(cards(root).length).to.be.below(150);
    scrollTo(0, 0);
    await has(root, 'Product 1');
  });

  it('windows a rail, also from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      stage.place.lang = dir === 'rtl' ? 'ar' : 'en';
      stage.place.dir = dir;
      const { root } = await add({ manifest: manyProducts(1_000) }, 'rail', '');
      await has(root, 'Product 1');
      const list = root.querySelector('.list')!;
      await eventually(() => list.scrollWidth > 100_000, 'the rail is long');
      list.scrollLeft = (dir === 'rtl' ? -1 : 1) * list.scrollWidth;
      await has(root, 'Product 1000');
      expect(cards(root).length).to.be.below(150);
    }
    stage.place.dir = '';
  });

  it('keeps the focus in the list when the focused product is scrolled away', async () => {
    const { root } = await add({ manifest: manyProducts(1_000) });
    await has(root, 'Product 1');
    const list = root.querySelector('.list')!;
    await eventually(() => list.scrollHeight > 50_000, 'the list is long');
    cards(root)[0]?.shadowRoot?.querySelector<HTMLElement>('.open')?.focus({ preventScroll: true });
    list.scrollTop = list.scrollHeight;
    await has(root, 'Product 1000');
    expect(root.activeElement).to.equal(list);
  });

  it('has chevrons only where a rail goes on', async () => {
    const few = await add({}, 'rail', 'inline-size: 900px');
    await has(few.root, 'Linen throw');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(few.root.querySelector('[part=next]')).to.equal(null);
    const { root } = await add({ manifest: manyProducts(12) }, 'rail', 'inline-size: 600px');
    await eventually(() => root.querySelector('[part=next]'), 'the end');
    expect(root.querySelector('[part=previous]')).to.equal(null);
    root.querySelector<HTMLElement>('[part=next]')!.click();
    await eventually(() => root.querySelector('[part=previous]'), 'the way back');
  });

  it('cuts a rail off at its chevrons: nothing is written beneath one', async () => {
    const { root } = await add({ manifest: manyProducts(12) }, 'rail', 'inline-size: 600px');
    const next = (await eventually(() => root.querySelector('[part=next]'), 'the end'))!;
    const edge = next.getBoundingClientRect();
    const list = root.querySelector('.list')!.getBoundingClientRect();
    expect([edge.top, edge.bottom, edge.right]).to.deep.equal([list.top, list.bottom, list.right]);
    expect(getComputedStyle(next).backgroundColor).not.to.match(/transparent|, 0\)/);
  });

  it('has room for four in a rail of 790 pixels', async () => {
    const { root } = await add({}, 'rail', 'inline-size: 790px');
    await has(root, 'Linen throw');
    const list = root.querySelector('.list')!;
    await eventually(() => list.clientWidth > 700, 'it is laid out');
    expect(list.scrollWidth).to.equal(list.clientWidth);
  });

  it('says that there are none', async () => {
    const { element, root } = await add({ manifest: { products: [] } });
    await element.updateComplete;
    expect(root.textContent).to.include('No products yet');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('shows the links that are in it until there is a show, else a still stage.place', async () => {
    render(html`<onair-products><a href="#mug">Mug</a></onair-products>`, stage.place);
    const element = stage.place.querySelector('onair-products')!;
    await element.updateComplete;
    expect(element.innerText).to.equal('Mug');
    expect(element.matches(':state(loading)')).to.equal(true);
    render(html`<onair-products layout="rail"></onair-products>`, stage.place);
    const bare = stage.place.querySelector<OnairProducts>('[layout=rail]')!;
    await bare.updateComplete;
    expect(bare.getBoundingClientRect().height).to.be.above(80);
  });

  it('hands its cards the show that its `for` names', async () => {
    render(
      html`<onair-show id="there" .show=${storyShow().show}></onair-show>
        <onair-products for="there"></onair-products>`,
      stage.place,
    );
    const { shadowRoot } = stage.place.querySelector('onair-products')!;
    await has(shadowRoot!, 'Saddle bag');
  });
});
