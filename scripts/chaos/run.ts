import type { CartPort } from '../../src/core/cart.ts';
import { seededRandom, type FaultPlan } from '../../src/testing/fault-proxy.ts';
import { quantitiesOf } from './oracle.ts';
import { openSite, type Site } from './site.ts';
import { changingWeather } from './weather.ts';
import { storm, type Quantities, type StormReport } from './storm.ts';

export interface ChaosOptions {
  /** How many taps and steps. */
  readonly operations: number;
  /** The same seed draws the same acts and faults. */
  readonly seed: number;
  /** The shop, and a browser at it. Default: the demo shop with its REST cart. */
  readonly open?: ((plan: FaultPlan) => Promise<Site>) | undefined;
  /** Called after each act, with the number of operations so far. */
  progress?(done: number): void;
}

export interface ChaosReport extends StormReport {
  readonly seed: number;
  readonly requests: number;
  /** How often each fault came down. */
  readonly faults: Readonly<Record<string, number>>;
  /** What the shop's cart holds at the end. */
  readonly holds: Quantities;
  /** What each tab shows that disagrees with it once the network is good again. */
  readonly astray: readonly string[];
}

/**
 * Two tabs at a shop, through a network that fails, and half way the shop is started anew, where it
 * keeps its carts; its cart against what was asked.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { operations, seed, open = openSite, progress } = options;
  const site = await open(changingWeather(seed));
  try {
    const { turn, proxy } = site;
    const random = seededRandom(~seed);
    let restart: Promise<void> | undefined;
    const look = async (): Promise<Quantities> => {
      await restart;
      return quantitiesOf(await site.shopCart());
    };
    const onward = (done: number): void => {
      progress?.(done);
      if (done * 2 >= operations) restart ??= site.restartShop?.();
    };
    const { tabs, refs, setsPart } = site;
    const report = await storm({
      ...{ tabs, refs, setsPart, operations, random, turn, look },
      progress: onward,
    });
    const requests = proxy.seen.length;
    const faults = countFaults(site);
    proxy.set(null);
    const holds = await look();
    const astray = report.divergence ? [] : await findAstray(site, holds);
    return { ...report, seed, requests, faults, holds, astray };
  } finally {
    await site.close();
  }
}

function countFaults({ proxy }: Site): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fault } of proxy.seen) {
    if (!fault) continue;
    const name = fault.kind === 'status' ? String(fault.status) : fault.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

async function findAstray({ tabs, turn }: Site, holds: Quantities): Promise<string[]> {
  const astray: string[] = [];
  for (const [index, cart] of tabs.entries()) {
    let isRead = false;
    void cart.refresh().then(() => (isRead = true));
    while (!isRead) await turn();
    const { pending, status } = cart.state;
    if (status !== 'ready') astray.push(`tab ${index}: ${status}`);
    if (pending.length) astray.push(`tab ${index}: ${pending.length} changes pending`);
    if (told(shown(cart)) !== told(holds)) astray.push(`tab ${index}: ${told(shown(cart))}`);
  }
  return astray;
}

const shown = ({ state }: CartPort): Quantities => quantitiesOf(state.cart ?? { lines: [] });

/** Quantities as text, in the order of their names. */
export const told = (quantities: Quantities): string =>
  Object.entries(quantities)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, quantity]) => `${ref} × ${quantity}`)
    .join(', ') || 'nothing';
