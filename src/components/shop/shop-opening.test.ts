import { expect } from 'chai';
import { addPlace, BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { deepActive, isWithin } from '../../controllers/deep-focus.ts';
import { OpenEvent, ProductOpenEvent } from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';
import '../../elements/shop.ts';

const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

describe('<onair-shop> opens its parts', () => {
  afterEach(clearStage);

  it('in a sheet that takes the focus and gives it back', async () => {
    const { press, soon, focused, key, gone, find } = await stageShop(BOXES.phone);
    await press('[part~=ask]');
    const sheet = await soon('.sheet');
    await soon('onair-questions');
    await eventually(() => focused() === sheet, 'the sheet has the focus');
    key('Escape');
    await gone('.sheet');
    await eventually(() => focused() === find('[part~=ask]'), 'the button has it again');
  });

  it('one at a time', async () => {
    const { shop, press, soon, find } = await stageShop(BOXES.phone);
    await press('[part~=ask]');
    await soon('onair-questions');
    shop.open('bag');
    await soon('onair-cart');
    expect(find('onair-questions')).to.equal(null);
  });

  it('and closes the sheet by its button, and when it is drawn down', async () => {
    const { shop, soon, gone, press } = await stageShop(BOXES.phone);
    shop.open('bag');
    await press('[part~=close]');
    await gone('.sheet');
    shop.open('bag');
    const handle = await soon('.handle');
    const at = (type: string, clientY: number): PointerEvent =>
      new PointerEvent(type, { clientY, bubbles: true, pointerId: 1, isPrimary: true });
    handle.setPointerCapture = () => undefined;
    handle.dispatchEvent(at('pointerdown', 200));
    handle.dispatchEvent(at('pointermove', 210));
    handle.dispatchEvent(at('pointerup', 210));
    await rest();
    expect(handle.isConnected, 'a short pull closes nothing').to.equal(true);
    handle.dispatchEvent(at('pointerdown', 200));
    handle.dispatchEvent(at('pointermove', 400));
    handle.dispatchEvent(at('pointerup', 400));
    await gone('.sheet');
  });

  it('when an element inside asks for it, and the page hears of it once', async () => {
    const { shop, place, soon, find } = await stageShop(BOXES.phone);
    const heard: string[] = [];
    place.addEventListener('onair-product-open', (event) => {
      heard.push(event instanceof ProductOpenEvent ? event.productId : '');
      expect(event.target).to.equal(shop);
      expect(event.defaultPrevented).to.equal(false);
    });
    const inner = new ProductOpenEvent('bag');
    find('onair-player')?.dispatchEvent(inner);
    await soon('onair-product-sheet');
    expect(heard).to.deep.equal(['bag']);
    expect(inner.defaultPrevented, 'the element inside does nothing itself').to.equal(true);
  });

  it('not where the page does it itself', async () => {
    const { place, press, find } = await stageShop(BOXES.phone);
    place.addEventListener('onair-questions-open', (event) => event.preventDefault());
    place.addEventListener('onair-cart-open', (event) => {
      if (event instanceof OpenEvent) event.respondWith(undefined);
    });
    await press('[part~=ask]');
    await press('[aria-label^="Bag"]');
    await rest();
    expect(find('.sheet')).to.equal(null);
  });

  it('as tabs where there is room, by arrow keys too', async () => {
    const { press, key, focused, find, soon } = await stageShop(BOXES.desktop);
    await press('#tab-questions');
    key('ArrowLeft');
    await eventually(() => focused() === find('#tab-products'), 'products');
    await soon('[role=tabpanel] onair-products');
    key('End');
    await eventually(() => focused() === find('#tab-bag'), 'bag');
    key('ArrowRight');
    await eventually(() => focused() === find('#tab-products'), 'around to the first');
    expect(find('[role=tabpanel]')?.getAttribute('aria-labelledby')).to.equal('tab-products');
  });

  it('against the arrow where the text runs from right to left', async () => {
    const { press, key, focused, find } = await stageShop({ ...BOXES.desktop, lang: 'ar' });
    await press('#tab-questions');
    key('ArrowLeft');
    await eventually(() => focused() === find('#tab-bag'), 'bag');
  });

  it('a product beside the picture, the panel out of reach beneath it', async () => {
    const { shop, soon, find, key, gone } = await stageShop(BOXES.tablet);
    shop.open({ productId: 'lamp' });
    await soon('.sheet onair-product-sheet');
    expect(find('.panel')?.inert).to.equal(true);
    key('Escape');
    await gone('.sheet');
    expect(find('.panel')?.inert).to.equal(false);
  });

  it('a product in the panel of a wide page, below its tabs, as a step into all products', async () => {
    const { shop, place, soon, find, press, gone, focused } = await stageShop(BOXES.desktop);
    (place.firstElementChild as HTMLElement).style.inlineSize = '1000px';
    await soon('.root.desktop');
    const chosen = (): string | undefined => find('[aria-selected=true]')?.id;
    expect(chosen()).to.equal('tab-questions');
    shop.open({ productId: 'lamp' });
    await soon('.sheet onair-product-sheet');
    expect(chosen()).to.equal('tab-products');
    expect(find('.panel')?.inert, 'the tabs can be reached').to.equal(false);
    expect(find('.content')?.inert, 'what is beneath cannot').to.equal(true);
    await press('[part~=close]');
    await gone('.sheet');
    await eventually(() => focused() === find('#tab-products'), 'the focus is at all products');
    expect(find('.content')?.inert).to.equal(false);
    shop.open({ productId: 'bag' });
    await soon('.sheet');
    await press('#tab-questions');
    await gone('.sheet');
    expect(chosen(), 'a tab leads elsewhere').to.equal('tab-questions');
  });
});

describe('<onair-shop> takes the screen', () => {
  afterEach(clearStage);

  it('without a trace on the page, and gives it back', async () => {
    const { shop, press, soon, gone, key, focused, find } = await stageShop(BOXES.embedded);
    const { documentElement: root, body } = document;
    const attributes = (): string =>
      [root, body]
        .map((node) => node.cloneNode(false) as Element)
        .map((n) => n.outerHTML)
        .join();
    const before = attributes();
    const entry = JSON.stringify(history.state);
    const { height } = shop.getBoundingClientRect();
    await press('[part~=open]');
    await soon('[part~=leave]');
    const frame = find('.frame') as HTMLElement;
    await eventually(() => frame.getBoundingClientRect().height === innerHeight, 'all of it');
    expect(getComputedStyle(root).overflow).to.equal('hidden');
    expect(shop.getBoundingClientRect().height, 'nothing moves beneath it').to.equal(height);
    expect(frame.role).to.equal('dialog');
    expect(attributes()).to.equal(before);
    key('Escape');
    await gone('.over');
    expect(getComputedStyle(root).overflow).not.to.equal('hidden');
    expect(attributes()).to.equal(before);
    await eventually(() => focused() === find('[part~=open]'), 'the focus is back');
    await eventually(() => JSON.stringify(history.state) === entry, 'and the history');
  });

  it('and keeps the focus meanwhile', async () => {
    const { press, soon, find } = await stageShop(BOXES.embedded);
    const outside = addPlace().appendChild(document.createElement('button'));
    await press('[part~=open]');
    await soon('[part~=leave]');
    outside.focus();
    const frame = find('.frame') as HTMLElement;
    await eventually(() => isWithin(frame, deepActive(document)), 'the focus is inside');
  });

  it('when a product is opened in a column of a page', async () => {
    const { shop, find, soon } = await stageShop(BOXES.embedded);
    find('onair-player')?.dispatchEvent(new ProductOpenEvent('mug'));
    await soon('.sheet onair-product-sheet');
    expect(shop.matches(':state(full)')).to.equal(true);
  });

  it('not where the page does it itself', async () => {
    const { shop, place, press, find } = await stageShop(BOXES.embedded);
    place.addEventListener('onair-show-open', (event) => event.preventDefault());
    await press('[part~=open]');
    await press('[part~=ask]');
    await rest();
    expect(shop.matches(':state(full)')).to.equal(false);
    expect(find('.sheet')).to.equal(null);
  });

  it('until it is removed', async () => {
    const { shop, press, soon } = await stageShop(BOXES.embedded);
    await press('[part~=open]');
    await soon('[part~=leave]');
    shop.remove();
    expect(getComputedStyle(document.documentElement).overflow).not.to.equal('hidden');
  });

  it('given by the page, it lets the page know that the viewer wants to leave', async () => {
    const { shop, place, press } = await stageShop(BOXES.phone);
    let asked = 0;
    place.addEventListener('onair-show-leave', () => (asked += 1));
    await press('[part~=leave]');
    await eventually(() => !shop.full, 'it is in the page again');
    expect(asked).to.equal(1);
  });
});
