import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import {
  productStage,
  says,
  textOf,
  type StagedProduct,
} from '../../../test/browser/product-stage.ts';
import { storyBag, storyCart } from '../../../stories/show/story-cart.ts';
import {
  datedMarket,
  detailed,
  LANDED,
  landedCart,
  planCart,
  PLANS,
  SAFETY,
} from '../../../stories/show/story-details.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-sheet.ts';
import '../../elements/show.ts';
import type { LandedCost } from '../../core/cart.ts';
import type { SellingPlan } from '../../protocol/details.ts';
import { eventually } from '../../testing/assert.ts';
import type { CueDraft } from '../../transport/memory/feed.ts';
import type { OnairProductSheet } from './product-sheet.ts';

/** The mug costs €24, a set of two of them €46. */
const MONTHLY: SellingPlan = {
  ...{ id: 'monthly', label: 'Every month', refs: {} },
  price: { amount: '21.60', currency: 'EUR', taxIncluded: true },
};

describe('<onair-product-sheet> that tells what is so, and no more', () => {
  const stage = productStage();
  const add = (
    productId: string,
    options: StoryShowOptions,
  ): Promise<StagedProduct<OnairProductSheet>> =>
    stage.add(
      'onair-product-sheet',
      html`<onair-product-sheet product-id=${productId}></onair-product-sheet>`,
      options,
    );
  const one = <E extends HTMLElement>(root: ShadowRoot, selector: string, index = 0): E =>
    root.querySelectorAll<E>(selector)[index]!;
  const planRow = (root: ShadowRoot): string =>
    (one(root, '[part=plan]', 1).textContent ?? '').replace(/\s+/g, ' ').trim();

  it('passes the accessibility audit with contacts in sight', async () => {
    const { root } = await add('lamp', { manifest: detailed('lamp', { safety: SAFETY }) });
    one<HTMLDetailsElement>(root, 'details').open = true;
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('tells a plan’s price only of what has the price that the plan is for', async () => {
    const manifest = detailed('mug', { plans: [MONTHLY] });
    const { root, feed, clock } = await add('mug', { manifest, cart: planCart() });
    one(root, '[part=plan] input', 1).click();
    await says(root, 'Add to bag, €21.60');
    one(root, 'input[name=set]', 1).click();
    await says(root, 'Set: set of 2');
    await eventually(() => !textOf(root).includes('€21.60'), 'two cost something else');
    expect(planRow(root)).to.equal('Every month');
    one(root, 'input[name=set]', 0).click();
    await says(root, 'Add to bag, €21.60');
    expect(planRow(root)).to.equal('Every month €21.60 each time');
    const price = { amount: '20.00', currency: 'EUR' };
    const data = { productId: 'mug', asOf: '2026-11-26T14:03:12.000Z', price };
    feed.push({ type: 'product.update', data } as CueDraft);
    await clock.advance(1);
    await eventually(() => !textOf(root).includes('€21.60'), 'it costs less than by the plan now');
  });

  it('tells a plan’s price in the cart’s currency alone', async () => {
    const usd = storyCart({ cart: storyBag([], { currency: 'USD' }) });
    const { root } = await add('lamp', { manifest: detailed('lamp', { plans: PLANS }), cart: usd });
    expect(planRow(root)).to.equal('Every month Pause or end it at any time');
    expect(one(root, '[part=plans]').textContent).not.to.include('€');
  });

  it('promises no day of arrival any more once the show is over, also while it is read', async () => {
    const { root, feed, clock } = await add('lamp', { manifest: datedMarket() });
    await says(root, 'Arrives 28 Nov');
    feed.push({ type: 'show.state', data: { state: 'ended' } });
    await clock.advance(1);
    await eventually(() => !textOf(root).includes('Arrives 28 Nov'), 'nobody can keep that');
    expect(one(root, '[part=delivery]').textContent).to.include('DHL, €6.90');
    expect(one(root, '[part=returns]').textContent).to.include('Return until 31 Jan');
  });

  it('asks again what comes on top where the shop could not tell, in its own time', async () => {
    const answers: (LandedCost | null)[] = [null, LANDED];
    let asked = 0;
    const cart = {
      ...landedCart(Promise.resolve(null)),
      landedCost: () => Promise.resolve(answers[asked++] ?? null),
    };
    const { root, element, clock } = await add('lamp', { cart });
    const lookAgain = async (ms: number): Promise<void> => {
      await clock.advance(ms);
      element.requestUpdate();
      await element.updateComplete;
    };
    await eventually(() => !textOf(root).includes('Asking'), 'it was answered');
    await lookAgain(59_000);
    expect(asked).to.equal(1);
    await lookAgain(2_000);
    expect(textOf(root)).not.to.include('Asking');
    await says(root, 'Duty €8.51');
    await lookAgain(600_000);
    expect(asked).to.equal(2);
  });

  it('says who can be written to about safety as the shop’s terms do', async () => {
    const address = 'Rua da Escola 12\n4000-001 Porto';
    const safety = { ...SAFETY, maker: { ...SAFETY.maker, address } };
    const { root } = await add('lamp', { manifest: detailed('lamp', { safety }) });
    one<HTMLDetailsElement>(root, 'details').open = true;
    const [mail, page] = root.querySelectorAll<HTMLAnchorElement>('[part=safety] a');
    expect(mail!.getAttribute('href')).to.equal('mailto:safety@olaria.example');
    expect(page!.textContent).to.match(/kiln\.example\/safety\s+\(in a new tab\)/);
    for (const link of [mail!, page!])
      expect(link.getBoundingClientRect().height).to.be.at.least(24);
    const told = one(root, '[part=address]');
    expect(told.textContent).to.equal(address);
    const words = document.createRange();
    words.selectNodeContents(told);
    const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top)));
    expect(lines, 'lines').to.have.property('size', 2);
    expect(getComputedStyle(told).fontSize).to.equal(getComputedStyle(mail!).fontSize);
    expect(textOf(root)).to.include('Responsible in the EU');
  });
});
