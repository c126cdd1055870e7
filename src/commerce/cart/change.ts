import type {
  Cart,
  CartAdapter,
  CartCallOptions,
  CartChanges,
  CartResult,
  RemovedLine,
  VariantRef,
} from '../../core/cart.ts';
import { readResult } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';
import type { Book } from './book.ts';
import type { Goal } from './goal.ts';
import { outcomeOf, type Errand } from './outcome.ts';
import { lookAgain } from './patient.ts';
import type { Reading } from './reading.ts';
import { rejected, unknown } from './results.ts';

/** A page may open a dialog of its own before it answers. */
const PATIENCE_WITH_PAGE = 120_000;

/** Waits before each look that a change begins with, in milliseconds: where all fail it goes out without. */
const BEFORE = [0, 250, 500, 1_000, 2_000] as const;

/** What the changes of one cart share. */
export interface CartContext {
  readonly adapter: CartAdapter | null;
  readonly book: Book;
  readonly limits: AskOptions;
  readonly reading: Reading;
  /**
   * Runs a task when nobody else changes this cart; null: its turn did not come. `isKnown`: nobody with the
   * same locks has begun to since it was last asked for here.
   */
  inTurn(task: (isKnown: boolean) => Promise<CartResult>): Promise<CartResult | null>;
  /** What was asked may still come to the shop: the cart is read before the next change. */
  doubt(): void;
  /** The cart may be another now: told to who else has it. */
  changed(): void;
}

export interface ChangeRequest {
  readonly opId: string;
  readonly refs: readonly VariantRef[];
  /** The page's own answer, in the adapter's place. */
  readonly answer?: Promise<CartResult> | undefined;
  /** Asks the shop, once the change's turn has come; each time anew. */
  ask(shop: CartChanges, options: CartCallOptions): Promise<CartResult> | CartResult;
  /** What it comes to, from this cart on. */
  goal(before: Cart | null): Goal;
  /** The line that it takes away, for the undo. */
  removes?(): RemovedLine | undefined;
}

/** Brings one pending change to its outcome. Never rejects. */
export type Change = (request: ChangeRequest) => Promise<CartResult>;

/**
 * How a change gets its outcome: from the page at once, or from the shop in its turn.
 * Where nobody can tell it, that is told, and the cart is read anew.
 */
export function createChange(context: CartContext): Change {
  const { adapter, book, limits, reading, inTurn } = context;
  const settle = (request: ChangeRequest, { result, ticket, goal }: Outcome): CartResult => {
    const { opId, refs, removes } = request;
    const removed = result.status === 'ok' ? removes?.() : undefined;
    const isTold = book.settle({ opId, refs, result, ticket, removed, holds: goal?.holds });
    if (!isTold) void reading.refresh();
    return result;
  };
  return async (request) => {
    const { answer } = request;
    const now = { ticket: answer ? book.ticket() : 0, goal: goalFrom(book.lastKnown(), request) };
    if (answer) return settle(request, { ...now, result: await pageAnswer(answer, limits) });
    if (!adapter) return settle(request, { ...now, result: rejected('unsupported') });
    const result = await inTurn(async (isKnown) => {
      const outcome = await fromShop(context, adapter, request, isKnown);
      if (outcome.result.status !== 'rejected') context.changed();
      return settle(request, outcome);
    });
    return result ?? settle(request, { ...now, result: rejected('timeout') });
  };
}

/** How a change ended. */
interface Outcome {
  readonly result: CartResult;
  /** That of the last question. */
  readonly ticket: number;
  readonly goal: Goal | null;
}

const goalFrom = (before: Cart | null | undefined, request: ChangeRequest): Goal | null =>
  before === undefined ? null : request.goal(before);

/** What a page answers in the adapter's place; it has its time. */
export async function pageAnswer(
  answer: Promise<CartResult>,
  limits: AskOptions,
): Promise<CartResult> {
  const answered = await ask(() => answer, { ...limits, patience: PATIENCE_WITH_PAGE });
  if (!answered.ok) return unknown(answered.code);
  return readResult(answered.value) ?? unknown('unknown');
}

async function fromShop(
  { book, limits, reading, doubt }: CartContext,
  adapter: CartAdapter,
  request: ChangeRequest,
  isKnown: boolean,
): Promise<Outcome> {
  // Where only the cart can tell what came of a lost answer, what it holds now has to be known.
  if (!adapter.again && !(isKnown && book.isCurrent()))
    await lookAgain(reading.look, limits, BEFORE);
  const isCurrent = book.isCurrent();
  const goal = goalFrom(book.known(), request);
  const lastGoal = goalFrom(book.lastKnown(), request);
  let [ticket, times] = [0, 0];
  const asks = (): void => {
    ticket = book.ticket();
    if (++times > 1) doubt();
  };
  const look: Errand['look'] = (patience) => {
    asks();
    return reading.look(patience, ticket);
  };
  const { opId } = request;
  const ask: Errand['ask'] = (shop, call) => request.ask(shop, { ...call, isCurrent });
  const result = await outcomeOf({ opId, adapter, limits, goal, ask, asks, look });
  return { result, ticket, goal: goal ?? lastGoal };
}
