/** The single values of the protocol. */
import { LIMITS, MAX_ID, MAX_OP_ID, MAX_URL } from '../limits.ts';
import type { LocalizedText } from '../text.ts';
import { manyBy } from './members.ts';
import { choice, number, string, unreserved } from './values.ts';
import { clean } from './plain.ts';
import type { Schema } from './schema.ts';

/** Text that a person wrote, for reading. It may be empty: `alt: ""` says that a picture only decorates. */
export const prose = (max: number): Schema<string> =>
  string(`a text of at most ${max} characters`, max, undefined, clean);

export const PROSE = prose(LIMITS.text);

export const NAME = prose(LIMITS.name);

export const NO_CONTROLS = /^[^\p{Cc}\p{Cs}]+$/u;

const idOf = (max: number): Schema<string> =>
  string(`an id of at most ${max} characters`, max, NO_CONTROLS, unreserved);

export const ID = idOf(MAX_ID);

export const OP_ID = idOf(MAX_OP_ID);

/** Product and variant, as `mug/slate`. */
export const PAIR_ID = idOf(2 * MAX_ID + 1);

/** Another system's id. */
export const REF = idOf(MAX_URL);

export const LANGUAGE = string(
  'a language like "en" or "zh-Hans"',
  35,
  /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/,
  unreserved,
);

const BY_LANGUAGE = manyBy(LANGUAGE, PROSE);

export const TEXT: Schema<LocalizedText> = {
  expected: 'a text, or one for each language',
  read: (input, reading, path) =>
    (typeof input === 'string' ? PROSE : BY_LANGUAGE).read(input, reading, path),
  shape: { one: PROSE, ...BY_LANGUAGE.shape },
};

export const TIMESTAMP = string(
  'a time like "2026-11-25T19:00:00Z"',
  40,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
  (text) => new Date(text).toISOString() && text,
);

export const TIME_ZONE = string(
  'a time zone like "Europe/Lisbon"',
  64,
  /^[A-Za-z][\w+/-]*$/,
  (timeZone) => new Intl.DateTimeFormat('en', { timeZone }) && timeZone,
);

export const COUNTRY = string('a country like "DE"', 2, /^[A-Z]{2}$/);

export const CURRENCY = string('a currency like "EUR"', 3, /^[A-Z]{3}$/);

export const AMOUNT = string(
  'a decimal number as a string, like "24.00"',
  24,
  /^\d{1,15}(\.\d{1,6})?$/,
);

export const SWATCH = string('a colour like "#a3b18a"', 9, /^#[\da-fA-F]{3,8}$/);

export const YES_NO = choice(true, false);

export const COUNT = number('a whole number', (n) => Number.isSafeInteger(n) && n >= 0);

export const SHARE = number('a number from 0 to 1', (n) => n >= 0 && n <= 1);

export const PHASE = choice('scheduled', 'live', 'ended', 'cancelled');
