import { after, before, describe, it } from 'node:test';
import { cartContract, type CartGoods } from '../../../src/testing/index.ts';
import { PLAIN_FAULTS } from './faulty-line.ts';
import { openWooCart, startWooLine, type WooLine } from './woocommerce-line.ts';

/** A coupon that takes nothing off is none that the shop takes. */
const WHOLE = {
  codes: { off: 'TEN', unknown: 'NOPE' },
  texts: { name: '_onair', beside: '_onair_last' },
} satisfies Partial<CartGoods>;

const GOODS: CartGoods = {
  ...WHOLE,
  plenty: '14',
  other: '11',
  few: { ref: '12', stock: 2 },
  soldOut: '13',
  unknown: '9999',
};

/** The same, as a show that names variations by what is chosen. */
const CHOSEN: CartGoods = {
  ...WHOLE,
  plenty: '14',
  other: '10?attribute_size=S',
  few: { ref: '10?attribute_size=M', stock: 2 },
  soldOut: '10?attribute_size=L',
  unknown: '10?attribute_size=XXL',
};

const TRIES = ['offers', 'tabs', 'elsewhere', 'expiry'] as const;

describe('wooCart at a double of the Store API, over a network that fails', () => {
  let line: WooLine;
  before(async () => {
    line = await startWooLine();
  });
  after(() => line.close());

  describe('by cookie and nonce', () => {
    const open = () => openWooCart(line, 'nonce');
    cartContract({ describe, it }, { open, goods: GOODS, faults: PLAIN_FAULTS, tries: TRIES });
  });

  describe('by Cart-Token', () => {
    const open = () => openWooCart(line, 'token');
    cartContract({ describe, it }, { open, goods: GOODS, faults: PLAIN_FAULTS, tries: TRIES });
  });

  describe('with variations named by what is chosen', () => {
    const refs = [CHOSEN.other, CHOSEN.few.ref, CHOSEN.soldOut];
    const open = () => openWooCart(line, 'nonce', { refs });
    cartContract(
      { describe, it },
      { open, goods: CHOSEN, faults: ['lost', 'late', 'html'], tries: TRIES },
    );
  });
});
