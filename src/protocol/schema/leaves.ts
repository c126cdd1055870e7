/** The single values of the protocol. */
import { LIMITS } from '../limits.ts';
import type { LocalizedText } from '../text.ts';
import { clean, isReserved } from './plain.ts';
import type { Reading } from './reading.ts';
import { choice, number, string, whole, type Schema, type StringNode } from './schema.ts';

const visible = (text: string): string => {
  const cleaned = clean(text);
  return cleaned.trim() && cleaned;
};

/** Text that a person wrote, for reading. */
export const prose = (max: number): StringNode & Schema<string> =>
  string('a text', max, undefined, visible);

export const PROSE = prose(LIMITS.text);

/** The words of a viewer: erased, they are empty. */
export const ERASABLE: StringNode & Schema<string> = { ...PROSE, min: 0 };

export const NAME = prose(LIMITS.name);

const unreserved = (text: string): string => (isReserved(text) ? '' : text);

/** Nothing invisible in it, and nothing that every object already has as a member. */
const idOf = (max: number): Schema<string> =>
  string('a short id without control characters', max, /^[^\p{Cc}\p{Cs}]+$/u, unreserved);

export const ID = idOf(LIMITS.id);

export const OP_ID = idOf(LIMITS.opId);

/** Product and variant, as `mug/slate`. */
export const PAIR_ID = idOf(2 * LIMITS.id + 1);

export const REF = idOf(LIMITS.url);

export const LANGUAGE = string(
  'a language tag, like "en" or "zh-Hans"',
  35,
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  unreserved,
);

const localized = (one: StringNode & Schema<string>): Schema<LocalizedText> => ({
  kind: 'text',
  one,
  each: {
    kind: 'record',
    keys: LANGUAGE,
    of: one,
    min: 1,
    max: LIMITS.languages,
    aside: true,
    expected: 'a text, or one text per language',
  },
});

export const TEXT = localized(PROSE);

/** A text that may be empty: `alt: ""` says that a picture only decorates. */
export const MAYBE_TEXT = localized(ERASABLE);

/** Milliseconds do not say which month has 30 days: the day must be the one that was written. */
function isInstant(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00Z`);
  return day.getUTCDate() === +text.slice(8, 10) && !Number.isNaN(Date.parse(text));
}

export const TIMESTAMP = string(
  'a date and time with its offset, like "2026-11-25T19:00:00Z"',
  40,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/,
  (text) => (isInstant(text) ? text : ''),
);

function zone(timeZone: string): string {
  try {
    if (globalThis.Intl) new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return '';
  }
}

export const TIME_ZONE = string(
  'a time zone, like "Europe/Lisbon"',
  64,
  /^[A-Za-z][\w+/-]*$/,
  zone,
);

export const COUNTRY = string('a country code, like "DE"', 2, /^[A-Z]{2}$/);

export const CURRENCY = string('a currency code, like "EUR"', 3, /^[A-Z]{3}$/);

export const AMOUNT = string(
  'a decimal number as a string, like "24.00"',
  24,
  /^\d{1,15}(?:\.\d{1,6})?$/,
);

export const SWATCH = string(
  'a colour, like "#a3b18a"',
  9,
  /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/,
);

export const YES_NO = choice(true, false);

export const COUNT = whole(0);

export const SHARE = number(0, 1);

export const PHASE = choice('scheduled', 'live', 'ended', 'cancelled');
