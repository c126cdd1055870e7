import type {
  CartAdapter,
  CartCallOptions,
  CartResult,
  RemovedLine,
  VariantRef,
} from '../../core/cart.ts';
import { readResult } from './answer.ts';
import { ask, type AskOptions } from './ask.ts';
import type { Book } from './book.ts';
import type { Queue } from './queue.ts';
import { rejected, unknown } from './results.ts';

/** A page may open a dialog of its own before it answers. */
const PATIENCE_WITH_PAGE = 120_000;

/** What the changes of one cart share. */
export interface CartContext {
  readonly adapter: CartAdapter | null;
  readonly book: Book;
  readonly queue: Queue;
  readonly limits: AskOptions;
  refresh(): Promise<void>;
}

export interface ChangeRequest {
  readonly opId: string;
  readonly refs: readonly VariantRef[];
  /** The page's own answer, in the adapter's place. */
  readonly answer?: Promise<CartResult> | undefined;
  /** Asks the shop, once the change's turn has come. */
  ask(adapter: CartAdapter, options: CartCallOptions): Promise<CartResult> | CartResult;
  /** The line that it takes away, for the undo. */
  removes?(): RemovedLine | undefined;
}

/** Brings one pending change to its outcome. Never rejects. */
export type Change = (request: ChangeRequest) => Promise<CartResult>;

/**
 * How a change gets its answer: from the page at once, or from the shop in its turn.
 * An answer that is lost is told as such; what the cart holds then is read anew.
 */
export function createChange({ adapter, book, queue, limits, refresh }: CartContext): Change {
  const perform = async (
    { opId, refs, removes }: ChangeRequest,
    question: (signal: AbortSignal) => Promise<unknown>,
    patience = limits.patience,
  ): Promise<CartResult> => {
    const ticket = book.ticket();
    const answered = await ask(question, { ...limits, patience });
    const result = answered.ok
      ? (readResult(answered.value) ?? unknown('unknown'))
      : unknown(answered.code);
    const removed = result.status === 'ok' ? removes?.() : undefined;
    const isTold = book.settle({ opId, refs, result, ticket, removed });
    if (!isTold) void refresh();
    return result;
  };
  return (request) => {
    const { answer, opId } = request;
    if (answer) return perform(request, () => answer, PATIENCE_WITH_PAGE);
    if (!adapter) return perform(request, () => Promise.resolve(rejected('unsupported')));
    return queue(() => perform(request, async (signal) => request.ask(adapter, { signal, opId })));
  };
}
