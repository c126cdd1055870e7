import type { Formats } from '../../i18n/formats.ts';
import type { CalendarDate } from '../../protocol/text.ts';

/** A day of the calendar, which is the same one wherever it is read. */
export const dayIn = (formats: Formats, day: CalendarDate): string =>
  formats.date(`${day}T12:00`).replaceAll(' ', '\u00a0');

/** Whether a day, as the viewer has it, is not over. */
export const isAhead = (day: CalendarDate, now: number): boolean =>
  Date.parse(`${day}T23:59:59`) >= now;
