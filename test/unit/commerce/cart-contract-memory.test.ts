import { describe, it } from 'node:test';
import { CartFailure, createCart } from '../../../src/commerce/cart.ts';
import { memoryCart, type MemoryCartFaults } from '../../../src/commerce/memory/adapter.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { cartContract, type CartFault, type CartSubject } from '../../../src/testing/index.ts';
import { GOODS } from './cart-set-up.ts';

const GOOD: MemoryCartFaults = { latency: 0, line: 'good', answer: undefined };

const FAULTS: Readonly<Partial<Record<CartFault, Partial<MemoryCartFaults>>>> = {
  down: { line: 'down' },
  lost: { line: 'lost' },
  never: { line: 'silent' },
  late: { latency: 300 },
  html: { answer: '<!doctype html><title>Sign in</title>' },
  empty: { answer: '' },
  busy: {},
};

/** `key`: as if the shop were on a network, and other tabs had the same cart. */
function open(key?: string): CartSubject {
  const shop = memoryCart({
    goods: {
      ...GOODS,
      cup: { ...GOODS['mug']!, title: 'Cup', plans: { monthly: { label: 'every month' } } },
      tile: { ...GOODS['mug']!, title: 'Tile', quantity: { min: 4, step: 2 } },
    },
    codes: { TEN: { percent: 10 }, TILES: { percent: 10, goods: ['tile'] } },
    duties: { US: 6.5 },
  });
  let fault = GOOD;
  let isBusy = false;
  let left = 0;
  const failing = <Call extends unknown[], T>(ask: (...call: Call) => T) => {
    return (...call: Call): T => {
      const fails = left-- > 0;
      shop.set(fails ? fault : GOOD);
      if (fails && isBusy) throw new CartFailure('rate-limited', 'Busy.', { retryAfter: 10 });
      return ask(...call);
    };
  };
  const adapter: CartAdapter = {
    id: 'memory',
    read: failing(shop.read),
    offers: failing(shop.offers!),
    add: failing(shop.add),
    setQuantity: failing(shop.setQuantity),
    planRef: shop.planRef!,
    setCodes: failing(shop.setCodes!),
    setAttributes: failing(shop.setAttributes!),
    landedCost: failing(shop.landedCost!),
    ...(key === undefined && { watch: shop.watch! }),
    ...(key !== undefined && { key }),
  };
  const tab = () => createCart({ adapter, patience: 100 });
  return {
    cart: tab(),
    quantities: () => Promise.resolve(shop.quantities),
    fault: (kind, times = Infinity) => {
      fault = { ...GOOD, ...(kind && FAULTS[kind]) };
      isBusy = kind === 'busy';
      left = times;
      return Promise.resolve();
    },
    elsewhere: (ref, quantity) => Promise.resolve(shop.elsewhere(ref, quantity)),
    ...(key !== undefined && { tab: () => Promise.resolve(tab()) }),
    close: () => Promise.resolve(),
  };
}

const goods = {
  plenty: 'mug',
  other: 'cup',
  few: { ref: 'lamp', stock: 3 },
  soldOut: 'gone',
  unknown: 'never-heard-of',
  codes: { off: 'ten', notFor: 'TILES', unknown: 'ELEVEN' },
  texts: { name: '_onair', beside: '_onair_last' },
  plan: { ref: 'cup', plan: 'monthly', unknown: 'yearly' },
  rule: { ref: 'tile', min: 4, step: 2 },
  landed: { ref: 'mug', market: 'US' },
};
const faults = Object.keys(FAULTS) as CartFault[];
let opened = 0;

describe('memoryCart', () => {
  cartContract(
    { describe, it },
    { goods, faults, tries: ['offers', 'elsewhere'], open: () => Promise.resolve(open()) },
  );
});

describe('a cart that only tells by what it holds whether something was done, in several tabs', () => {
  cartContract(
    { describe, it },
    {
      ...{ goods, faults },
      tries: ['offers', 'elsewhere', 'tabs'],
      open: () => Promise.resolve(open(`test:${opened++}`)),
    },
  );
});
