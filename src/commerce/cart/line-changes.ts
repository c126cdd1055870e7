import type { CartLine, CartPort, CartResult, RemovedLine } from '../../core/cart.ts';
import type { Clock } from '../../core/ports.ts';
import { randomKey } from '../../core/random-key.ts';
import type { Book } from './book.ts';
import type { Change } from './change.ts';
import { lineGoal, sameLine } from './goal.ts';
import { rejected } from './results.ts';

/** A quantity that was asked for and has not gone out: it may still become another. */
interface Wish {
  readonly opId: string;
  readonly line: CartLine;
  quantity: number;
  removed?: RemovedLine;
  /** The line that it went out for. */
  target?: CartLine | undefined;
  result?: Promise<CartResult>;
}

/** The changes of a cart's lines. While one is on its way, of the next ones the last counts. */
export function createLineChanges(
  change: Change,
  book: Book,
  clock: Clock,
): Pick<CartPort, 'setQuantity' | 'remove'> {
  const wishes = new Map<string, Wish>();
  /** From here on it is what it is. */
  const goOut = (wish: Wish, now = wish.line): void => {
    if (wishes.get(wish.line.id) === wish) wishes.delete(wish.line.id);
    // What cannot be had again by its ref cannot be taken back either.
    if (wish.quantity === 0 && !now.personal) wish.removed ??= { line: now, at: clock.now() };
  };
  const start = (wish: Wish, answer?: Promise<CartResult>): Promise<CartResult> => {
    const { opId, quantity, line } = wish;
    const { ref } = line;
    book.pend([{ opId, kind: kindOf(quantity), ref, quantity, lineId: line.id }]);
    if (answer) goOut(wish);
    else wishes.set(line.id, wish);
    return change({
      opId,
      refs: [ref],
      answer,
      removes: () => wish.removed,
      goal: (before) => lineGoal(line, wish.quantity, before),
      ask(shop, call) {
        wish.target ??= sameLine(book.store.get().cart, line);
        goOut(wish, wish.target);
        return wish.target
          ? shop.setQuantity(wish.target.id, wish.quantity, call)
          : rejected('line-gone', ref);
      },
    }).finally(() => goOut(wish));
  };
  const setQuantity = asking(wishes, book, start);
  return { setQuantity, remove: (lineId, answer) => setQuantity(lineId, 0, answer) };
}

const asking =
  (
    wishes: ReadonlyMap<string, Wish>,
    book: Book,
    start: (wish: Wish, answer?: Promise<CartResult>) => Promise<CartResult>,
  ): CartPort['setQuantity'] =>
  (lineId, quantity, answer) => {
    answer?.catch(() => undefined);
    if (!Number.isSafeInteger(quantity) || quantity < 0) return told(rejected('quantity-rule'));
    const waiting = answer ? undefined : wishes.get(lineId);
    if (waiting?.result) {
      waiting.quantity = quantity;
      book.amend(waiting.opId, { quantity, kind: kindOf(quantity) });
      return waiting.result;
    }
    const line = book.store.get().cart?.lines.find(({ id }) => id === lineId);
    if (!line) return told(rejected('line-gone'));
    const wish: Wish = { opId: randomKey(), line, quantity };
    return (wish.result = start(wish, answer));
  };

const told = (result: CartResult): Promise<CartResult> => Promise.resolve(result);

const kindOf = (quantity: number): 'change' | 'remove' => (quantity > 0 ? 'change' : 'remove');
