import { expect } from 'chai';
import { workingCart } from '../../../stories/show/story-cart.ts';
import { storyShow } from '../../../stories/show/story-show.ts';
import { createCart, type CartChangedEvent } from '../../../src/commerce/cart.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { defineShow, settled, showElement } from './stage.ts';

const MUG = 'mug-cream-single';

describe('the cart of a show on a page', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  it('is told on the show’s element each time that it is another one, and on no other', async () => {
    const { cart, shop } = workingCart();
    const { show } = storyShow({ cart });
    const element = place.appendChild(showElement(defineShow(), 'evening', show));
    await settled(element);
    await eventually(() => cart.state.status === 'ready', 'it is read');
    const counts: (number | undefined)[] = [];
    let elsewhere = 0;
    element.addEventListener('onair-cart-changed', (event) =>
      counts.push((event as CartChangedEvent).cart?.count),
    );
    place.addEventListener('onair-cart-changed', () => elsewhere++);
    await cart.add([{ ref: MUG, quantity: 2 }]);
    await cart.refresh();
    shop.elsewhere(MUG, 5);
    expect(counts).to.deep.equal([2, 5]);
    expect(elsewhere).to.equal(0);
    element.remove();
    await settled(element);
    shop.elsewhere(MUG, 1);
    expect(counts).to.deep.equal([2, 5]);
    show.close();
  });

  it('is kept in line, and in step, by the browser’s own locks and channels', async () => {
    const { shop, clock } = workingCart();
    let under = 0;
    let most = 0;
    const adapter: CartAdapter = {
      id: 'memory',
      key: 'cart-facts',
      read: shop.read,
      setQuantity: shop.setQuantity,
      async add(lines, call) {
        most = Math.max(most, ++under);
        await Promise.resolve();
        return shop.add(lines, call).finally(() => under--);
      },
    };
    const tabs = [1, 2, 3].map(() => createCart({ adapter, clock }));
    const adds = tabs.map((tab) => tab.add([{ ref: MUG, quantity: 1 }]));
    expect((await Promise.all(adds)).map(({ status }) => status)).to.deep.equal(['ok', 'ok', 'ok']);
    expect(most).to.equal(1);
    expect(shop.quantities).to.deep.equal({ [MUG]: 3 });
    await eventually(() => tabs.every(({ state }) => state.cart?.count === 3), 'each shows it');
    for (const tab of tabs) tab.close();
  });
});
