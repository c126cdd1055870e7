import type { Issue } from '../protocol/result.ts';
import { nearest } from './nearest.ts';
import { stepsOf } from './path.ts';

type Advise = (input: unknown, expected: string) => string;

const quoted = (input: unknown): string => JSON.stringify(String(input));

/** How to mend a text field that holds something else. */
const inQuotes: Advise = (input) =>
  typeof input === 'number' || typeof input === 'boolean'
    ? `Put it in quotes: ${quoted(input)}.`
    : 'Write a text in double quotes.';

const amount: Advise = (input) => {
  if (typeof input === 'number') return `Put the amount in quotes: ${quoted(input)}.`;
  const digits = String(input)
    .replace(',', '.')
    .replace(/[^\d.]/g, '');
  const example = /^\d+(\.\d+)?$/.test(digits) ? digits : '24.00';
  return `Write digits and a point alone, in quotes: ${quoted(example)}. The currency has its own field.`;
};

const address: Advise = (input) =>
  /^\s*(javascript|data|vbscript|blob|file):/i.test(String(input))
    ? 'For safety only web addresses are taken: one that starts with https://.'
    : 'Use one that starts with https://, or a path of your site like /products/mug.';

const oneOf: Advise = (input, expected) => {
  const meant = nearest(String(input), expected.split(' or '));
  return meant ? `Did you mean ${quoted(meant)}?` : 'Take one of these words.';
};

/** By what was expected: the first that fits. */
const ADVICE: readonly (readonly [RegExp, Advise])[] = [
  [/^a decimal/, amount],
  [/address/, address],
  [
    /^a time like/,
    () => 'Give date, time and offset: 2026-11-25T19:00:00Z, or +01:00 in place of Z.',
  ],
  [/^a time zone/, () => 'Take a name of the time zone database, Region/City: "Europe/Lisbon".'],
  [
    /^a currency/,
    (input) => `Take the three capital letters of ISO 4217: ${letters(input, 3, 'EUR')}.`,
  ],
  [
    /^a country/,
    (input) => `Take the two capital letters of ISO 3166: ${letters(input, 2, 'DE')}.`,
  ],
  [/^a language/, () => 'Take a language tag: "en", "pt-BR", "zh-Hans".'],
  [/^a colour/, () => 'Take # and six hexadecimal digits: "#a3b18a".'],
  [/^an id of its own/, () => 'Give each an id that no other in this list has.'],
  [/^an id/, (input) => (String(input).length > 128 ? 'Shorten it.' : inQuotes(input, ''))],
  [/^a text/, (input) => (typeof input === 'string' ? 'Shorten it.' : inQuotes(input, ''))],
  [/^a whole number/, () => 'Write a number without a point and without quotes.'],
  [/^a number from/, () => 'Write a number without quotes, like 0.5.'],
  [/^true or false/, () => 'Write true or false, without quotes.'],
  [/^a list/, () => 'Put it in square brackets: [ … ].'],
  [/^an object/, () => 'Put it in braces: { … }.'],
  [/^at most/, () => 'Leave out what is not needed.'],
  [/^1$/, () => 'Write "onair": 1. A newer version needs a newer onair-shop.'],
  [/ or /, oneOf],
];

function letters(input: unknown, count: number, otherwise: string): string {
  const capitals = String(input).trim().toUpperCase();
  return quoted(new RegExp(`^[A-Z]{${count}}$`).test(capitals) ? capitals : otherwise);
}

/** What to do about an issue. `input` is what stands there. */
export function adviceFor({ path, expected }: Issue, input: unknown): string {
  if (input === undefined) return `Add ${quoted(stepsOf(path).at(-1)?.key ?? '')}.`;
  const advise = ADVICE.find(([pattern]) => pattern.test(expected))?.[1];
  return advise?.(input, expected) ?? 'Take it out or correct it.';
}
