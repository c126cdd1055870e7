import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wooCart, type WooPage } from '../../../src/commerce/woocommerce/adapter.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { call, network, URL_OF_SHOP } from './woocommerce-recorded.ts';

const NATIVE = [
  'wc-blocks_added_to_cart',
  'wc-blocks_removed_from_cart',
  'wc-blocks_store_sync_required',
];

/** Stands in for a window with a theme in it: its body's events go through it, as in a browser. */
function pageStandIn(hasQuery = true) {
  const heard: string[] = [];
  const listeners = new Map<string, Set<() => unknown>>();
  const page = new EventTarget() as EventTarget & { document: WooPage['document'] } & {
    jQuery?: NonNullable<WooPage['jQuery']>;
  };
  const body = new EventTarget();
  const dispatch = body.dispatchEvent.bind(body);
  body.dispatchEvent = (event) => {
    page.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
    return dispatch(event);
  };
  page.document = { body };
  const each = (events: string, act: (set: Set<() => unknown>) => void): void => {
    for (const name of events.split(' ')) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      act(set);
    }
  };
  const jQuery: NonNullable<WooPage['jQuery']> = () => ({
    on: (events, listener) => each(events, (set) => set.add(listener)),
    off: (events, listener) => each(events, (set) => set.delete(listener)),
    trigger(event) {
      heard.push(event);
      for (const listener of listeners.get(event) ?? []) listener();
    },
  });
  if (hasQuery) page.jQuery = jQuery;
  for (const name of NATIVE) page.addEventListener(name, () => heard.push(name));
  return { page, body, heard, jQuery };
}

const one = [{ ref: '14', quantity: 1 }];
const empty = { body: recordedBody('get cart') };
const added = { status: 201, body: recordedBody('add simple') };
const KEY = 'aab3238922bcc25a6f606eb525ffdc56';

/** Lets what is under way by promises come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('wooCart on a page of the shop', () => {
  const open = (stand: ReturnType<typeof pageStandIn>, answer = added as object) => {
    const { fetch, seen } = network(({ method }) =>
      method === 'GET' ? empty : (answer as typeof added),
    );
    return { adapter: wooCart({ url: URL_OF_SHOP, fetch, page: stand.page }), seen };
  };
  const watching = async (stand: ReturnType<typeof pageStandIn>) => {
    const life = new AbortController();
    const { adapter } = open(stand);
    const counted = { times: 0 };
    adapter.watch!(() => (counted.times += 1), life.signal);
    await settled();
    return { adapter, counted, close: () => life.abort() };
  };

  it('tells block themes and classic ones that something was added', async () => {
    const stand = pageStandIn();
    await open(stand).adapter.add(one, call());
    await eventually(() => stand.heard.length >= 3, 'the theme hears');
    assert.deepEqual(stand.heard, [
      'wc-blocks_added_to_cart',
      'wc-blocks_store_sync_required',
      'wc_fragment_refresh',
    ]);
  });

  it('tells of a changed quantity without the event that opens drawers', async () => {
    const stand = pageStandIn();
    const answer = { body: recordedBody('update qty') };
    await open(stand, answer).adapter.setQuantity(KEY, 3, call());
    await eventually(() => stand.heard.length >= 3, 'the theme hears');
    assert.equal(stand.heard[0], 'wc-blocks_removed_from_cart');
  });

  it('never says what others count as a purchase', async () => {
    const stand = pageStandIn();
    await open(stand).adapter.add(one, call());
    await settled();
    assert.ok(!stand.heard.includes('added_to_cart'));
  });

  it('tells nothing of what the shop refused', async () => {
    const stand = pageStandIn();
    const answer = { status: 400, body: recordedBody('add L OOS') };
    await open(stand, answer).adapter.add(one, call());
    await settled();
    assert.deepEqual(stand.heard, []);
  });

  it('tells what came of a lost answer once the cart was read again', async () => {
    const stand = pageStandIn();
    const { adapter } = open(stand, { body: '' });
    await assert.rejects(adapter.add(one, call()));
    await settled();
    assert.deepEqual(stand.heard, []);
    await adapter.read(call());
    await adapter.read(call());
    await settled();
    assert.equal(stand.heard.filter((name) => name === 'wc_fragment_refresh').length, 1);
  });

  it('adds all the same where the theme throws', async (test) => {
    test.mock.method(console, 'warn', () => undefined);
    const stand = pageStandIn();
    stand.page.jQuery = () => {
      throw new Error('The theme is broken.');
    };
    assert.equal((await open(stand).adapter.add(one, call())).status, 'ok');
    await settled();
    assert.deepEqual(stand.heard.slice(0, 2), [NATIVE[0], NATIVE[2]]);
  });

  it('hears the theme’s own events, of both kinds', async () => {
    const stand = pageStandIn();
    const { counted, close } = await watching(stand);
    for (const name of NATIVE.slice(0, 2)) stand.body.dispatchEvent(new CustomEvent(name));
    stand.page.dispatchEvent(new CustomEvent(NATIVE[2]!, { detail: { type: 'from_iAPI' } }));
    for (const name of ['added_to_cart', 'removed_from_cart'])
      stand.jQuery(stand.body).trigger(name);
    assert.equal(counted.times, 5);
    close();
    stand.body.dispatchEvent(new CustomEvent(NATIVE[0]!));
    stand.jQuery(stand.body).trigger('added_to_cart');
    assert.equal(counted.times, 5);
  });

  it('does not hear itself', async () => {
    const stand = pageStandIn();
    const { adapter, counted, close } = await watching(stand);
    await adapter.add(one, call());
    await eventually(() => stand.heard.length >= 3, 'the theme hears');
    assert.equal(counted.times, 0);
    close();
  });

  it('hears a classic theme whose jQuery came later', async () => {
    const stand = pageStandIn(false);
    const { counted, close } = await watching(stand);
    stand.page.jQuery = stand.jQuery;
    stand.page.dispatchEvent(new Event('load'));
    stand.jQuery(stand.body).trigger('added_to_cart');
    assert.equal(counted.times, 1);
    close();
  });

  it('hears what the page itself says', async () => {
    const stand = pageStandIn();
    const { counted, close } = await watching(stand);
    stand.page.dispatchEvent(new Event('onair-cart-refresh'));
    assert.equal(counted.times, 1);
    close();
  });
});
