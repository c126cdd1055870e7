import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { eventually } from '../../testing/assert.ts';
import '../../elements/shop.ts';

const PAGE = { page: 'of the shop' };
const isPages = (): boolean => JSON.stringify(history.state) === JSON.stringify(PAGE);
const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

describe('<onair-shop> and the way back', () => {
  /**
   * Chromium keeps 50 entries, and drops those first that no viewer had a hand in: in a tab that ran
   * many tests these would be ours. So a key is pressed, as a viewer would.
   */
  before(async () => {
    if (navigator.userAgent.includes('Chrome/')) await sendKeys({ press: 'a' });
  });
  beforeEach(() => history.pushState(PAGE, ''));
  afterEach(clearStage);

  it('leaves the show, and not the page', async () => {
    const { shop, press, soon, gone } = await stageShop(BOXES.embedded);
    const { href } = location;
    await press('[part~=open]');
    await soon('.over');
    expect(location.href).to.equal(href);
    expect(history.state, 'what the page keeps there').to.include(PAGE);
    expect(isPages(), 'an entry of its own').to.equal(false);
    history.back();
    await gone('.over');
    expect(shop.isConnected).to.equal(true);
    expect(location.href).to.equal(href);
    await eventually(isPages, 'the history is as it was');
  });

  it('is as before when the show was left by its button, and the next time again', async () => {
    const { press, gone, soon } = await stageShop(BOXES.embedded);
    for (const _ of [1, 2]) {
      await press('[part~=open]');
      await soon('.over');
      expect(isPages()).to.equal(false);
      await press('[part~=leave]');
      await gone('.over');
      await eventually(isPages, 'the history is as it was');
    }
  });

  it('is the page’s alone while nothing covers it', async () => {
    const { length } = history;
    const { press, soon } = await stageShop(BOXES.phone);
    await press('[part~=ask]');
    await soon('.sheet');
    await press('[part~=close]');
    expect(history.length).to.equal(length);
    expect(isPages()).to.equal(true);
  });

  it('goes from show to show where two cover the page', async () => {
    const first = await stageShop(BOXES.embedded);
    const second = await stageShop(BOXES.embedded);
    first.shop.open();
    await first.soon('.over');
    second.shop.open();
    await second.soon('.over');
    history.back();
    await second.gone('.over');
    expect(first.find('.over')).not.to.equal(null);
    history.back();
    await first.gone('.over');
    await eventually(isPages, 'the history is as it was');
  });

  it('is left alone when the page went on', async () => {
    const { shop, press, soon } = await stageShop(BOXES.embedded);
    await press('[part~=open]');
    await soon('.over');
    const next = { page: 'another' };
    history.pushState(next, '');
    shop.remove();
    await rest();
    expect(history.state).to.deep.equal(next);
  });
});
