import type { AddLine, CartPort, CartResult, RemovedLine, VariantRef } from '../../core/cart.ts';
import { randomKey } from '../../core/random-key.ts';
import type { Book } from './book.ts';
import type { Change } from './change.ts';
import { NOTHING_ASKED, rejected } from './results.ts';

/** The ways into a cart. What is being added already is not added twice. */
export function createAdd(change: Change, book: Book): Pick<CartPort, 'add' | 'undo'> {
  const adding = new Map<VariantRef, Promise<CartResult>>();
  const undoing = new Map<RemovedLine, Promise<CartResult>>();
  const start = (lines: readonly AddLine[], answer?: Promise<CartResult>): Promise<CartResult> => {
    const opId = randomKey();
    book.pend(lines.map((line) => ({ ...line, opId, kind: 'add' })));
    const refs = lines.map(({ ref }) => ref);
    return change({ opId, refs, answer, ask: (adapter, call) => adapter.add(lines, call) });
  };
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
