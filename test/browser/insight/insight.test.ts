import { expect } from 'chai';
import { html, render } from 'lit';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { workingCart } from '../../../stories/show/story-cart.ts';
import { products } from '../../../stories/show/story-products.ts';
import { storyShow, type StoryShow } from '../../../stories/show/story-show.ts';
import { followInsight, type InsightEvent } from '../../../src/insight/index.ts';
import type { InsightOptions } from '../../../src/insight/index.ts';
import { startInsight } from '../../../src/insight/start.ts';
import '../../../src/elements/cart.ts';
import '../../../src/elements/product-card.ts';
import '../../../src/elements/shop.ts';
import '../../../src/elements/show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { inside } from '../inside.ts';
import { addPlace, BOXES, clearStage, stageShop } from '../shop-stage.ts';

/** A lamp of one kind: a tap on its card adds it. */
const ONE_LAMP = products({
  lamp: {
    options: [],
    variants: storyManifest()
      .products.filter(({ id }) => id === 'lamp')
      .flatMap(({ variants }) => variants.slice(0, 1)),
  },
});
const LAMP_CARD = html`<onair-product-card product-id="lamp"></onair-product-card>`;

const stored = (): string =>
  JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);

describe('insight', () => {
  let end = new AbortController();
  beforeEach(() => (end = new AbortController()));
  afterEach(() => {
    end.abort();
    clearStage();
  });

  const follow = (element: Element, options: Partial<InsightOptions> = {}): InsightEvent[] => {
    const events: InsightEvent[] = [];
    const sink = (event: InsightEvent): unknown => events.push(event);
    followInsight(element as HTMLElement, {
      sink,
      consent: () => true,
      signal: end.signal,
      ...options,
    });
    return events;
  };
  const names = (events: readonly InsightEvent[]): string[] => events.map(({ name }) => name);

  /** A show element with a card in it, and what is followed of it. */
  const stageCard = (options?: Partial<InsightOptions>) => {
    const place = addPlace();
    const made = storyShow({ cart: workingCart().cart, manifest: ONE_LAMP });
    render(html`<onair-show .show=${made.show} market="de">${LAMP_CARD}</onair-show>`, place);
    const home = place.querySelector('onair-show')!;
    const { press, soon } = inside(place.querySelector('onair-product-card')!);
    return { ...made, place, home, press, soon, events: follow(home, options) };
  };

  it('tells an add by tapping once, with the right money, however often it is tapped', async () => {
    const { events, press, soon, show } = stageCard();
    await press('[part=action]');
    (await soon('[part=action]')).click();
    await eventually(() => names(events).includes('add_outcome'), 'the outcome');
    await show.cart?.refresh();
    expect(names(events)).to.deep.equal(['show_view', 'add_ask', 'add_outcome']);
    const [view, , outcome] = events;
    expect(view).to.include({ show: 'small-home', phase: 'live', market: 'DE' });
    expect(outcome).to.deep.include({
      status: 'ok',
      asked: 1,
      item: {
        productId: 'lamp',
        variantId: 'lamp-eu',
        ref: 'lamp-eu',
        name: 'Table lamp',
        variant: null,
        price: { amount: '189.00', currency: 'EUR' },
        quantity: 1,
      },
    });
  });

  it('stores nothing, and hands nothing on, before the viewer consents', async () => {
    const before = stored();
    const { events, press, show } = stageCard({ consent: () => null });
    await press('[part=action]');
    await eventually(() => show.cart?.state.cart?.count === 1, 'it is in the bag');
    expect(events).to.deep.equal([]);
    expect(stored()).to.equal(before);
    expect((await indexedDB.databases?.()) ?? []).to.deep.equal([]);
    document.dispatchEvent(new CustomEvent('onair-consent', { detail: { analytics: true } }));
    expect(names(events)).to.deep.equal(['show_view', 'add_ask', 'add_outcome']);
    expect(stored()).to.equal(before);
  });

  it('tells in the shop what is opened, asked for, and paid', async () => {
    const { shop, place, soon } = await stageShop(BOXES.phone);
    place.addEventListener('onair-cart-checkout', (event) => event.preventDefault());
    const events = follow(shop);
    await eventually(() => names(events).includes('show_view'), 'the view');
    shop.open({ productId: 'mug' });
    const sheet = inside(await soon('onair-product-sheet'));
    await sheet.press('[part=add]');
    await eventually(() => names(events).includes('add_outcome'), 'the outcome');
    shop.open('bag');
    const bag = inside(await soon('onair-cart'));
    await bag.press('[part=checkout]');
    await eventually(() => names(events).includes('begin_checkout'), 'the checkout');
    expect(
      names(events).filter((name) => !['watch_time', 'first_frame'].includes(name)),
    ).to.deep.equal([
      'show_view',
      'view_item',
      'add_ask',
      'add_outcome',
      'view_cart',
      'begin_checkout',
    ]);
    const checkout = events.find((event) => event.name === 'begin_checkout');
    expect(checkout?.value).to.deep.equal({ amount: '24.00', currency: 'EUR' });
    expect(checkout?.items.map(({ productId, quantity }) => [productId, quantity])).to.deep.equal([
      ['mug', 1],
    ]);
  });

  it('is no checkout where there is no way to one', async () => {
    const { home, events } = stageCard();
    await eventually(() => events.length > 0, 'the view');
    const card = home.querySelector('onair-product-card')!;
    const ask = (url: string | null): boolean =>
      card.dispatchEvent(
        Object.assign(new Event('onair-cart-checkout', { bubbles: true, composed: true }), { url }),
      );
    ask(null);
    ask('/checkout');
    await eventually(() => names(events).includes('begin_checkout'), 'the checkout');
    expect(names(events)).to.deep.equal(['show_view', 'begin_checkout']);
  });

  it('hears elements elsewhere that name the show, and none of another show', async () => {
    const place = addPlace();
    const [one, other] = [storyShow(), storyShow()];
    const ids = { one: 'insight-one', other: 'insight-other' };
    render(
      html`<onair-show id=${ids.one} .show=${one.show}></onair-show>
        <onair-show id=${ids.other} .show=${other.show}>${LAMP_CARD}</onair-show>
        <onair-product-card for=${ids.one} product-id="mug"></onair-product-card>
        <onair-product-card for=${ids.other} product-id="bag"></onair-product-card>`,
      place,
    );
    place.addEventListener('onair-product-open', (event) => event.preventDefault());
    const events = follow(place.querySelector('onair-show')!);
    const cards = [...place.querySelectorAll('onair-product-card')];
    for (const card of cards) {
      const title = await inside(card).soon('[part=title]');
      title.click();
    }
    const seen = events.flatMap((event) =>
      event.name === 'view_item' ? [event.item.productId] : [],
    );
    expect(seen).to.deep.equal(['mug']);
  });

  it('is not misled by events that only look like intents', async () => {
    const { home, events } = stageCard();
    await eventually(() => events.length > 0, 'the view');
    const card = home.querySelector('onair-product-card')!;
    const fakes = {
      'onair-product-open': [{}, { productId: 7 }, { productId: 'no-such' }],
      'onair-cart-add': [{}, { lines: 'lamp' }, { lines: [null, { ref: 'lamp', quantity: -1 }] }],
      'onair-question-ask': [{ question: null }],
      'onair-question-vote': [{ questionId: {} }],
      'onair-details-shown': [{}, { productId: 7 }, { productId: 'mug' }, { productId: 'no-such' }],
    };
    for (const [type, all] of Object.entries(fakes))
      for (const fields of all)
        card.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), fields));
    expect(names(events)).to.deep.equal(['show_view', 'question_ask', 'question_vote']);
    expect(events[1]).to.include({ kind: 'question', aspect: null, productId: null });
  });

  it('begins when the element has its show, and anew with each other show', async () => {
    const place = addPlace();
    const element = document.createElement('onair-show');
    const events = follow(element);
    place.append(element);
    await element.updateComplete;
    const shows: StoryShow[] = [storyShow(), storyShow({ manifest: { id: 'another' } })];
    for (const { show } of shows) {
      element.show = show;
      await element.updateComplete;
    }
    element.show = null;
    await element.updateComplete;
    expect(events.map(({ name, show }) => `${name} ${show}`)).to.deep.equal([
      'show_view small-home',
      'show_leave small-home',
      'show_view another',
      'show_leave another',
    ]);
  });
});

describe('insight for a page without code of its own', () => {
  const page = globalThis as { dataLayer?: Record<string, unknown>[] };
  afterEach(() => {
    delete page.dataLayer;
    clearStage();
  });

  it('pushes each add once into the page’s data layer, once its consent mode says so', async () => {
    const place = addPlace();
    const { show } = storyShow({ cart: workingCart().cart, manifest: ONE_LAMP });
    render(html`<onair-show .show=${show}>${LAMP_CARD}</onair-show>`, place);
    const layer: Record<string, unknown>[] = (page.dataLayer = []);
    const home = place.querySelector('onair-show')!;
    startInsight(home);
    startInsight(home);
    await inside(place.querySelector('onair-product-card')!).press('[part=action]');
    await eventually(() => show.cart?.state.cart?.count === 1, 'it is in the bag');
    expect(layer).to.deep.equal([]);
    const update = ['consent', 'update', { analytics_storage: 'granted' }];
    layer.push(update as unknown as Record<string, unknown>);
    document.dispatchEvent(new Event('onair-consent'));
    const adds = layer.filter(({ event }) => event === 'add_to_cart');
    expect(adds.map(({ ecommerce }) => ecommerce)).to.deep.equal([
      {
        currency: 'EUR',
        value: 189,
        items: [
          {
            item_id: 'lamp',
            item_name: 'Table lamp',
            price: 189,
            quantity: 1,
            item_list_id: 'small-home',
          },
        ],
      },
    ]);
  });
});
