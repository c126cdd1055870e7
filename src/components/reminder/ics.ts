/** One event of a calendar file. */
export interface CalendarEvent {
  /** The same each time that the file is made, so that a calendar has it once. */
  readonly uid: string;
  /** When the file was made; this and the next two in milliseconds since 1970. */
  readonly madeAt: number;
  readonly startsAt: number;
  /** Absent: not known. */
  readonly endsAt?: number;
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
}

/** The most octets of a line, its end not counted. */
const WIDTH = 75;

/** The calendar file of an event, with an alarm ten minutes ahead (RFC 5545). */
export function calendarFile(event: CalendarEvent): string {
  const { uid, madeAt, startsAt, endsAt, title, text, url } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//onair-shop//Reminder//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(startsAt)}`,
    ...(endsAt !== undefined && endsAt > startsAt ? [`DTEND:${utc(endsAt)}`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url ? [`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT10M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261126T133000Z`. */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Text as a value: no character of it ends the line or the value. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A long line goes on in the next one after a space; no character is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > WIDTH) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += octets;
  }
  return out;
}
