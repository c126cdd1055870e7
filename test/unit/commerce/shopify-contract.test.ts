import { after, before, describe, it } from 'node:test';
import { cartContract, type CartFault } from '../../../src/testing/index.ts';
import { doubleActions, type ActionsBrowser } from '../../doubles/shopify-theme/actions.ts';
import type { DoubleShopOptions } from '../../doubles/shopify-theme/shop.ts';
import { PLAIN_FAULTS } from './faulty-line.ts';
import {
  HANDLES,
  openShopifyCart,
  startShopifyLine,
  visit,
  type ShopifyLine,
} from './shopify-line.ts';

const goods = {
  plenty: '40001',
  other: '40002',
  few: { ref: '40003', stock: 3 },
  soldOut: '40004',
  unknown: '49999',
  // What it knows no code of, the storefront keeps as one that takes nothing off.
  codes: { off: 'TEN', notFor: 'BAGS' },
  texts: { name: '_onair', beside: '_onair_last' },
  plan: { ref: '40006', plan: '7', unknown: '8' },
  rule: { ref: '40005', min: 6, step: 6 },
};

interface Case {
  readonly options?: Partial<DoubleShopOptions>;
  readonly faults: readonly CartFault[];
  readonly onChanges?: boolean;
  /** Whether the theme changes the cart, by its own actions. */
  readonly isByTheme?: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  'every request may fail': { faults: PLAIN_FAULTS },
  'changes may fail': { faults: PLAIN_FAULTS, onChanges: true },
  'the theme has set its own actions': { faults: PLAIN_FAULTS, onChanges: true, isByTheme: true },
  'a refusal adds nothing': { faults: [], options: { addsWhatThereIs: false, oldErrors: true } },
};

for (const [name, { options, faults, onChanges = false, isByTheme = false }] of Object.entries(
  CASES,
)) {
  describe(`shopifyCart at the double of a storefront, where ${name}`, () => {
    let line: ShopifyLine;
    before(async () => {
      line = await startShopifyLine(options);
    });
    after(() => line.close());

    cartContract(
      { describe, it },
      {
        open: async () => {
          const actions = (browser: ActionsBrowser) => doubleActions(browser);
          const visitor = await visit(line, isByTheme ? actions : undefined, { handles: HANDLES });
          return openShopifyCart(line, visitor, onChanges);
        },
        goods,
        faults,
        tries: ['offers', 'tabs', 'elsewhere', 'expiry'],
        readsFirst: !onChanges,
      },
    );
  });
}
