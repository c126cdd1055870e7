import type { CartAdapter, LandedCost } from '../../core/cart.ts';
import { CartFailure } from '../cart/failure.ts';
import type { Call } from '../http/call.ts';
import { below, change } from './asking.ts';

/** What a shop may be able to do beside lines and quantities. */
export type RestAbility = 'codes' | 'attributes' | 'plans' | 'landed-cost';

type More = Pick<CartAdapter, 'setCodes' | 'setAttributes' | 'planRef' | 'landedCost'>;

/** What a shop can do of that, by what its page says that it can. */
export function moreOf(call: Call, base: URL, can: readonly string[]): More {
  const ways: Readonly<Record<RestAbility, More>> = {
    codes: {
      setCodes: (codes, { opId, signal }) =>
        change(call, { url: below(base, 'codes'), method: 'PUT', body: { opId, codes }, signal }),
    },
    attributes: {
      setAttributes(attributes, { opId, signal }) {
        const body = { opId, attributes };
        return change(call, { url: below(base, 'attributes'), method: 'PUT', body, signal });
      },
    },
    plans: { planRef: (ref, plan) => `${ref}~${plan}` },
    'landed-cost': {
      landedCost: (ref, market, { signal }) => landedCostAt(call, base, { ref, market }, signal),
    },
  };
  const named = Object.entries(ways).filter(([name]) => can.includes(name));
  return Object.assign({}, ...named.map(([, way]) => way)) as More;
}

async function landedCostAt(
  call: Call,
  base: URL,
  asked: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<LandedCost | null> {
  const url = below(base, 'landed-cost');
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const { response, json } = await call({ url, method: 'GET', signal });
  const told = (json ?? {}) as { readonly landedCost?: LandedCost | null };
  if (response.ok) return told.landedCost ?? null;
  throw new CartFailure('unknown', `The costs at ${url.href} answered ${response.status}.`);
}
