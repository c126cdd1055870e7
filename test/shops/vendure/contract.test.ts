import { after, describe, it } from 'node:test';
import { cartContract } from '../../../src/testing/index.ts';
import { PLAIN_FAULTS } from '../../unit/commerce/faulty-line.ts';
import { openSubject, orderFieldOf, startVendureLine } from './vendure-line.ts';

const line = await startVendureLine();
const orderFields = { _onair: await orderFieldOf(line) };

describe('vendureCart at a real Vendure, over a network that fails', () => {
  after(() => line.close());

  cartContract(
    { describe, it },
    {
      open: () => Promise.resolve(openSubject(line, { orderFields })),
      goods: {
        plenty: line.id('lamp-eu'),
        other: line.id('bag-tan'),
        few: { ref: line.id('bag-chestnut'), stock: 3 },
        soldOut: line.id('throw-ink-bed'),
        unknown: 'never-heard-of',
        codes: { off: 'LIVE10', notFor: 'BIG20', unknown: 'NEVER-WAS' },
        texts: { name: '_onair' },
      },
      faults: PLAIN_FAULTS,
      tries: ['offers', 'tabs', 'elsewhere', 'expiry'],
    },
  );
});
