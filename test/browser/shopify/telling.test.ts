import { expect } from 'chai';
import { setDawn } from '../../doubles/shopify-theme/dawn.ts';
import { setHorizon, type HorizonOptions } from '../../doubles/shopify-theme/horizon.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { closeStorefront, openShow, openStorefront, ROOT, type ShowCart } from './stage.ts';

/** An event of the platform's. */
interface Told extends Event {
  readonly action?: string;
  readonly context?: string;
  readonly lines?: unknown;
  readonly promise?: Promise<{
    readonly cart: { readonly totalQuantity: number; readonly cost: unknown };
    readonly userErrors?: unknown;
  }>;
}

const LAMP = [{ ref: '40001', quantity: 1 }];

describe('what a theme is told of a Shopify cart', () => {
  let place: HTMLElement;
  let show: ShowCart | undefined;
  let clear: () => void;
  beforeEach(() => {
    place = openStorefront();
    clear = () => undefined;
  });
  afterEach(() => {
    show?.close();
    clear();
    closeStorefront(place);
  });
  const horizon = (options: Partial<HorizonOptions> = {}) => {
    const page = setHorizon(place, { root: ROOT, ...options });
    clear = () => page.clear();
    return page;
  };
  const dawn = (withDrawer?: boolean) => {
    const page = setDawn(place, ROOT, withDrawer);
    clear = () => page.clear();
    return page;
  };
  const ofVersion = (version: string): void => {
    Object.assign((window as { Shopify?: object }).Shopify!, {
      theme: { schema_version: version },
    });
  };

  it('is one event for each add, with the promise of what came of it', async () => {
    ofVersion('4.0.0');
    const { heard } = horizon();
    show = await openShow({ opensDrawer: () => true });
    await show.cart.add(LAMP);
    const [event, ...others] = heard as Told[];
    expect(others).to.deep.equal([]);
    expect(event!.type).to.equal('shopify:cart:lines-update');
    expect([event!.action, event!.context, event!.bubbles]).to.deep.equal(['add', 'product', true]);
    expect(event!.lines).to.deep.equal([
      { merchandiseId: 'gid://shopify/ProductVariant/40001', quantity: 1 },
    ]);
    const result = await event!.promise!;
    expect(result.userErrors).to.equal(undefined);
    expect(result.cart.totalQuantity).to.equal(1);
    expect(result.cart.cost).to.deep.equal({
      totalAmount: { amount: '129.00', currencyCode: 'EUR' },
    });
  });

  it('is an update where the word “add” would open the drawer over the show', async () => {
    ofVersion('4.0.0');
    const { heard, drawer, isOpen } = horizon();
    show = await openShow();
    await show.cart.add(LAMP);
    drawer.removeAttribute('auto-open');
    await show.cart.add([{ ref: '40002', quantity: 1 }]);
    expect(heard.map((event) => (event as Told).action)).to.deep.equal(['update', 'add']);
    expect(isOpen()).to.equal(true);
  });

  it('resolves with the errors of a refusal, and rejects where no answer came', async () => {
    ofVersion('4.0.0');
    const { heard } = horizon();
    show = await openShow({ losesChange: 2 });
    await show.cart.add([{ ref: '49999', quantity: 1 }]);
    const [refused] = heard as Told[];
    const { userErrors, cart } = await refused!.promise!;
    expect(userErrors).to.deep.equal([{ code: 'INVALID', message: 'Cannot find variant' }]);
    expect(cart.totalQuantity).to.equal(0);
    await show.cart.add(LAMP);
    const [, lost, error, news] = heard as Told[];
    const failed = await lost!.promise!.then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    expect([error?.type, news?.type]).to.deep.equal([
      'shopify:cart:error',
      'shopify:cart:lines-update',
    ]);
  });

  it('knows Horizon’s platform events by the page’s modules where the version says nothing', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = '{"imports":{"@shopify/events":"/events.js"}}';
    const { heard } = horizon();
    place.append(map);
    show = await openShow();
    await show.cart.add(LAMP);
    expect(heard.map(({ type }) => type)).to.deep.equal(['shopify:cart:lines-update']);
  });

  it('reaches a counter alone, where the theme has no drawer', async () => {
    ofVersion('4.0.0');
    const { drawer, count } = horizon();
    drawer.remove();
    show = await openShow();
    await show.cart.add(LAMP);
    await eventually(() => count() === '1', 'the counter follows');
  });

  it('is `cart:update` before Horizon 4, and leaves the drawer as it was', async () => {
    ofVersion('3.5.1');
    const { heard, drawer } = horizon({ isEarly: true });
    show = await openShow();
    await show.cart.add(LAMP);
    expect(heard.map(({ type }) => type)).to.deep.equal(['cart:update']);
    const { detail } = heard[0] as CustomEvent<{ sourceId: string; data: { itemCount: number } }>;
    expect([detail.sourceId, detail.data.itemCount]).to.deep.equal(['onair-shop', 1]);
    expect(drawer.hasAttribute('auto-open')).to.equal(true);
  });

  it('is published once to themes like Dawn, which have the drawer filled by then', async () => {
    const { heard, isEmpty } = dawn();
    show = await openShow();
    await show.cart.add(LAMP);
    expect(heard.map(({ source }) => source)).to.deep.equal(['onair-shop']);
    expect(isEmpty()).to.equal(false);
    await show.cart.setQuantity(show.cart.state.cart!.lines[0]!.id, 0);
    expect(isEmpty()).to.equal(true);
  });

  it('hands a notice of a theme like Dawn the line that it looks for', async () => {
    const { cart, count } = dawn(false);
    show = await openShow({ opensDrawer: () => true });
    await show.cart.add(LAMP);
    await show.cart.add(LAMP);
    expect([cart.textContent, cart.opened, count()]).to.deep.equal(['Added 40001', 2, '2']);
  });

  it('does not undo what is in the cart where the theme throws', async () => {
    const { cart } = dawn();
    Object.assign(cart, { getSectionsToRender: () => ['no part', null] });
    (window as { publish?: unknown }).publish = () => {
      throw new Error('This theme is broken.');
    };
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => void warned.push(words);
    show = await openShow({ opensDrawer: () => true });
    const { status } = await show.cart.add(LAMP);
    console.warn = warn;
    expect([status, warned.length > 0]).to.deep.equal(['ok', true]);
  });

  it('is nothing where the theme is of neither kind', async () => {
    place.innerHTML = '<a class="cart-count">0</a>';
    const before = document.body.innerHTML;
    show = await openShow();
    expect((await show.cart.add(LAMP)).status).to.equal('ok');
    expect(document.body.innerHTML).to.equal(before);
  });

  it('hears a theme whose functions come after the show', async () => {
    show = await openShow();
    const page = dawn();
    window.dispatchEvent(new Event('load'));
    expect(page.listeners.size).to.equal(1);
    page.press();
    await eventually(() => show!.cart.state.cart?.count === 1, 'it is heard');
    show.close();
    expect(page.listeners.size).to.equal(0);
  });
});
