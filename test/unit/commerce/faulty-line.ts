import type { Fault, FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartFault, CartSubject } from '../../../src/testing/index.ts';

/** The contract's faults as the proxy makes them. */
const FAULTS: Readonly<Record<Exclude<CartFault, 'late'>, Fault>> = {
  down: { kind: 'down' },
  lost: { kind: 'lost' },
  never: { kind: 'never' },
  error: { kind: 'status', status: 500 },
  busy: { kind: 'status', status: 503, retryAfter: 0 },
  html: { kind: 'html' },
  empty: { kind: 'empty' },
  doubled: { kind: 'doubled' },
  reordered: { kind: 'reordered', ms: 50 },
};

/** All that can go wrong where the shop keeps the outcome of each `opId`. */
export const ALL_FAULTS = [...Object.keys(FAULTS), 'late'] as readonly CartFault[];

/** All but the request that arrives twice: a shop that keeps no outcomes does it twice. */
export const PLAIN_FAULTS = ALL_FAULTS.filter((fault) => fault !== 'doubled');

export interface FaultyLineOptions {
  /** Milliseconds after which a late answer comes: more than the carts wait for one. */
  readonly late: number;
  /** Requests with which nothing goes wrong. */
  spares?(request: { readonly method: string }): boolean;
}

/** How a subject of the contract has its network fail, and be well again in the end. */
export function faultsAt(
  proxy: FaultProxy,
  { late, spares = () => false }: FaultyLineOptions,
): Pick<CartSubject, 'fault' | 'close'> {
  proxy.set(null);
  return {
    fault(kind, times = Infinity) {
      let left = times;
      const fault = kind === 'late' ? ({ kind, ms: late } as const) : kind && FAULTS[kind];
      proxy.set(fault && ((request) => (!spares(request) && left-- > 0 ? fault : null)));
      return Promise.resolve();
    },
    close() {
      proxy.set(null);
      return Promise.resolve();
    },
  };
}
