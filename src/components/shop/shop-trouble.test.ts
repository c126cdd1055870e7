import { expect } from 'chai';
import { render } from 'lit';
import { inside } from '../../../test/browser/inside.ts';
import { addPlace, BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { shopIn, shopOf, shopShow } from '../../../stories/show/shop-stage.ts';
import { at } from '../../../stories/show/story-questions.ts';
import type { LoadShow } from '../../core/loaded-show.ts';
import '../../elements/shop.ts';
import { eventually } from '../../testing/assert.ts';
import { OnairShop } from './shop.ts';

const MUG = { ref: 'mug-cream-single', quantity: 1, productId: 'mug' };

describe('<onair-shop> in trouble', () => {
  const { loadShow, partLoaders } = OnairShop;
  afterEach(() => {
    clearStage();
    OnairShop.loadShow = loadShow;
    OnairShop.partLoaders = partLoaders;
  });

  it('shows what the page put in until there is a show, and again tries where there is none', async () => {
    const { show } = shopShow();
    let asked = 0;
    const load: LoadShow = () => {
      asked += 1;
      const error = { area: 'manifest', reason: 'unreachable', message: '', issues: [] } as const;
      return Promise.resolve(asked === 1 ? { ok: false, error } : { ok: true, show, issues: [] });
    };
    OnairShop.loadShow = load;
    const place = addPlace();
    render(shopIn(BOXES.embedded, null, '/show.json'), place);
    const shop = shopOf(place);
    const text = (): string => shop.shadowRoot?.textContent ?? '';
    await eventually(() => text().includes('The show cannot be opened'), 'the words');
    expect(shop.matches(':state(failed)')).to.equal(true);
    expect(place.querySelector('a')?.checkVisibility(), 'the page’s own link').to.equal(true);
    shop.shadowRoot?.querySelector<HTMLElement>('[part~=retry]')?.click();
    await eventually(() => shop.show === show, 'there is a show');
    await eventually(() => text().includes('Ask a question'), 'it is laid out');
    expect(place.querySelector('a')?.checkVisibility()).to.equal(false);
  });

  it('says that nothing is lost once picture and sound have stopped for a while', async () => {
    const error = { area: 'media', reason: 'unreachable', message: '' } as const;
    const { clock, find, soon } = await stageShop(BOXES.phone, {
      media: { phase: 'switching', error },
    });
    await eventually(() => find('.strip'), 'the question');
    expect(find('.kept')).to.equal(null);
    await eventually(async () => {
      await clock.advance(500);
      return find('.kept');
    }, 'it is said');
    expect((await soon('.kept')).textContent).to.contain('Your bag and your question are kept.');
    expect(find('.dock')).not.to.equal(null);
  });

  it('says that a part cannot be loaded, and loads it anew when asked', async () => {
    let asked = 0;
    OnairShop.partLoaders = {
      ...partLoaders,
      bag: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve();
      },
    };
    const { shop, soon, press } = await stageShop(BOXES.phone);
    shop.open('bag');
    expect((await soon('.sheet .trouble')).textContent).to.contain('could not be loaded');
    await press('.sheet [part~=retry]');
    await soon('.sheet onair-cart');
    expect(asked).to.equal(2);
  });

  it('keeps the place of a part that loads', async () => {
    OnairShop.partLoaders = { ...partLoaders, bag: () => new Promise(() => undefined) };
    const { shop, soon, press, gone } = await stageShop(BOXES.phone);
    shop.open('bag');
    expect((await soon('.sheet [part~=skeleton]')).textContent).to.contain('Loading');
    await press('.sheet [part~=close]');
    await gone('.sheet');
  });
});

describe('<onair-shop> says what happened', () => {
  afterEach(clearStage);

  it('that something is in the bag, for six seconds', async () => {
    const { show, clock, soon, gone } = await stageShop(BOXES.phone);
    await show.cart?.add([MUG]);
    expect((await soon('.toast')).textContent).to.contain('Stoneware mug is in your bag');
    await clock.advance(5_000);
    await soon('.toast');
    await clock.advance(2_000);
    await gone('.toast');
  });

  it('for as long as it is held', async () => {
    const { show, clock, soon, gone, find } = await stageShop(BOXES.phone);
    await show.cart?.add([MUG]);
    const action = await soon('[part~=toast-action]');
    action.focus();
    await clock.advance(20_000);
    await soon('.toast');
    action.blur();
    expect(find('.toast')).not.to.equal(null);
    await clock.advance(6_100);
    await gone('.toast');
  });

  it('and opens the bag from there', async () => {
    const { show, press, soon, gone } = await stageShop(BOXES.phone);
    await show.cart?.add([MUG]);
    await press('[part~=toast-action]');
    await soon('.sheet onair-cart');
    await gone('.toast');
  });

  it('not where the bag is in sight', async () => {
    const { show, press, soon, find } = await stageShop(BOXES.desktop);
    await press('#tab-bag');
    await soon('onair-cart');
    await show.cart?.add([MUG]);
    await eventually(() => find('#tab-bag')?.textContent?.includes('1'), 'it is counted');
    expect(find('.toast')).to.equal(null);
  });

  it('and no longer once the bag is opened', async () => {
    const { shop, show, press, soon, gone, find } = await stageShop(BOXES.phone);
    await show.cart?.add([MUG]);
    await soon('.toast');
    shop.open('bag');
    await soon('.sheet onair-cart');
    await gone('.toast');
    await press('[part~=close]');
    await gone('.sheet');
    expect(find('.toast'), 'it does not come back').to.equal(null);
  });

  it('not over the sheet that says the same of its product', async () => {
    const { shop, show, soon, gone, find } = await stageShop(BOXES.phone);
    shop.open({ productId: 'mug' });
    const sheet = inside(await soon('onair-product-sheet'));
    await sheet.soon('[part=add]');
    await show.cart?.add([MUG]);
    await sheet.soon('[part=outcome].in-bag');
    expect(find('.toast')).to.equal(null);
    shop.open({ productId: 'bag' });
    await eventually(() => find('.sheet')?.ariaLabel === 'Saddle bag', 'the other product');
    await show.cart?.add([MUG]);
    expect((await soon('.toast')).textContent).to.contain('Stoneware mug is in your bag');
    shop.open({ productId: 'mug' });
    await gone('.toast');
  });

  it('that the viewer’s question was answered, and not that another one was', async () => {
    const { feed, soon, find, show } = await stageShop(BOXES.phone, { asked: ['tea'] });
    const answer = { text: 'No.', lang: 'en' };
    const answered = (questionId: string): void =>
      void feed.push({
        type: 'question.state',
        at: at('14:03:10'),
        data: { questionId, state: 'answered', answer },
      });
    answered('foot');
    await eventually(() => show.state.questions.byId['foot']?.state === 'answered', 'the other');
    expect(find('.toast')).to.equal(null);
    answered('tea');
    expect((await soon('.toast')).textContent).to.contain('Your question was answered');
  });
});
