import { expect } from 'chai';
import { BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import { pin } from '../../../stories/show/story-log.ts';
import { termsManifest } from '../../../stories/show/story-terms.ts';
import { eventually } from '../../testing/assert.ts';
import '../../elements/shop.ts';
import { OnairShop } from './shop.ts';

/** In the words of English. */
const COMPARE = 'Compare what was shown';
const TRUST = 'Who sells this';

describe('<onair-shop> leads on from its products', () => {
  afterEach(clearStage);

  it('to compare what was shown, and from there to one of them', async () => {
    const { shop, place, soon, press, find } = await stageShop(BOXES.phone);
    const heard: string[] = [];
    place.addEventListener('onair-compare-open', ({ target }) => {
      heard.push((target as Element).localName);
    });
    shop.open('products');
    await soon('[part~=more-button]', COMPARE);
    await press('[part~=more-button]');
    const compare = await soon('.sheet onair-compare');
    expect(heard).to.deep.equal(['onair-shop']);
    const see = await eventually(
      () => compare.shadowRoot?.querySelector<HTMLElement>('[part=see]'),
      'the table is there',
    );
    expect(await violationsIn(place)).to.deep.equal([]);
    see?.click();
    await soon('.sheet onair-product-sheet');
    expect(find('onair-compare')).to.equal(null);
  });

  it('not to a comparison while fewer than two were shown', async () => {
    const { shop, soon, all } = await stageShop(BOXES.phone, { at: '13:40:00' });
    shop.open('products');
    await soon('[part~=more-button]', TRUST);
    expect(all('[part~=more-button]')).to.have.length(1);
  });

  it('to who sells, with the product that is shown now, and closes as any part does', async () => {
    const { shop, soon, gone, key, press } = await stageShop(BOXES.phone);
    shop.open('products');
    const button = await soon('[part~=more-button]', TRUST);
    button.click();
    const trust = await soon('.sheet onair-trust');
    expect(trust.getAttribute('product-id')).to.equal('mug');
    await press('[part~=close]');
    await gone('.sheet');
    shop.open('trust');
    await soon('.sheet onair-trust');
    key('Escape');
    await gone('.sheet');
  });

  it('to who sells, and goes on telling of that product when another one is shown', async () => {
    const { shop, feed, clock, show, soon } = await stageShop(BOXES.phone);
    shop.open('trust');
    const trust = await soon('.sheet onair-trust');
    expect(trust.getAttribute('product-id')).to.equal('mug');
    await eventually(() => show.state.feed.status === 'open', 'the feed is open');
    feed.push(pin('14:03:09', 'lamp'));
    await eventually(async () => {
      await clock.advance(500);
      return show.state.products.pinned?.productId === 'lamp';
    }, 'it is shown');
    await shop.updateComplete;
    expect(trust.getAttribute('product-id')).to.equal('mug');
  });

  it('to who sells from a product’s sheet, with that product and its report', async () => {
    const { shop, soon } = await stageShop(BOXES.phone, { manifest: termsManifest() });
    shop.open({ productId: 'lamp' });
    const button = await soon('onair-product-sheet [part~=more-button]', TRUST);
    await eventually(() => button.checkVisibility() && button.offsetHeight > 0, 'it is in sight');
    button.click();
    const trust = await soon('.sheet onair-trust');
    expect(trust.getAttribute('product-id')).to.equal('lamp');
    await eventually(
      () => trust.shadowRoot?.querySelector('[part=report]')?.textContent?.includes('Table lamp'),
      'that lamp can be reported',
    );
  });

  it('to what the page takes: wishes for what is sold out, and reports', async () => {
    const { shop, soon } = await stageShop(BOXES.phone);
    shop.open({ productId: 'lamp' });
    const plain = await soon('onair-product-sheet');
    expect(plain.hasAttribute('restock')).to.equal(false);
    shop.setAttribute('restock', '');
    shop.setAttribute('report', '');
    shop.open({ productId: 'lamp' });
    await eventually(() => plain.hasAttribute('restock'), 'the sheet has its form');
    shop.open('trust');
    const trust = await soon('.sheet onair-trust');
    expect(trust.hasAttribute('report')).to.equal(true);
    const report = await eventually(
      () => trust.shadowRoot?.querySelector<HTMLElement>('[part=report]'),
      'the button',
    );
    expect(report?.localName).to.equal('button');
  });

  it('by parts that a page can style', async () => {
    const { shop, place, soon } = await stageShop(BOXES.phone, { manifest: termsManifest() });
    const style = place.appendChild(document.createElement('style'));
    style.textContent = `onair-shop::part(ad) { color: rgb(1 2 3) }
      onair-shop::part(see) { color: rgb(4 5 6) }`;
    const colour = async (element: Element, selector: string): Promise<string> => {
      const part = await eventually(
        () => element.shadowRoot?.querySelector(selector) as Element,
        `${selector} is there`,
      );
      return getComputedStyle(part).color;
    };
    shop.open('trust');
    const trust = await soon('.sheet onair-trust');
    expect(await colour(trust, '[part=ad]')).to.equal('rgb(1, 2, 3)');
    shop.open('compare');
    const compare = await soon('.sheet onair-compare');
    expect(await colour(compare, '[part=see]')).to.equal('rgb(4, 5, 6)');
  });

  it('once what leads there can be loaded, though it could not at first', async () => {
    const { partLoaders } = OnairShop;
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = ((task: () => void, ms = 0) =>
      wait(task, ms === 3_000 ? 0 : ms)) as typeof setTimeout;
    let asked = 0;
    const asides = (): Promise<unknown> =>
      asked++ ? partLoaders['asides']!() : Promise.reject(new Error('offline'));
    OnairShop.partLoaders = { ...partLoaders, asides };
    try {
      const { shop, soon } = await stageShop(BOXES.phone);
      shop.open('products');
      await soon('[part~=more-button]', TRUST);
      expect(asked).to.equal(2);
    } finally {
      globalThis.setTimeout = wait;
      OnairShop.partLoaders = partLoaders;
    }
  });

  it('and says so, with a way to close and to try again, where an aside cannot be loaded', async () => {
    const { partLoaders } = OnairShop;
    let asked = 0;
    const trust = (): Promise<unknown> =>
      asked++ ? partLoaders['trust']!() : Promise.reject(new Error('offline'));
    OnairShop.partLoaders = {
      ...partLoaders,
      trust,
      asides: () => (asked > 1 ? partLoaders['asides']!() : new Promise(() => undefined)),
    };
    try {
      const { shop, soon, press, gone } = await stageShop(BOXES.phone);
      shop.open('trust');
      expect((await soon('.sheet .trouble')).textContent).to.contain('could not be loaded');
      await press('.sheet [part~=retry]');
      await gone('.sheet .trouble');
      await press('.sheet [part~=close]');
      await gone('.sheet');
    } finally {
      OnairShop.partLoaders = partLoaders;
    }
  });

  it('to who sells from beside the title, where there is room, below the tabs of the panel', async () => {
    const { place, soon, find, press, gone } = await stageShop(BOXES.desktop);
    (place.firstElementChild as HTMLElement).style.inlineSize = '1000px';
    await soon('.root.desktop');
    (await soon('.heading [part~=more-button]', TRUST)).click();
    await soon('.sheet onair-trust');
    expect(find('.panel')?.inert, 'the tabs can be reached').to.equal(false);
    await press('.back [part~=close]');
    await gone('.sheet');
    expect(find('[aria-selected=true]')?.id).to.equal('tab-products');
  });

  it('not to who sells where nobody says it', async () => {
    const { shop, soon, all } = await stageShop(BOXES.phone, {
      manifest: { seller: undefined, hosts: [] } as never,
    });
    shop.open('products');
    await soon('[part~=more-button]', COMPARE);
    expect(all('[part~=more-button]')).to.have.length(1);
  });

  it('and the page may do either itself', async () => {
    const { shop, place, find } = await stageShop(BOXES.phone);
    for (const name of ['compare', 'trust'] as const) {
      place.addEventListener(`onair-${name}-open`, (event) => event.preventDefault());
      shop.open(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find('.sheet')).to.equal(null);
  });
});
