import type { Money } from '../protocol/money.ts';

/** How one language writes numbers, money, times and lists. Times are in the viewer's own zone. */
export interface Formats {
  readonly lang: string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  plural(n: number): Intl.LDMLPluralRule;
  /** `€24.00`. An unknown currency is written as its code. */
  money(money: Money): string;
  /** Clock time: `14:02`. */
  time(at: Moment): string;
  /** `14:03:12`. */
  timeWithSeconds(at: Moment): string;
  /** `Thu 26 Nov`. */
  date(at: Moment): string;
  /** `Today, 13:30`, `Tomorrow, 9:00`, `Thu 26 Nov, 13:30`: the day seen from `now`. */
  dayAndTime(at: Moment, now: number): string;
  /** `5 minutes ago`, `in 2 hours`. */
  relative(at: Moment, now: number): string;
  /** A length of time: `0.4 s`, `3 s`, `1 min 50 s`. Milliseconds. */
  duration(ms: number): string;
  list(items: readonly string[]): string;
}

/** ISO 8601, or milliseconds since 1970. */
export type Moment = string | number;

type Cached = <T>(name: string, make: () => T) => T;

const formats = new Map<string, Formats>();

/** The formats of a language: made once for all elements of a page, since `Intl` objects are dear. */
export function formatsFor(lang: string): Formats {
  const found = formats.get(lang) ?? createFormats(lang);
  formats.set(lang, found);
  return found;
}

function createFormats(lang: string): Formats {
  const tag = intlTag(lang);
  const made = new Map<string, unknown>();
  const cached: Cached = (name, make) => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name) as ReturnType<typeof make>;
  };
  const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    cached(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    cached(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
  const time = (at: Moment): string => dates(TIME).format(new Date(at));
  const date = (at: Moment): string => dates(DATE).format(new Date(at));
  const relativeOf = (): Intl.RelativeTimeFormat =>
    cached('r', () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const unit = (value: number, name: string, digits = 0): string =>
    numbers({ style: 'unit', unit: name, unitDisplay: 'short', ...fixed(digits) }).format(value);
  return {
    lang,
    number: (value, options = {}) => numbers(options).format(value),
    plural: (n) => cached('p', () => new Intl.PluralRules(tag)).select(n),
    money: (money) => formatMoney(money, numbers),
    time,
    timeWithSeconds: (at) => dates({ ...TIME, second: '2-digit' }).format(new Date(at)),
    date,
    dayAndTime(at, now) {
      const days = dayNumber(at) - dayNumber(now);
      const near = Math.abs(days) <= 1;
      const day = near ? capital(relativeOf().format(days, 'day'), tag) : date(at);
      return cached('and', () => new Intl.ListFormat(tag, { type: 'unit', style: 'short' })).format(
        [day, time(at)],
      );
    },
    relative: (at, now) => formatRelative(new Date(at).getTime() - now, relativeOf()),
    duration: (ms) => formatDuration(ms, unit),
    list: (items) =>
      cached('l', () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items),
  };
}

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DATE: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const DAY = 86_400_000;

/** Arabic with the digits of prices and of the film; a tag that `Intl` refuses becomes English. */
function intlTag(lang: string): string {
  try {
    const { language, numberingSystem } = new Intl.Locale(lang);
    return language === 'ar' && !numberingSystem ? `${lang}-u-nu-latn` : lang;
  } catch {
    return 'en';
  }
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function formatMoney(
  { amount, currency }: Money,
  numbers: (options: Intl.NumberFormatOptions) => Intl.NumberFormat,
): string {
  try {
    // The string itself, not its float: amounts keep every digit.
    return numbers({ style: 'currency', currency }).format(amount as unknown as number);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** Days since 1970 on the viewer's own calendar. */
function dayNumber(at: Moment): number {
  const date = new Date(at);
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY);
}

function capital(text: string, tag: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase(tag));
}

const STEPS = [
  { unit: 'day', ms: DAY },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

function formatRelative(ms: number, format: Intl.RelativeTimeFormat): string {
  const step = STEPS.find((one) => Math.abs(ms) >= one.ms);
  return step
    ? format.format(Math.round(ms / step.ms), step.unit)
    : format.format(Math.round(ms / 1000), 'second');
}

function formatDuration(
  ms: number,
  unit: (value: number, name: string, digits?: number) => string,
): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 0.95) return unit(seconds, 'second', 1);
  const whole = Math.round(seconds);
  if (whole < 60) return unit(whole, 'second');
  const minutes = unit(Math.floor(whole / 60), 'minute');
  return whole % 60 ? `${minutes} ${unit(whole % 60, 'second')}` : minutes;
}
