import type { NewLine } from '../store/carts.ts';
import { partsOf } from '../catalogue/plans.ts';
import { Refusal } from '../http/problem.ts';

/** Characters of an `opId`. */
const MAX_ID = 64;
/** Lines that one request may add. */
const MAX_LINES = 20;
const MAX_ATTRIBUTES = 10;
/** Characters of an attribute's name or value. */
const MAX_TEXT = 200;

/** Characters of a text on the cart itself. */
const MAX_CART_TEXT = 1_000;
const MAX_CODES = 5;

/** The line attribute that names the show; like all that start with `_`, shoppers do not see it. */
const SHOW = '_onair_show';

/** What `POST /api/cart/lines` asks for. Throws a {@link Refusal} where it cannot be read. */
export function readAdd(body: unknown): { opId: string; lines: readonly NewLine[] } {
  const { opId, lines } = asObject(body, 'The body');
  if (!Array.isArray(lines) || lines.length === 0 || lines.length > MAX_LINES)
    throw invalid(`lines is a list of 1 to ${MAX_LINES}.`);
  return { opId: readOpId(opId), lines: lines.map(readLine) };
}

/** What `PUT /api/cart/lines/:id` asks for. Throws a {@link Refusal} where it cannot be read. */
export function readSet(body: unknown): { opId: string; quantity: number } {
  const { opId, quantity } = asObject(body, 'The body');
  return { opId: readOpId(opId), quantity: readNumber(quantity) };
}

/** What `PUT /api/cart/codes` asks for. Throws a {@link Refusal} where it cannot be read. */
export function readCodes(body: unknown): { opId: string; codes: readonly string[] } {
  const { opId, codes } = asObject(body, 'The body');
  const isCode = (code: unknown): code is string =>
    typeof code === 'string' && code !== '' && code.length <= MAX_TEXT;
  if (!Array.isArray(codes) || codes.length > MAX_CODES || !codes.every(isCode))
    throw invalid(`codes is a list of at most ${MAX_CODES} texts.`);
  return { opId: readOpId(opId), codes };
}

/** What `PUT /api/cart/attributes` asks for. Throws a {@link Refusal} where it cannot be read. */
export function readTexts(body: unknown): {
  opId: string;
  attributes: Readonly<Record<string, string>>;
} {
  const { opId, attributes } = asObject(body, 'The body');
  const texts = textsIn(attributes, MAX_CART_TEXT);
  return { opId: readOpId(opId), attributes: Object.fromEntries(texts) };
}

function readLine(value: unknown): NewLine {
  const { ref, quantity, attributes = {} } = asObject(value, 'A line');
  if (typeof ref !== 'string' || ref === '') throw invalid('ref is the SKU of what is added.');
  return { ...partsOf(ref), quantity: readNumber(quantity), ...readAttributes(attributes) };
}

/** What makes a line distinct, and the show, which does not. */
function readAttributes(value: unknown): Pick<NewLine, 'attributes' | 'show'> {
  const texts = textsIn(value, MAX_TEXT);
  const show = texts.find(([name]) => name === SHOW)?.[1] ?? '';
  const seen = texts.filter(([name]) => !name.startsWith('_'));
  return { attributes: Object.fromEntries(seen), show: show === '' ? null : show };
}

function textsIn(value: unknown, most: number): readonly [string, string][] {
  const entries = Object.entries(asObject(value, 'attributes'));
  const texts = entries.filter((entry): entry is [string, string] => {
    const [name, text] = entry;
    return name.length <= MAX_TEXT && typeof text === 'string' && text.length <= most;
  });
  if (texts.length < entries.length || texts.length > MAX_ATTRIBUTES)
    throw invalid(`attributes are at most ${MAX_ATTRIBUTES} texts of at most ${most} characters.`);
  return texts;
}

function readOpId(value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_ID) return value;
  throw invalid(`opId is a random text of 1 to ${MAX_ID} characters, the same in each retry.`);
}

function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw invalid('quantity is a number.');
}

function asObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw invalid(`${what} is an object.`);
}

const invalid = (detail: string): Refusal => new Refusal(400, detail);
