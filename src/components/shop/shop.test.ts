import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { addPlace, BOXES, clearStage, stageShop } from '../../../test/browser/shop-stage.ts';
import { LAMP } from '../../../stories/show/story-lamp.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { eventually } from '../../testing/assert.ts';
import '../../elements/shop.ts';
import type { OnairShop } from './shop.ts';

/** The name of the layout that a shop has. */
const roomOf = (shop: OnairShop): string =>
  shop.shadowRoot?.querySelector('.root')?.className.split(' ')[1] ?? '';

/** What is drawn with round corners, in all shadow trees of an element. */
const roundIn = ({ shadowRoot }: Element): string[] => [
  ...new Set(
    [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) => {
      const isRound = parseFloat(getComputedStyle(node).borderStartStartRadius) > 0;
      return [...(isRound ? [`${node.localName}.${node.className}`] : []), ...roundIn(node)];
    }),
  ),
];

describe('<onair-shop>', () => {
  afterEach(clearStage);

  for (const [name, box] of Object.entries(BOXES)) {
    it(`passes the accessibility audit: ${name}`, async () => {
      const { place } = await stageShop(box, { asked: ['tea'] }, 1);
      expect(await violationsIn(place)).to.deep.equal([]);
    });
  }

  const ROOMS = [
    ['ground', { width: 390, height: 844, full: true }],
    ['ground', { width: 599, height: 900, full: true }],
    ['landscape', { width: 844, height: 390, full: true }],
    ['tablet', { width: 600, height: 1000, full: true }],
    ['desktop', { width: 960, height: 800, full: true }],
    ['column', { width: 599 }],
    ['tablet', { width: 600 }],
    ['desktop', { width: 960 }],
  ] as const;
  for (const [room, box] of ROOMS) {
    it(`is a ${room} in ${JSON.stringify(box)}, whatever the window is`, async () => {
      const { shop, place } = await stageShop(box);
      (place.firstElementChild as HTMLElement).style.inlineSize = `${box.width}px`;
      await eventually(() => roomOf(shop) === room, `${roomOf(shop)} becomes ${room}`);
    });
  }

  it('keeps the player, and so the film, when its room becomes another one', async () => {
    const { shop, place, find } = await stageShop(BOXES.embedded);
    const player = find('onair-player');
    (place.firstElementChild as HTMLElement).style.inlineSize = '1000px';
    await eventually(() => roomOf(shop) === 'desktop', 'it is wide');
    expect(find('onair-player')).to.equal(player);
  });

  it('turns an open sheet into a tab where there are tabs', async () => {
    const { shop, place, press, soon, find } = await stageShop(BOXES.phone);
    await press('[part~=ask]');
    await soon('.sheet');
    (place.firstElementChild as HTMLElement).style.inlineSize = '1000px';
    await eventually(() => roomOf(shop) === 'desktop', 'it is wide');
    expect(find('.sheet')).to.equal(null);
    expect(find('#tab-questions')?.getAttribute('aria-selected')).to.equal('true');
  });

  it('never writes an attribute of its own', async () => {
    const { shop, press, soon } = await stageShop(BOXES.embedded);
    const before = shop.getAttributeNames();
    await press('[part~=open]');
    await soon('[part~=leave]');
    expect(shop.getAttributeNames()).to.deep.equal(before);
    expect(shop.matches(':state(full)')).to.equal(true);
  });

  it('says in states that it is loading, ready, and full', async () => {
    const { shop } = await stageShop(BOXES.phone);
    expect(shop.matches(':state(ready)')).to.equal(true);
    expect(shop.matches(':state(full)')).to.equal(true);
    shop.full = false;
    await shop.updateComplete;
    expect(shop.matches(':state(full)')).to.equal(false);
  });

  it('shows the show of the element that its `for` names, and that of one around it', async () => {
    const place = addPlace();
    const { show } = storyShow();
    render(
      html`<onair-shop id="one" .show=${show}></onair-shop><onair-shop for="one"></onair-shop>`,
      place,
    );
    const second = place.lastElementChild as OnairShop;
    await eventually(() => second.show === show, 'it has the show');
  });

  it('shows its show after it was moved', async () => {
    const { shop, place, show, soon } = await stageShop(BOXES.embedded);
    const other = place.appendChild(document.createElement('aside'));
    other.append(shop);
    await soon('onair-player');
    expect(shop.show).to.equal(show);
    show.state.feed.status satisfies string;
    expect(shop.shadowRoot?.textContent).to.contain('Ask a question');
  });

  it('leaves out what is not there: products, questions, bag', async () => {
    const { shop, find } = await stageShop(BOXES.phone, {
      manifest: { products: [] },
      feed: false,
      cart: null as never,
      log: [],
    });
    await shop.updateComplete;
    expect(find('.ask')).to.equal(null);
    expect(find('.round')).to.equal(null);
    expect(find('[part~=title]')?.textContent).to.equal('Four things for a small home');
  });

  it('has no round corner where the page wants square ones', async () => {
    const { shop, place, find, soon, press } = await stageShop(BOXES.phone);
    for (const name of ['s', 'm', 'l', 'pill'])
      place.style.setProperty(`--onair-radius-${name}`, '0px');
    await press('[part~=ask]');
    await soon('onair-questions');
    const cards = (await eventually(() => find('onair-product-card')?.shadowRoot, 'the card'))!;
    await eventually(() => cards.querySelector('.picture'), 'its picture');
    expect(roundIn(shop)).to.deep.equal(['i.dot full']);
  });

  it('writes what looks like markup as text', async () => {
    const title = '<b>bold</b><img src=x onerror=alert(1)>';
    const { find } = await stageShop(BOXES.desktop, { manifest: { title, products: [] } });
    expect(find('[part~=title]')?.textContent).to.equal(title);
    expect(find('[part~=title] :is(b, img)')).to.equal(null);
  });

  it('begins a question in another direction where the interface begins', async () => {
    const { find } = await stageShop(BOXES.phone, LAMP);
    const question = await eventually(() => find('.strip bdi') as HTMLElement, 'the question');
    expect(question.textContent).to.contain('هل يعمل');
    expect(getComputedStyle(question).direction).to.equal('rtl');
    const left = (node: Element | null): number => node?.getBoundingClientRect().left ?? NaN;
    expect(Math.abs(left(question) - left(find('.strip .label')))).to.be.below(2);
  });

  it('speaks the language of the page, also when that changes', async () => {
    const { shop, place, find } = await stageShop(BOXES.phone);
    (place.firstElementChild as HTMLElement).lang = 'ar';
    await eventually(() => find('.ask')?.textContent?.includes('اطرح سؤالاً'), 'Arabic');
    expect(find('.root')?.dir).to.equal('rtl');
    (place.firstElementChild as HTMLElement).lang = 'zh-Hans';
    await eventually(() => shop.shadowRoot?.textContent?.includes('提问'), 'Chinese');
  });
});
