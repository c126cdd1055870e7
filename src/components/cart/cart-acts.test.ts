import { expect } from 'chai';
import { storyBag } from '../../../stories/show/story-cart.ts';
import {
  clearStage,
  setStage,
  find,
  heard,
  LAMP,
  MUG,
  said,
  stage,
  still,
  words,
  working,
} from '../../../test/browser/cart-stage.ts';
import type {
  CartAddEvent,
  CartChangeEvent,
  CartCheckoutEvent,
} from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';

/** While the show is live, and where there is an address. */
const CHECKOUT = 'Check out in the shop (opens in a new tab)';

describe('<onair-cart>, when it is used', () => {
  beforeEach(setStage);
  afterEach(clearStage);

  it('asks the shop for more, and shows the wish until it is done', async () => {
    const { element, shop, clock } = await working();
    const changes = heard<CartChangeEvent>('onair-cart-change');
    shop.set({ latency: 500 });
    find(element, 'One more').click();
    find(element, 'One more').click();
    await element.updateComplete;
    find(element, 'One more').click();
    await element.updateComplete;
    expect(changes.map(({ quantity }) => quantity)).to.deep.equal([2, 3, 4]);
    expect(words(element)).to.contain('Changing, waiting for the shop');
    await clock.advance(2_000);
    await element.updateComplete;
    expect(shop.quantities).to.deep.equal({ [MUG.ref]: 4 });
    expect(words(element)).to.contain('€96.00');
    expect(said(element)).to.equal('Stoneware mug: 4 in your bag');
  });

  it('goes neither below one nor above what there is', async () => {
    const { element, shop } = await working({ [MUG.ref]: 2 });
    expect(find(element, 'One fewer').getAttribute('aria-disabled')).to.equal('true');
    find(element, 'One fewer').click();
    find(element, 'One more').click();
    await eventually(() => words(element).includes('€48.00'), 'two are in it');
    expect(find(element, 'One more').getAttribute('aria-disabled')).to.equal('true');
    find(element, 'One more').click();
    expect(shop.quantities).to.deep.equal({ [MUG.ref]: 2 });
  });

  it('removes a line, gives the focus to its undo, and puts it back', async () => {
    const { element, shop } = await working();
    const remove = find(element, 'Remove: Stoneware mug');
    remove.focus();
    remove.click();
    await eventually(() => words(element).includes('Stoneware mug removed'), 'it is removed');
    expect(shop.quantities).to.deep.equal({});
    const undo = find(element, 'Undo: Stoneware mug');
    await eventually(() => element.shadowRoot?.activeElement === undo, 'the undo has the focus');
    expect(said(element)).to.equal('Stoneware mug removed');
    const added = heard<CartAddEvent>('onair-cart-add');
    undo.click();
    await eventually(() => words(element).includes('€30.90'), 'it is back');
    expect(added[0]?.lines).to.deep.equal([
      {
        ref: MUG.ref,
        quantity: 1,
        productId: 'mug',
        variantId: MUG.ref,
        attributes: { _onair_show: 'small-home' },
      },
    ]);
    await eventually(
      () => element.shadowRoot?.activeElement?.closest('[part=line]'),
      'the line has the focus',
    );
  });

  it('leaves the focus where the viewer has gone meanwhile', async () => {
    const { element } = await working();
    const other = stage().appendChild(document.createElement('button'));
    find(element, 'Remove: Stoneware mug').click();
    other.focus();
    await eventually(() => words(element).includes('removed'), 'it is removed');
    await element.updateComplete;
    expect(document.activeElement).to.equal(other);
  });

  it('says once that something is in the bag', async () => {
    const { element, cart } = await working();
    expect(said(element)).to.equal('');
    await cart.add([{ ref: LAMP.ref, quantity: 1, productId: 'lamp' }]);
    await element.updateComplete;
    expect(said(element)).to.equal('Table lamp is in your bag');
    await cart.refresh();
    await element.updateComplete;
    expect(said(element)).to.equal('Table lamp is in your bag');
    const adding = cart.add([{ ref: LAMP.ref, quantity: 1, productId: 'lamp' }]);
    await element.updateComplete;
    expect(said(element)).to.equal('');
    await adding;
    await element.updateComplete;
    expect(said(element)).to.equal('Table lamp is in your bag');
  });

  it('offers as many as are left, and hides what was read', async () => {
    const { element, cart, shop } = await working({ [LAMP.ref]: 1 });
    await cart.add([{ ref: LAMP.ref, quantity: 3, productId: 'lamp', variantId: LAMP.ref }]);
    await element.updateComplete;
    expect(words(element)).to.contain('Not added: 1 left.');
    expect(said(element)).to.equal('Not added: 1 left.');
    const added = heard<CartAddEvent>('onair-cart-add');
    find(element, 'Add 1').click();
    await eventually(() => shop.quantities[LAMP.ref] === 1, 'one is in it');
    await element.updateComplete;
    expect(added[0]?.lines[0]).to.deep.include({ quantity: 1, productId: 'lamp' });
    expect(words(element)).not.to.contain('Not added');
    await cart.add([{ ref: 'throw-ink-bed', quantity: 1, productId: 'throw' }]);
    await element.updateComplete;
    expect(words(element)).to.contain('Not added: sold out.');
    find(element, 'Hide this message').click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part=refusal]')).to.equal(null);
  });

  it('asks the shop again when nobody knows what came of it', async () => {
    const { element, cart, shop, clock } = await working();
    shop.set({ line: 'lost' });
    const adding = cart.add([{ ref: LAMP.ref, quantity: 1, productId: 'lamp' }]);
    await clock.advance(60_000);
    await adding;
    await eventually(() => words(element).includes('We do not know yet'), 'it is said');
    await eventually(() => cart.state.status === 'failed', 'the look at the bag failed too');
    await element.updateComplete;
    expect(words(element)).to.contain('This is what it last told us.');
    shop.set({ line: 'good' });
    find(element, 'Ask the shop').click();
    await eventually(() => words(element).includes('€189.00'), 'the lamp is in it');
    expect(words(element)).not.to.contain('We do not know yet');
  });

  it('tries again once at a time, with the focus kept', async () => {
    const { element, cart, shop, clock } = await working();
    shop.set({ line: 'down' });
    await cart.refresh();
    await element.updateComplete;
    shop.set({ line: 'good', latency: 500 });
    const again = find(element, 'Try again');
    again.focus();
    again.click();
    await eventually(() => words(element).includes('Asking the shop again'), 'it is asking');
    expect(find(element, 'Try again').getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(again);
    await clock.advance(500);
    await eventually(() => !words(element).includes('Asking the shop again'), 'it is told');
    await eventually(() => element.shadowRoot?.activeElement !== null, 'the focus is in it');
  });

  it('is a link to the shop’s checkout, which the page may take over', async () => {
    const element = await still({ cart: storyBag([MUG], { checkoutUrl: '#checkout' }) });
    const link = find(element, CHECKOUT) as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('#checkout');
    const clicks: boolean[] = [];
    stage().addEventListener('click', (event) => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    });
    const events = heard<CartCheckoutEvent>('onair-cart-checkout', (event) => {
      if (events.length === 2) event.preventDefault();
      if (events.length === 3) event.respondWith(Promise.reject(new Error('closed')));
    });
    for (let time = 0; time < 3; time++) link.click();
    expect(events.map(({ url }) => url)).to.deep.equal(['#checkout', '#checkout', '#checkout']);
    expect(clicks).to.deep.equal([false, true, true]);
  });

  it('follows no script, whoever handed in the cart', async () => {
    for (const checkoutUrl of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x']) {
      const element = await still({ cart: storyBag([MUG], { checkoutUrl }) });
      expect(element.shadowRoot?.querySelector('a')).to.equal(null);
      find(element, 'Check out in the shop').click();
      await element.updateComplete;
    }
  });

  it('lets the page answer, or take over, each change', async () => {
    const { element, cart, shop } = await working();
    const events = heard<CartChangeEvent>('onair-cart-change', (event) => {
      if (events.length === 1) return event.preventDefault();
      event.respondWith({ status: 'rejected', cart: null, issues: [] });
    });
    find(element, 'One more').click();
    await element.updateComplete;
    expect(cart.state.pending).to.deep.equal([]);
    find(element, 'One more').click();
    await eventually(() => words(element).includes('Not changed'), 'the page’s answer is shown');
    expect(shop.quantities).to.deep.equal({ [MUG.ref]: 1 });
  });
});
