import type {
  Cart,
  CartAdapter,
  CartCallOptions,
  CartChanges,
  CartResult,
} from '../../core/cart.ts';
import type { AskOptions } from './ask.ts';
import type { Goal } from './goal.ts';
import { askPatiently, lookAgain, pause, type Said } from './patient.ts';

/** Waits before each time that a shop is asked what came of a change, in milliseconds. */
const AGAIN = [0, 1_000] as const;

/** One change on its way to the shop. */
export interface Errand {
  readonly opId: string;
  readonly adapter: CartAdapter;
  readonly limits: AskOptions;
  /** Null: the cart before is not known, so it cannot tell. */
  readonly goal: Goal | null;
  /** Told before each question to the shop. */
  asks(): void;
  /** Asks for the change. */
  ask(shop: CartChanges, call: CartCallOptions): Promise<CartResult> | CartResult;
  /** Reads the cart, within so many milliseconds; undefined: it could not be read. */
  look(patience: number): Promise<Cart | null | undefined>;
}

/**
 * Brings a change to its outcome. Whatever is asked twice is asked such that it is done once:
 * the shop is asked what came of it, or else its cart is looked at before anything is asked again.
 */
export async function outcomeOf(errand: Errand): Promise<CartResult> {
  const { adapter } = errand;
  const { result: first } = await send(errand, (call) => errand.ask(adapter, call));
  if (first.status !== 'unknown' || errand.limits.signal.aborted) return first;
  return adapter.again ? askAgain(errand, adapter.again, first) : lookAndMend(errand, first);
}

const send = (
  { opId, limits, asks }: Errand,
  question: (call: CartCallOptions) => Promise<CartResult> | CartResult,
): Promise<Said> =>
  askPatiently(async (signal) => {
    asks();
    return await question({ signal, opId });
  }, limits);

/** Whether it tells what came of a change that had been asked before, too. */
const isTold = ({ result, isVoid }: Said): boolean => !isVoid && result.status !== 'unknown';

async function askAgain(
  errand: Errand,
  again: CartChanges,
  first: CartResult,
): Promise<CartResult> {
  for (const wait of AGAIN) {
    if (wait > 0) await pause(errand.limits, wait);
    const said = await send(errand, (call) => errand.ask(again, call));
    if (isTold(said) && !isTurnedAway(said.result)) return said.result;
  }
  return first;
}

/** A refusal that tells no cart is about this question alone: the one before it may have been heeded. */
const isTurnedAway = ({ status, cart }: CartResult): boolean =>
  status === 'rejected' && cart === null;

async function lookAndMend(errand: Errand, first: CartResult): Promise<CartResult> {
  const { adapter, goal } = errand;
  const now = await lookAgain(errand.look, errand.limits);
  if (now === undefined) return first;
  if (!goal) return { ...first, cart: now };
  if (goal.isReached(now)) return goal.told(DONE, now);
  const second = await send(errand, (call) => goal.ask(adapter, { ...call, isCurrent: true }, now));
  const { result } = second;
  if (isTold(second) && result.cart) return goal.told(result, result.cart);
  const then = await lookAgain(errand.look, errand.limits);
  if (then === undefined) return first;
  return isTold(second) || goal.isReached(then)
    ? goal.told(result, then)
    : { ...first, cart: then };
}

const DONE: CartResult = { status: 'ok', cart: null, issues: [] };
