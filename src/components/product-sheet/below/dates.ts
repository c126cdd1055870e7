import type { CalendarDate } from '../../../protocol/text.ts';
import type { DateSpan } from '../../../protocol/details.ts';
import { isAhead } from '../../trust/days.ts';

/** Where `Intl` writes the days of a span as figures alone, unlike a single day. */
const JOINTS: Readonly<Record<string, string>> = { ja: '～', zh: '至' };

const made = new Map<string, Intl.DateTimeFormat>();

/** A day of the calendar is the same one wherever it is read, so that it is written as in UTC. */
function daysOf(lang: string): Intl.DateTimeFormat {
  const known = made.get(lang);
  if (known) return known;
  const isArabic = lang.split('-')[0] === 'ar';
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
    // With the digits of prices.
    ...(isArabic && { numberingSystem: 'latn' }),
  });
  made.set(lang, format);
  return format;
}

/** `28 Nov – 2 Dec`; null: it is over, or no span at all. */
export function spanOf(
  { from, to }: DateSpan,
  { lang, now }: { readonly lang: string; readonly now: number },
): string | null {
  if (from > to || !isAhead(to, now)) return null;
  const days = daysOf(lang);
  const [first, last] = [new Date(from), new Date(to)];
  const joint = JOINTS[lang.split('-')[0] ?? ''];
  if (!joint || from === to) return days.formatRange(first, last);
  return days.format(first) + joint + days.format(last);
}

/** `31 Jan`; null: it is over. */
export function dayOf(
  date: CalendarDate,
  { lang, now }: { readonly lang: string; readonly now: number },
): string | null {
  return isAhead(date, now) ? daysOf(lang).format(new Date(date)) : null;
}
