import { expect } from 'chai';
import { BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { violationsIn } from '../../../test/browser/axe.ts';
import { eventually } from '../../testing/assert.ts';
import '../../elements/shop.ts';

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
