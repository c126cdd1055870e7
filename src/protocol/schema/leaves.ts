/** The single values of the protocol. */
import { LIMITS, MAX_ID, MAX_OP_ID, MAX_URL } from '../limits.ts';
import type { LocalizedText } from '../text.ts';
import { clean, unreserved } from './plain.ts';
import { choice, manyBy, number, string, whole } from './combine.ts';
import type { Schema } from './schema.ts';

const visible = (text: string): string => {
  const cleaned = clean(text);
  return cleaned.trim() && cleaned;
};

/** Text that a person wrote, for reading. */
export const prose = (max: number): Schema<string> =>
  string(`a text of at most ${max} characters`, max, undefined, visible);

export const PROSE = prose(LIMITS.text);

/** The words of a viewer: erased, they are empty. */
export const ERASABLE: Schema<string> = {
  ...PROSE,
  read: (input, reading, path) => (input === '' ? input : PROSE.read(input, reading, path)),
};

export const NAME = prose(LIMITS.name);

/** Nothing invisible in it, and nothing that every object already has as a member. */
const idOf = (max: number): Schema<string> =>
  string('a short id without control characters', max, /^[^\p{Cc}\p{Cs}]+$/u, unreserved);

export const ID = idOf(MAX_ID);

export const OP_ID = idOf(MAX_OP_ID);

/** Product and variant, as `mug/slate`. */
export const PAIR_ID = idOf(2 * MAX_ID + 1);

export const REF = idOf(MAX_URL);

export const LANGUAGE = string(
  'a language tag, like "en" or "zh-Hans"',
  35,
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  unreserved,
);

function localized(one: Schema<string>): Schema<LocalizedText> {
  const each = manyBy(LANGUAGE, one);
  return {
    expected: 'a text, or one text per language',
    read(input, reading, path) {
      if (typeof input === 'string') return one.read(input, reading, path);
      const texts = each.read(input, reading, path) as object | undefined;
      return texts && Object.keys(texts).length > 0 ? texts : undefined;
    },
    shape: { one, ...each.shape },
  };
}

export const TEXT = localized(PROSE);

/** A text that may be empty: `alt: ""` says that a picture only decorates. */
export const MAYBE_TEXT = localized(ERASABLE);

export const TIMESTAMP = string(
  'a date and time with its offset, like "2026-11-25T19:00:00Z"',
  40,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/,
  (text) => (Number.isNaN(Date.parse(text)) ? '' : text),
);

function zone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
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
