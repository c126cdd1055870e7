import type { Money } from '../protocol/money.ts';
import { formatDuration } from './times.ts';
import { likely } from './tags.ts';

/** How one language writes numbers, money, times and lists. Times are in the viewer's own zone. */
export interface Formats {
  readonly lang: string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  plural(n: number): Intl.LDMLPluralRule;
  /** `€24.00`, with every digit of the amount. An unknown currency is written as its code. */
  money(money: Money): string;
  /** Clock time: `14:02`. */
  time(at: Moment): string;
  /** `14:03:12`. */
  timeWithSeconds(at: Moment): string;
  /** `Thu 26 Nov`. */
  date(at: Moment): string;
  /** `Today, 13:30`, `Tomorrow, 09:00`, `Thu 26 Nov, 13:30`: the day seen from `now`. */
  dayAndTime(at: Moment, now: number): string;
  /** A length of time: `0.4 s`, `3 s`, `1 min 50 s`, `2 h 5 min`. Milliseconds. */
  duration(ms: number): string;
  list(items: readonly string[]): string;
}

/** ISO 8601, or milliseconds since 1970. */
export type Moment = string | number;

const formats = new Map<string, Formats>();

/** The formats of a language: made once for all elements of a page, since `Intl` objects are dear. */
export function formatsFor(lang: string): Formats {
  const found = formats.get(lang) ?? createFormats(lang);
  formats.set(lang, found);
  return found;
}

function createFormats(lang: string): Formats {
  const intl = intlOf(intlTag(lang));
  const { numbers, dates, relatives, lists } = intl;
  const write = (at: Moment, options: Intl.DateTimeFormatOptions): string =>
    dates(options).format(new Date(at));
  const unit = (value: number, name: string, digits = 0): string =>
    formatUnit(value, name, digits, intl);
  return {
    lang,
    number: (value, options = {}) => numbers(options).format(value),
    plural: (n) => intl.plurals().select(n),
    money: (money) => formatMoney(money, numbers),
    time: (at) => write(at, TIME),
    timeWithSeconds: (at) => write(at, { ...TIME, second: '2-digit' }),
    date: (at) => write(at, DATE),
    dayAndTime(at, now) {
      const days = dayNumber(at) - dayNumber(now);
      const near = Math.abs(days) <= 1;
      const day = near ? capital(relatives().format(days, 'day'), lang) : write(at, DATE);
      return day + betweenDayAndTime(intl) + write(at, TIME);
    },
    duration: (ms) =>
      formatDuration(ms, unit, (parts) =>
        intl.blank ? parts.join(intl.blank) : lists('unit', 'narrow').format(parts),
      ),
    list: (items) => lists('conjunction', 'long').format(items),
  };
}

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DATE: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

type Numbers = (options: Intl.NumberFormatOptions) => Intl.NumberFormat;

/** A language's `Intl` objects, each made when it is first needed. */
interface LanguageIntl {
  /** What stands between a figure and the sign of its unit, in languages that are written with the signs of the SI. */
  readonly blank: string;
  readonly numbers: Numbers;
  dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  relatives(): Intl.RelativeTimeFormat;
  lists(type: 'unit' | 'conjunction', style: 'narrow' | 'long'): Intl.ListFormat;
  plurals(): Intl.PluralRules;
}

function intlOf(tag: string): LanguageIntl {
  const made = new Map<string, unknown>();
  const cached = <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as T;
  };
  const language = likely(tag)?.language;
  // English of no country: with the dates that everyone reads one way, "26 Nov".
  const dateTag = tag === 'en' ? 'en-GB' : tag;
  return {
    blank: language === 'en' ? ' ' : language === 'de' ? '\u00a0' : '',
    numbers: (options) =>
      cached(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)),
    dates: (options) =>
      cached(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(dateTag, options)),
    relatives: () => cached('r', () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })),
    lists: (type, style) => cached(type, () => new Intl.ListFormat(tag, { type, style })),
    plurals: () => cached('p', () => new Intl.PluralRules(tag)),
  };
}

/** Arabic with the digits of prices and of the film; a tag that `Intl` refuses becomes English. */
function intlTag(lang: string): string {
  const locale = likely(lang);
  if (!locale) return 'en';
  return locale.language === 'ar' && !locale.numberingSystem
    ? new Intl.Locale(lang, { numberingSystem: 'latn' }).toString()
    : lang;
}

function formatMoney({ amount, currency }: Money, numbers: Numbers): string {
  try {
    // The string itself, not its float, and no digit rounded away.
    return numbers({ style: 'currency', currency, maximumFractionDigits: 20 }).format(
      amount as Intl.StringNumericLiteral,
    );
  } catch {
    return `${amount} ${currency}`;
  }
}

/** Short, as the language does it: `3 с`, `3秒`. English and German say `3 s`, which their `Intl` does not. */
function formatUnit(value: number, unit: string, digits: number, intl: LanguageIntl): string {
  const { numbers, blank } = intl;
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (blank) {
    const sign = unit === 'minute' ? 'min' : unit.charAt(0);
    return numbers(places).format(value) + blank + sign;
  }
  const text = numbers({ style: 'unit', unit, unitDisplay: 'short', ...places }).format(value);
  // Japanese is printed without the blank that its data has there.
  return text.replace(/\s(?=\p{Script=Han})/u, '');
}

/** What the language writes between a date and a time: `, `, `، `, a space. */
function betweenDayAndTime({ dates }: Pick<LanguageIntl, 'dates'>): string {
  const parts = dates({ day: 'numeric', month: 'short', ...TIME }).formatToParts(0);
  const before = parts[parts.findIndex(({ type }) => type === 'hour') - 1]?.value ?? '';
  return /[,،、]?\s+$/.exec(before)?.[0] ?? ', ';
}

/** Days since 1970 on the viewer's own calendar. */
function dayNumber(at: Moment): number {
  const date = new Date(at);
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);
}

function capital(text: string, lang: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase(likely(lang)?.language));
}
