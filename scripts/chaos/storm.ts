import type { CartPort, CartResult, VariantRef } from '../../src/core/cart.ts';
import { createOperations, type Act, type Call } from './operations.ts';
import { createOracle, type Asked, type Divergence, type OracleOptions } from './oracle.ts';

export type Quantities = Readonly<Record<VariantRef, number>>;

export interface StormOptions {
  readonly tabs: readonly CartPort[];
  readonly refs: readonly VariantRef[];
  /** How many operations: each tap and each step is one. */
  readonly operations: number;
  readonly random: () => number;
  /** Whether the shop makes as many as there are of a quantity that is too much. */
  readonly setsPart?: boolean | undefined;
  /** Lets things happen for a moment. */
  turn(): Promise<void>;
  /** How many of each the shop's cart holds now. */
  look(): Promise<Quantities>;
  /** Called now and then, with the number of operations so far. */
  progress?(done: number): void;
}

/** What came of a storm. */
export interface StormReport {
  readonly operations: number;
  readonly acts: Readonly<Record<Act, number>>;
  /** Changes that went to the shop's cart, by outcome: what was coalesced counts once. */
  readonly outcomes: Readonly<Record<CartResult['status'], number>>;
  /** Why not all was done, by the first issue's code. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Taps and steps that became one with another that was under way. */
  readonly coalesced: number;
  readonly divergence: Divergence | null;
}

/**
 * Does as impatient shoppers do, in all tabs at once. Compares each answer with what was asked and,
 * whenever nothing is under way, the shop's own cart. Ends early where they diverge.
 */
export async function storm(options: StormOptions): Promise<StormReport> {
  const { tabs, operations, random, turn, look, progress } = options;
  const act = createOperations(options);
  const ledger = createLedger(options);
  const calmDown = async (underWay: number): Promise<void> => {
    while (ledger.underWay > underWay && !ledger.divergence) await turn();
    if (ledger.underWay === 0) ledger.compare(await look());
  };
  while (ledger.operations < operations && !ledger.divergence) {
    const tab = Math.floor(random() * tabs.length);
    const cart = tabs[tab];
    if (cart) ledger.enter(tab, act(cart));
    progress?.(ledger.operations);
    const patience = random();
    await calmDown(patience < 0.4 ? BUSY : patience < 0.7 ? 2 : 0);
  }
  await calmDown(0);
  return ledger.report();
}

/** No more changes are under way at once. */
const BUSY = 10;

interface Ledger {
  readonly operations: number;
  /** Changes that have no outcome yet. */
  readonly underWay: number;
  readonly divergence: Divergence | null;
  enter(tab: number, calls: readonly Call[]): void;
  compare(quantities: Quantities): void;
  report(): StormReport;
}

/** What was asked, and what became of it. */
function createLedger(options: OracleOptions): Ledger {
  const oracle = createOracle(options);
  const counts = createCounts();
  const underWay = new Map<Promise<CartResult>, Asked>();
  let divergence: Divergence | null = null;
  const enter = (tab: number, { act, ref, kind, quantity, result }: Call): void => {
    counts.acts[act] += 1;
    const number = ++counts.operations;
    const same = underWay.get(result);
    if (same) {
      counts.coalesced += 1;
      // Of several steps the last counts; a second tap is the first.
      if (kind === 'set') same.quantity = quantity;
      return;
    }
    const asked = { number, tab, kind, ref, quantity };
    underWay.set(result, asked);
    void result.then((told) => {
      underWay.delete(result);
      count(counts, told);
      divergence ??= oracle.tell(asked, told);
    });
  };
  return {
    get operations() {
      return counts.operations;
    },
    get underWay() {
      return underWay.size;
    },
    get divergence() {
      return divergence;
    },
    enter: (tab, calls) => calls.forEach((call) => enter(tab, call)),
    compare(quantities) {
      divergence ??= oracle.compare(quantities);
    },
    report: () => ({ ...counts, divergence }),
  };
}

const createCounts = () => ({
  operations: 0,
  coalesced: 0,
  acts: { add: 0, doubleTap: 0, step: 0, remove: 0, undo: 0 },
  outcomes: { ok: 0, partial: 0, rejected: 0, unknown: 0 },
  refusals: {} as Record<string, number>,
});

function count(
  { outcomes, refusals }: ReturnType<typeof createCounts>,
  { status, issues: [issue] }: CartResult,
): void {
  outcomes[status] += 1;
  if (issue) refusals[issue.code] = (refusals[issue.code] ?? 0) + 1;
}
