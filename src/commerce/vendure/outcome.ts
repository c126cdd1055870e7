import type { CartResult } from '../../core/cart.ts';
import type { GraphqlAnswer } from '../http/graphql.ts';
import { cartOf, type OrderReading, type Untrusted } from './order.ts';
import type { Outcome, Question } from './refusal.ts';

/** What an answer to a mutation says. Throws a `CartFailure` where it leaves open what was done. */
export async function outcomeOf(
  answer: GraphqlAnswer,
  reading: OrderReading,
  question: Question,
): Promise<Outcome> {
  const { r: result } = (answer.data ?? {}) as { readonly r?: Untrusted<{ errorCode: string }> };
  if (answer.data !== null && result?.errorCode === undefined)
    return { cart: await cartOf(result, reading, question.signal), added: question.quantity ?? 0 };
  const { refusalOf } = await import('./refusal.ts');
  return refusalOf(answer, reading, question);
}

/** What came of several lines. `isLost`: the shop had forgotten the cart, and what was in it. */
export function together(outcomes: readonly Outcome[], isLost: boolean): CartResult {
  const issues = outcomes.flatMap(({ issue }) => issue ?? []);
  const added = outcomes.reduce((sum, outcome) => sum + outcome.added, 0);
  const status = issues.length === 0 ? 'ok' : added > 0 ? 'partial' : 'rejected';
  const cart = outcomes.flatMap((outcome) => outcome.cart ?? []).at(-1) ?? null;
  if (isLost) issues.push({ code: 'cart-gone', severity: 'warning' });
  return { status, cart, issues, added };
}
