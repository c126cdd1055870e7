import type { CartResult } from '../core/cart.ts';
import type { Trouble } from './trouble.ts';

const STATUSES: readonly unknown[] = [
  'ok',
  'partial',
  'rejected',
  'unknown',
] satisfies readonly CartResult['status'][];
/** Characters that are shown of what came instead. */
const SHOWN = 120;

/** What is wrong with the answer that a page gave to an intent of the cart; null: nothing. Never rejects. */
export async function answerTrouble(
  event: string,
  answer: Promise<unknown>,
): Promise<Trouble | null> {
  try {
    return troubleOf(event, await answer);
  } catch (error) {
    return { kind: 'answer-failed', event, message: messageOf(error) };
  }
}

function troubleOf(event: string, given: unknown): Trouble | null {
  const answer = typeof given === 'string' ? parsed(given) : given;
  if (!isObject(answer) || !STATUSES.includes(answer['status']))
    return { kind: 'answer-unread', event, part: 'answer', got: inShort(answer) };
  const { cart } = answer;
  if (cart === undefined || cart === null || isCart(cart)) return null;
  return { kind: 'answer-unread', event, part: 'cart', got: inShort(cart) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCart = (value: unknown): boolean =>
  isObject(value) &&
  /^[A-Z]{3}$/.test(String(value['currency'])) &&
  (value['lines'] === undefined || Array.isArray(value['lines']));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const messageOf = (error: unknown): string =>
  (error instanceof Error && error.message) || inShort(error);

function inShort(value: unknown): string {
  const text = written(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** What cannot be written as JSON (`undefined`, a function, a circle) is named by its kind. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
