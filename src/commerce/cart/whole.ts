import type { CartAdapter, CartCallOptions, CartPort, CartResult } from '../../core/cart.ts';
import { randomKey } from '../../core/random-key.ts';
import { pageAnswer, type CartContext } from './change.ts';
import { askPatiently } from './patient.ts';
import { rejected, unknown } from './results.ts';

/** How often what can safely be asked again is asked in all. */
const TIMES = 2;

/** What holds for the cart as a whole, where its shop can do it: discount codes, and texts through to the order. */
export function createWhole(
  context: CartContext,
): Pick<CartPort, 'planRef' | 'setCodes' | 'setAttributes'> {
  const { adapter } = context;
  const planRef = adapter?.planRef?.bind(adapter);
  const setCodes = adapter?.setCodes?.bind(adapter);
  const setAttributes = adapter?.setAttributes?.bind(adapter);
  return {
    ...(planRef && { planRef }),
    ...(setCodes && {
      setCodes: (codes, answer) => change(context, (call) => setCodes(codes, call), answer),
    }),
    ...(setAttributes && {
      setAttributes: (attributes) => change(context, (call) => setAttributes(attributes, call)),
    }),
  };
}

type Question = (call: CartCallOptions) => ReturnType<NonNullable<CartAdapter['setCodes']>>;

/** Says how it is to be in the end, so that a lost answer is mended by asking again. */
async function change(
  { book, limits, reading, inTurn, changed }: CartContext,
  question: Question,
  answer?: Promise<CartResult>,
): Promise<CartResult> {
  answer?.catch(() => undefined);
  const settle = (result: CartResult, ticket: number): CartResult => {
    if (result.cart) book.tell(result.cart, ticket);
    else if (result.status !== 'rejected') void reading.refresh();
    if (result.status !== 'rejected') changed();
    return result;
  };
  if (answer) {
    const ticket = book.ticket();
    return settle(await pageAnswer(answer, limits), ticket);
  }
  const opId = randomKey();
  const result = await inTurn(async () => {
    let ticket = 0;
    let told = unknown('unknown');
    for (let time = 0; time < TIMES && told.status === 'unknown'; time++) {
      ticket = book.ticket();
      const said = await askPatiently((signal) => question({ signal, opId }), limits);
      told = said.result;
    }
    return settle(told, ticket);
  });
  return result ?? rejected('timeout');
}
