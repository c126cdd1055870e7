import type {
  AddLine,
  CartPort,
  CartResult,
  PendingChange,
  RemovedLine,
  VariantRef,
} from '../../core/cart.ts';
import { randomKey } from '../../core/random-key.ts';
import type { Book } from './book.ts';
import type { Change } from './change.ts';
import { addGoal } from './goal.ts';
import { NOTHING_ASKED, rejected } from './results.ts';

export interface AddOptions {
  readonly change: Change;
  readonly book: Book;
  /** What each line is given, beside its own. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The ways into a cart. What is being added already is not added twice. */
export function createAdd(options: AddOptions): Pick<CartPort, 'add' | 'undo'> {
  const adding = new Map<VariantRef, Promise<CartResult>>();
  const undoing = new Map<RemovedLine, Promise<CartResult>>();
  const start = starting(options);
  return {
    add(asked, answer) {
      answer?.catch(() => undefined);
      if (!asked.every(isCountable)) return Promise.resolve(rejected('quantity-rule'));
      const lines = answer ? asked : asked.filter(({ ref }) => !adding.has(ref));
      const [first] = asked;
      if (lines.length === 0) return (first && adding.get(first.ref)) ?? nothing();
      return keep(
        adding,
        lines.map(({ ref }) => ref),
        start(lines, answer),
      );
    },
    undo(removed, answer) {
      answer?.catch(() => undefined);
      const { ref, quantity } = removed.line;
      const before = answer ? undefined : undoing.get(removed);
      return before ?? keep(undoing, [removed], start([{ ref, quantity }], answer));
    },
  };
}

const starting =
  ({ change, book, attributes }: AddOptions) =>
  (asked: readonly AddLine[], answer?: Promise<CartResult>): Promise<CartResult> => {
    const opId = randomKey();
    book.pend(asked.map((line) => pending(line, opId)));
    const lines = asked.map((line) => ({
      ...line,
      attributes: { ...attributes, ...line.attributes },
    }));
    return change({
      opId,
      refs: asked.map(({ ref }) => ref),
      answer,
      goal: (before) => addGoal(lines, before),
      ask: (shop, call) => shop.add(lines, call),
    });
  };

const pending = (
  { ref, quantity, productId, variantId }: AddLine,
  opId: string,
): PendingChange => ({
  opId,
  kind: 'add',
  ref,
  quantity,
  ...(productId !== undefined && { productId }),
  ...(variantId !== undefined && { variantId }),
});

const nothing = (): Promise<CartResult> => Promise.resolve(NOTHING_ASKED);

const isCountable = ({ quantity }: AddLine): boolean =>
  Number.isSafeInteger(quantity) && quantity > 0;

/** Keeps what is under way by its keys, until it is over. */
function keep<Key>(
  under: Map<Key, Promise<CartResult>>,
  keys: readonly Key[],
  result: Promise<CartResult>,
): Promise<CartResult> {
  const mine = result.finally(() => {
    for (const key of keys) if (under.get(key) === mine) under.delete(key);
  });
  for (const key of keys) under.set(key, mine);
  return mine;
}
