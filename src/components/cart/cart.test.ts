import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { isInTone, TONES } from '../../../test/browser/tone.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { refusal, storyBag, storyCart, storyLine } from '../../../stories/show/story-cart.ts';
import {
  clearStage,
  setStage,
  LAMP,
  MUG,
  nameOf,
  said,
  show,
  stage,
  still,
  words,
} from '../../../test/browser/cart-stage.ts';
import { CART_ISSUE_CODES } from '../../commerce/cart/answer.ts';
import type { Cart, CartState } from '../../core/cart.ts';
import { eventually } from '../../testing/assert.ts';

const LANGUAGES = ['en', 'de', 'ja', 'zh-Hans', 'ar'];

describe('<onair-cart>', () => {
  beforeEach(setStage);
  afterEach(clearStage);

  it('passes the accessibility audit in each of its states', async () => {
    const states: Partial<CartState>[] = [
      {
        cart: storyBag([MUG]),
        pending: [{ opId: 'a', kind: 'add', ref: 'lamp-eu', quantity: 1 }],
        removed: [{ line: storyLine('bag-tan'), at: 0 }],
        refused: {
          'throw-ink-bed': refusal({ code: 'not-enough-stock', available: 1, message: 'Alas' }),
        },
      },
      {},
      { status: 'loading', cart: null },
      { status: 'failed', cart: null },
      { status: 'none', cart: null },
    ];
    for (const state of states) {
      await still(state);
      expect(await violationsIn(stage())).to.deep.equal([]);
    }
  });

  it('writes no attribute of its own', async () => {
    const element = await still({ cart: storyBag([MUG]) });
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('says of each state what it is', async () => {
    const cases: [Partial<CartState>, string, string][] = [
      [{}, 'empty', 'Your bag is empty'],
      [{ status: 'loading', cart: null }, 'loading', 'Loading'],
      [{ status: 'failed', cart: null }, 'failed', 'The shop did not answer'],
      [{ status: 'none', cart: null }, 'page', 'The shop keeps the bag itself'],
      [
        { pending: [{ opId: 'a', kind: 'add', ref: 'lamp-eu', quantity: 1 }] },
        'pending',
        'Adding, waiting for the shop',
      ],
    ];
    for (const [state, name, text] of cases) {
      const element = await still(state);
      expect(element.matches(`:state(${name})`), name).to.equal(true);
      expect(words(element)).to.contain(text);
    }
    expect(words(await show())).to.contain('Nothing can be added here');
  });

  it('shows totals as the shop tells them, and a duty of nothing as none', async () => {
    const element = await still({ cart: storyBag([MUG]) });
    const [delivery, duty, total] = ['delivery', 'duty', 'total'].map(
      (part) => element.shadowRoot?.querySelector(`[part=${part}]`)?.textContent ?? '',
    );
    expect(delivery).to.match(/Delivery to Germany, DHL\s+€6\.90/);
    expect(duty).to.match(/Duty and import tax\s+none/);
    expect(total).to.match(/Total incl. VAT\s+€54\.90/);
  });

  it('says that delivery and duty come later as long as the shop tells of neither, also beside a total', async () => {
    const { delivery: _, duty: __, ...untold } = storyBag([MUG]);
    const { total: ___, ...goods } = untold;
    const later = async (cart: Cart): Promise<string | undefined> =>
      (await still({ cart })).shadowRoot?.querySelector('[part=later]')?.textContent?.trim();
    const words = 'Delivery and duty are told at the checkout.';
    expect(untold.total).to.be.an('object');
    expect(await later(untold)).to.equal(words);
    expect(await later(goods)).to.equal(words);
    expect(await later(storyBag([MUG]))).to.equal(undefined);
  });

  it('says in words why a change was refused, for each reason', async () => {
    const all = new Set<string>();
    for (const lang of LANGUAGES) {
      document.documentElement.lang = lang;
      for (const code of CART_ISSUE_CODES) {
        const element = await still({ refused: { [LAMP.ref]: refusal({ code }) } });
        await eventually(
          () => element.shadowRoot?.querySelector(`.root[lang="${lang}"]`),
          `it is in ${lang}`,
        );
        const why = element.shadowRoot?.querySelector('.says')?.textContent ?? '';
        expect(why).not.to.match(/\{|\}|undefined/);
        all.add(why.trim());
      }
    }
    expect(all.size).to.equal(CART_ISSUE_CODES.length * LANGUAGES.length);
  });

  it('warns where the shop did some of it, and tells a failure where it did nothing', async () => {
    for (const [status, tone] of TONES) {
      const refused = { [LAMP.ref]: refusal({ code: 'not-enough-stock' }, { status, added: 2 }) };
      expect(await isInTone(await still({ refused }), 'refusal', tone), status).to.equal(true);
    }
  });

  it('names what the show knows in the viewer’s language, and the rest as the shop does', async () => {
    document.documentElement.lang = 'ar';
    const own = { id: '9', ref: 'own', quantity: 1, title: 'Gift card' };
    const element = await still({ cart: storyBag([MUG, own]) });
    await eventually(() => words(element).includes('كوب من الخزف الحجري'), 'the mug');
    const [mug, gift] = [...element.shadowRoot!.querySelectorAll('[part=name]')];
    expect(mug?.getAttribute('lang')).to.equal('ar');
    expect(gift?.textContent).to.equal('Gift card');
    expect(gift?.getAttribute('lang')).to.equal('en');
    expect(element.shadowRoot?.querySelector('.root')?.getAttribute('dir')).to.equal('rtl');
  });

  it('keeps the options of a line apart, each in its own language and direction', async () => {
    document.documentElement.lang = 'ar';
    const element = await still({ cart: storyBag([MUG]) });
    const options = await eventually(() => {
      const found = element.shadowRoot?.querySelectorAll('[part=variant] > bdi[lang=ar]');
      return found?.length === 2 ? [...found] : null;
    }, 'both, in Arabic');
    const [first, second] = options!.map((option) => option.getBoundingClientRect());
    expect(first!.left).to.be.above(second!.right - 1);
    expect(element.shadowRoot?.querySelector('[part=variant]')?.textContent).to.contain('، ');
  });

  it('shows markup as text, and a quiet field for a broken picture', async () => {
    const element = await still({
      cart: storyBag([
        {
          id: '1',
          ref: '__proto__',
          quantity: 1,
          title: '<img src=x onerror=alert(1)>'.repeat(15),
          picture: '/missing.jpg',
        },
      ]),
      refused: { __proto__: refusal({ message: '<script>x</script>' }) },
    });
    expect(words(element)).to.contain('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot?.querySelectorAll('img').length).to.equal(1);
    await eventually(() => element.shadowRoot?.querySelector('.broken'), 'it is marked');
  });

  it('stays within 320 pixels whatever it is told', async () => {
    const long = { id: '1', ref: 'a', quantity: 9_999, title: 'Donau'.repeat(80) };
    const element = await still({
      cart: storyBag([
        { ...long, total: { amount: '123456789012345.99', currency: 'EUR' } },
        { ...long, id: '2', ref: 'b', title: 'كوب '.repeat(100), variantTitle: 'x'.repeat(400) },
      ]),
      removed: [{ line: { ...long, ref: 'c' }, at: 0 }],
      refused: { d: refusal({ message: 'm'.repeat(400) }) },
    });
    stage().style.width = '320px';
    await element.updateComplete;
    const scroll = element.shadowRoot!.querySelector('.scroll')!;
    expect(scroll.scrollWidth).to.equal(scroll.clientWidth);
    expect(element.scrollWidth).to.be.at.most(320);
    for (const button of element.shadowRoot!.querySelectorAll('button')) {
      const { height } = button.getBoundingClientRect();
      expect(height, nameOf(button)).to.be.at.least(button.matches('.says .link') ? 24 : 44);
    }
  });

  it('shows a hundred lines, two of them of the same thing', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({
      ...LAMP,
      id: `line-${index}`,
      ref: index < 2 ? 'lamp-eu' : `ref-${index}`,
    }));
    const element = await still({ cart: storyBag(lines) });
    expect(element.shadowRoot?.querySelectorAll('[part=line]').length).to.equal(100);
    expect(words(element)).to.contain('100 items');
  });

  it('keeps its totals at the foot of its container', async () => {
    stage().style.height = '400px';
    const lines = Array.from({ length: 20 }, (_, index) => ({ ...LAMP, id: `${index}` }));
    const element = await still({ cart: storyBag(lines) });
    const scroll = element.shadowRoot!.querySelector('.scroll')!;
    expect(scroll.scrollHeight).to.be.greaterThan(scroll.clientHeight);
    const end = element.shadowRoot!.querySelector('.foot')!.getBoundingClientRect().bottom;
    expect(end).to.be.at.most(stage().getBoundingClientRect().bottom + 1);
  });

  it('leaves title and count to a container that has them', async () => {
    const element = await still({ cart: storyBag([MUG]) });
    element.embedded = true;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part=count]')).to.equal(null);
    expect(element.shadowRoot?.querySelector('h2')?.className).to.equal('hidden');
  });

  it('follows the cart of another show when it is moved', async () => {
    const element = await still({ cart: storyBag([MUG]) });
    render(
      inShow(html`<div></div>`, { cart: storyCart({ cart: storyBag([LAMP]) }) }),
      stage().appendChild(document.createElement('div')),
    );
    stage().lastElementChild?.querySelector('div')?.append(element);
    await eventually(() => words(element).includes('Table lamp'), 'the other bag');
    expect(words(element)).not.to.contain('Stoneware mug');
    expect(said(element)).to.equal('');
  });
});
