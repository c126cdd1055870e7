import type { CartAdapter, CartPort, LandedCost } from '../../core/cart.ts';
import { TIMESTAMP } from '../../protocol/schema/leaves.ts';
import { MONEY } from '../../protocol/schema/money.ts';
import { object } from '../../protocol/schema/object.ts';
import { read } from '../../protocol/schema/read.ts';
import { choice } from '../../protocol/schema/values.ts';
import { LONGEST_ANSWER } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';

const LANDED_COST = object<LandedCost>({
  'duty?': MONEY,
  'tax?': MONEY,
  'total?': MONEY,
  paid: choice('with-order', 'at-the-door'),
  asOf: TIMESTAMP,
});

/** How a shop is asked what comes on top of a price, where its adapter can. An answer that is none counts as none. */
export function createLandedCost(
  adapter: CartAdapter | null,
  limits: AskOptions,
): Pick<CartPort, 'landedCost'> {
  if (!adapter?.landedCost) return {};
  const landedCost = adapter.landedCost.bind(adapter);
  return {
    async landedCost(ref, market) {
      const answered = await ask((signal) => landedCost(ref, market, { signal }), limits);
      const result = answered.ok && read(LANDED_COST, answered.value, { max: LONGEST_ANSWER });
      return result && result.ok ? result.value : null;
    },
  };
}
