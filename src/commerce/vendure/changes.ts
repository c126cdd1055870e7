import type { AddLine, CartAdapter, CartResult } from '../../core/cart.ts';
import { afterwards, CartFailure } from '../cart/failure.ts';
import { rejected } from '../cart/results.ts';
import type { Graphql } from '../http/graphql.ts';
import type { Documents } from './documents.ts';
import { cartOf, orderIn, showsOf, type OrderReading, type Shows } from './order.ts';
import { outcomeOf, together } from './outcome.ts';
import type { Outcome } from './refusal.ts';
import type { Session } from './session.ts';

export interface ChangesOptions {
  readonly ask: Graphql;
  readonly session: Session;
  readonly documents: Documents;
  readonly reading: OrderReading;
  readonly showField: string | undefined;
}

/** The attribute of a line that names its show. */
const SHOW = '_onair_show';

/** Milliseconds after which a session that could not be begun is begun again. */
const BEGIN_AGAIN = 200;

/** Reads and changes the active order of a session. */
export function createChanges(
  options: ChangesOptions,
): Pick<CartAdapter, 'read' | 'add' | 'setQuantity'> {
  const { ask, session, documents, reading, showField } = options;
  return {
    async read({ signal }) {
      // A session is begun by the first add, not by looking.
      if (!session.isKnown()) return null;
      const order = orderIn(await ask({ query: documents.read, variables: {}, signal }));
      return order === null ? null : cartOf(order, reading, signal);
    },
    async add(lines, { signal }) {
      const shows = showField || !session.isKnown() ? await begin(options, signal) : new Map();
      if (!session.isKnown()) return noSession();
      const outcomes: Outcome[] = [];
      for (const line of lines) {
        const adding = addOne(options, line, shows, signal);
        outcomes.push(await (outcomes.length > 0 ? afterwards(adding) : adding));
      }
      return together(outcomes, session.isLost());
    },
    async setQuantity(lineId, quantity, { signal }) {
      if (!session.isKnown()) return rejected('line-gone');
      const variables = { v: lineId, q: quantity };
      const answer = await ask({ query: documents.adjust, variables, signal });
      if (answer.data === null && session.isLost()) return rejected('cart-gone');
      const { cart, issue } = await outcomeOf(answer, reading, { badInput: 'line-gone', signal });
      if (!issue) return { status: 'ok', cart, issues: [] };
      return { status: cart ? 'partial' : 'rejected', cart, issues: [issue] };
    },
  };
}

/**
 * Begins a session where there is none: an add without one goes into a cart that nobody finds
 * again where its answer is lost. And looks which show each line has: with another one, what is
 * added would become a line of its own.
 */
async function begin({ ask, documents, showField }: ChangesOptions, signal: AbortSignal) {
  const question = { query: documents.begin, variables: {}, signal };
  // Nothing was changed yet.
  const order = await ask(question).then(orderIn).catch(nothingDone);
  return showsOf(order, showField);
}

async function addOne(
  { ask, documents, reading, showField }: ChangesOptions,
  { ref, quantity, attributes }: AddLine,
  shows: Shows,
  signal: AbortSignal,
): Promise<Outcome> {
  const show = shows.has(ref) ? shows.get(ref) : (attributes?.[SHOW] ?? null);
  const variables = { v: ref, q: quantity, ...(showField && { c: { [showField]: show } }) };
  const answer = await ask({ query: documents.add, variables, signal });
  const question = { badInput: 'unknown', ref, quantity, signal } as const;
  const outcome = await outcomeOf(answer, reading, question);
  if (outcome.added > 0) shows.set(ref, show);
  return outcome;
}

/** Fails anew, such that it is asked again: with what the shop says of it. */
function nothingDone(error: unknown): never {
  if (!(error instanceof CartFailure)) throw error;
  const { code, message, retryAfter = BEGIN_AGAIN } = error;
  throw new CartFailure(code, message, { retryAfter, cause: error });
}

function noSession(): CartResult {
  console.warn('onair-shop: Vendure names no session.');
  return rejected('unsupported');
}
