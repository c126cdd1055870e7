import { after, before, describe, it } from 'node:test';
import { cartContract } from '../../src/testing/index.ts';
import { PLAIN_FAULTS } from '../unit/commerce/faulty-line.ts';
import { openMedusaCart, startMedusaLine, type MedusaLine } from './medusa-line.ts';
import { traps } from './medusa-traps.ts';
import { storm, whole } from './medusa-whole.ts';

describe('medusaCart at a real Medusa, over a network that fails', () => {
  let line: MedusaLine;
  before(async () => {
    line = await startMedusaLine();
  });
  after(() => line.close());

  traps(() => line);
  whole(() => line);
  cartContract(
    { describe, it },
    {
      open: () => Promise.resolve(openMedusaCart(line)),
      goods: {
        plenty: 'lamp-eu',
        other: 'bag-tan',
        few: { ref: 'bag-chestnut', stock: 3 },
        soldOut: 'throw-ink-bed',
        unknown: 'never-heard-of',
        // A code that takes nothing off is none that Medusa takes.
        codes: { off: 'LIVE10', unknown: 'NEVER-WAS' },
        texts: { name: '_onair', beside: '_onair_last' },
      },
      faults: PLAIN_FAULTS,
      tries: ['offers', 'tabs', 'elsewhere', 'expiry'],
    },
  );
  // Last, for it fills the shop's shelves.
  describe('in a storm', () => storm(() => line));
});
