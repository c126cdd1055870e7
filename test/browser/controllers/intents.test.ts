import { expect } from 'chai';
import { CartAddEvent, OpenEvent, performIntent } from '../../../src/controllers/intents.ts';
import type { CartResult } from '../../../src/core/cart.ts';
import { rejection } from '../../../src/testing/assert.ts';
import { shadowIn } from './stage.ts';

const LINES = [{ ref: 'mug-chalk', quantity: 2, productId: 'mug' }];
const result = (status: CartResult['status']): CartResult => ({ status, cart: null, issues: [] });

describe('performIntent', () => {
  let page: HTMLElement;
  let button: HTMLElement;
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('main'));
    button = shadowIn(shadowIn(page)).appendChild(document.createElement('button'));
  });
  afterEach(() => page.remove());

  /** What the element did about it. */
  let acted: (Promise<CartResult> | null)[];
  const add = (): Promise<CartResult | null> => {
    acted = [];
    return performIntent<CartResult>(button, new CartAddEvent(LINES), (answer) => {
      acted.push(answer);
      return answer ?? result('ok');
    });
  };
  const onAdd = (listener: (event: CartAddEvent) => void): void =>
    page.addEventListener('onair-cart-add', (event) => listener(event as CartAddEvent));

  it('lets the element act when the page says nothing', async () => {
    const heard: CartAddEvent[] = [];
    onAdd((event) => heard.push(event));
    expect(await add()).to.deep.equal(result('ok'));
    expect(acted).to.deep.equal([null]);
    expect(heard.map(({ lines }) => lines)).to.deep.equal([LINES]);
  });

  it('lets the page take it over with preventDefault()', async () => {
    onAdd((event) => event.preventDefault());
    expect(await add()).to.equal(null);
    expect(acted).to.deep.equal([]);
  });

  it('shows how it went when the page does it with respondWith()', async () => {
    onAdd((event) => event.respondWith(Promise.resolve(result('rejected'))));
    expect(await add()).to.deep.equal(result('rejected'));
    expect(acted).to.have.length(1);
  });

  it('shows the page’s answer also when the page prevents the default', async () => {
    onAdd((event) => {
      event.preventDefault();
      event.respondWith(result('partial'));
    });
    expect(await add()).to.deep.equal(result('partial'));
  });

  it('passes on that the page failed', async () => {
    onAdd((event) => event.respondWith(Promise.reject<CartResult>(new Error('the shop is down'))));
    expect(String(await rejection(add(), 'the page failed'))).to.contain('the shop is down');
  });

  it('refuses an answer that comes when the element has acted', async () => {
    let held: CartAddEvent | undefined;
    onAdd((event) => (held = event));
    await add();
    expect(() => held?.respondWith(result('ok'))).to.throw(/onair-cart-add is over/);
  });

  it('leaves the element before anything is done, out of shadow trees, and can be stopped', () => {
    const order: string[] = [];
    page.addEventListener('onair-cart-open', (event) => {
      order.push('page');
      expect(event.composedPath()[0]).to.equal(button);
      expect(event.cancelable).to.equal(true);
    });
    void performIntent(button, new OpenEvent('onair-cart-open'), () => void order.push('element'));
    expect(order).to.deep.equal(['page', 'element']);
  });
});
