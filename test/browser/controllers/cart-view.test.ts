import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { CartView } from '../../../src/controllers/cart-view.ts';
import { ShowView } from '../../../src/controllers/show-view.ts';
import type { CartPort, CartState } from '../../../src/core/cart.ts';
import { createShow, type Show } from '../../../src/core/show.ts';
import { createStore } from '../../../src/core/store.ts';
import { add, defineFresh, defineShow, settled, showElement, testShow } from './stage.ts';

/** Says how its cart is. */
class Bag extends LitElement {
  readonly view = new ShowView(this, {});
  readonly cart = new CartView(this, this.view);
  protected override render(): TemplateResult {
    return html`${this.cart.state?.status ?? 'no cart'}`;
  }
}
const bag = defineFresh(Bag);
const show = defineShow();

/** A double of the cart's port: a state that a test sets, and a count of those that listen. */
function doubleCart(): {
  readonly cart: CartPort;
  listeners(): number;
  set(status: CartState['status']): void;
} {
  const store = createStore<CartState>({
    status: 'loading',
    cart: null,
    pending: [],
    refused: {},
    removed: [],
  } as CartState);
  let listening = 0;
  const cart = {
    id: 'double',
    get state() {
      return store.get();
    },
    select: ((selector, listener, signal) => {
      listening++;
      signal?.addEventListener('abort', () => listening--);
      store.select(selector, listener, signal);
    }) as CartPort['select'],
  } as CartPort;
  return { cart, listeners: () => listening, set: (status) => store.commit({ status }) };
}

describe('CartView', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  const withCart = (id: string, cart: CartPort | null): Show =>
    createShow({ manifest: testShow(id).show.manifest, cart });
  const text = (element: Element): string | null | undefined => element.shadowRoot?.textContent;

  it('follows the cart of its show, and lets go of it when its element is removed', async () => {
    const { cart, listeners, set } = doubleCart();
    const around = place.appendChild(showElement(show, 'a', withCart('a', cart)));
    const element = add<Bag>(bag, around);
    await settled(around, element);
    expect(text(element)).to.equal('loading');
    set('ready');
    await settled(element);
    expect(text(element)).to.equal('ready');
    expect(listeners()).to.equal(1);
    element.remove();
    expect(listeners()).to.equal(0);
    set('failed');
    around.append(element);
    await settled(element);
    expect(text(element)).to.equal('failed');
    expect(listeners()).to.equal(1);
  });

  it('goes from one cart to another with its show, and to none', async () => {
    const [first, second] = [doubleCart(), doubleCart()];
    const around = showElement(show, 'a', withCart('a', first.cart));
    place.append(around);
    const element = add<Bag>(bag, around);
    await settled(around, element);
    second.set('ready');
    around.show = withCart('b', second.cart);
    await settled(around, element);
    expect(text(element)).to.equal('ready');
    expect([first.listeners(), second.listeners()]).to.deep.equal([0, 1]);
    around.show = withCart('c', null);
    await settled(around, element);
    expect(text(element)).to.equal('no cart');
    expect(second.listeners()).to.equal(0);
  });
});
