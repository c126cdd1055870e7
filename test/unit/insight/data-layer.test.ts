import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  consentModeOf,
  consentModeOfPage,
  dataLayerSink,
} from '../../../src/insight/data-layer.ts';
import type { InsightEvent, InsightItem } from '../../../src/insight/index.ts';

const mug = (quantity: number, change: Partial<InsightItem> = {}): InsightItem => ({
  productId: 'mug',
  variantId: 'mug-cream',
  ref: 'mug-cream',
  name: 'Stoneware mug',
  variant: 'Cream',
  price: { amount: '24.10', currency: 'EUR' },
  quantity,
  ...change,
});

const AROUND = { at: 1, show: 'evening', moment: null } as const;

const added = (quantity: number, asked = quantity): InsightEvent => ({
  ...AROUND,
  name: 'add_outcome',
  status: quantity === asked ? 'ok' : quantity > 0 ? 'partial' : 'rejected',
  codes: [],
  late: false,
  asked,
  item: mug(quantity),
});

const changed = (from: number, to: number): InsightEvent => ({
  ...AROUND,
  name: 'change_outcome',
  status: 'ok',
  codes: [],
  late: false,
  from,
  to,
  item: mug(to),
});

interface Pushed {
  readonly event?: string;
  readonly onair: Readonly<Record<string, unknown>> | null;
  readonly ecommerce?: {
    readonly currency?: string;
    readonly value?: number;
    readonly items: readonly Readonly<Record<string, unknown>>[];
  } | null;
}

function pushed(...events: InsightEvent[]): Pushed[] {
  const dataLayer: Pushed[] = [];
  events.forEach(dataLayerSink(dataLayer));
  return dataLayer;
}

describe('dataLayerSink', () => {
  it('pushes a confirmed add as GA4’s add_to_cart, after it took the push before away', () => {
    assert.deepEqual(pushed(added(3)), [
      { ecommerce: null, onair: null },
      {
        event: 'add_to_cart',
        onair: { show: 'evening', moment: null, status: 'ok', codes: [], late: false, asked: 3 },
        ecommerce: {
          currency: 'EUR',
          value: 72.3,
          items: [
            {
              item_id: 'mug',
              item_name: 'Stoneware mug',
              item_variant: 'Cream',
              price: 24.1,
              quantity: 3,
              item_list_id: 'evening',
            },
          ],
        },
      },
    ]);
  });

  it('pushes what came in of a part, and no purchase of nothing', () => {
    const [, part, , none] = pushed(added(2, 5), added(0, 5));
    assert.equal(part?.event, 'add_to_cart');
    assert.equal(part?.ecommerce?.value, 48.2);
    assert.equal(none?.event, 'onair_add_outcome');
    assert.equal(none?.ecommerce, undefined);
  });

  it('pushes the difference that a change made', () => {
    const events = pushed(changed(2, 5), changed(5, 1), changed(1, 1)).filter(({ event }) => event);
    assert.deepEqual(
      events.map(({ event, ecommerce }) => [event, ecommerce?.items[0]?.['quantity']]),
      [
        ['add_to_cart', 3],
        ['remove_from_cart', 4],
        ['onair_change_outcome', undefined],
      ],
    );
  });

  it('adds up a bag without a cent’s error, and leaves another currency out of the sum', () => {
    const items = [
      mug(3, { price: { amount: '0.1', currency: 'EUR' } }),
      mug(1, { price: { amount: '1234567.89', currency: 'EUR' } }),
      mug(1, { price: { amount: '900', currency: 'JPY' } }),
      mug(1, { price: null, productId: null, variant: null }),
    ];
    const [, bag] = pushed({ ...AROUND, name: 'begin_checkout', items, value: null });
    assert.equal(bag?.ecommerce?.value, 1234568.19);
    assert.equal(bag?.ecommerce?.currency, 'EUR');
    assert.deepEqual(
      bag?.ecommerce?.items.map((item) => item['price']),
      [0.1, 1234567.89, undefined, undefined],
    );
    assert.equal(bag?.ecommerce?.items[3]?.['item_id'], 'mug-cream');
  });

  it('claims no value where no price is known', () => {
    const item = mug(1, { price: null });
    const [, view] = pushed({ ...AROUND, name: 'view_item', item });
    assert.equal(view?.event, 'view_item');
    assert.deepEqual(Object.keys(view?.ecommerce ?? {}), ['items']);
  });

  it('pushes all else under its own name', () => {
    const [, stall] = pushed({ ...AROUND, name: 'stall', ms: 900, transport: 'whep' });
    assert.deepEqual(stall, {
      event: 'onair_stall',
      onair: { show: 'evening', moment: null, ms: 900, transport: 'whep' },
    });
  });

  it('names things as the shop’s other pages do, where it is told how', () => {
    const dataLayer: Pushed[] = [];
    dataLayerSink(dataLayer, { itemId: ({ variantId }) => `SKU-${variantId}` })(added(1));
    assert.equal(dataLayer[1]?.ecommerce?.items[0]?.['item_id'], 'SKU-mug-cream');
  });

  it('names a thing as the manifest does where it is told no name', () => {
    const dataLayer: Pushed[] = [];
    dataLayerSink(dataLayer, { itemId: () => null })(added(1));
    assert.equal(dataLayer[1]?.ecommerce?.items[0]?.['item_id'], 'mug');
  });
});

describe('consentModeOf', () => {
  /** As gtag pushes it: its `arguments`. */
  const command = (...fields: unknown[]): unknown => ({ ...fields, length: fields.length });
  const state = (analytics_storage: string) => ({ ad_storage: 'denied', analytics_storage });

  it('reads the latest decision, and a denying default as none', () => {
    const dataLayer: unknown[] = [null, 7, 'consent', { event: 'gtm.js' }];
    const consent = consentModeOf(dataLayer);
    assert.equal(consent(), null);
    dataLayer.push(command('consent', 'default', state('denied')));
    assert.equal(consent(), null);
    dataLayer.push(command('consent', 'update', state('granted')));
    assert.equal(consent(), true);
    dataLayer.push(command('consent', 'update', { ad_storage: 'granted' }));
    assert.equal(consent(), true);
    dataLayer.push(command('consent', 'update', state('denied')));
    assert.equal(consent(), false);
  });

  it('remembers a decision that the tag manager has cleared away', () => {
    const dataLayer: unknown[] = [command('consent', 'update', state('granted'))];
    const consent = consentModeOf(dataLayer);
    assert.equal(consent(), true);
    dataLayer.length = 0;
    assert.equal(consent(), true);
  });

  it('reads that of a page whose tag manager comes late', () => {
    const page: { dataLayer?: unknown } = {};
    const consent = consentModeOfPage(page);
    assert.equal(consent(), null);
    page.dataLayer = 'none';
    assert.equal(consent(), null);
    page.dataLayer = [command('consent', 'update', state('granted'))];
    assert.equal(consent(), true);
  });
});
