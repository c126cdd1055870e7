import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarFile, type CalendarEvent } from '../../../src/components/reminder/ics.ts';
import { showEvent } from '../../../src/components/reminder/show-event.ts';
import { readManifest } from '../../../src/protocol/index.ts';

const EVENT: CalendarEvent = {
  uid: 'small-home@shop.example',
  madeAt: Date.UTC(2026, 10, 20, 9, 5, 7, 123),
  startsAt: Date.UTC(2026, 10, 26, 13, 30),
  endsAt: Date.UTC(2026, 10, 26, 14, 45),
  title: 'Four things for a small home',
  text: 'A mug, a bag; a lamp\\throw.\nhttps://shop.example/live',
  url: 'https://shop.example/live?a=1,2;3',
};

/** Lines as a calendar reads them: unfolded. */
const lines = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe('calendarFile', () => {
  it('has what a calendar needs, in UTC, with an alarm ten minutes ahead', () => {
    assert.deepEqual(lines(calendarFile(EVENT)), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//onair-shop//Reminder//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:small-home@shop.example',
      'DTSTAMP:20261120T090507Z',
      'DTSTART:20261126T133000Z',
      'DTEND:20261126T144500Z',
      'SUMMARY:Four things for a small home',
      'DESCRIPTION:A mug\\, a bag\\; a lamp\\\\throw.\\nhttps://shop.example/live',
      'URL:https://shop.example/live?a=1,2;3',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Four things for a small home',
      'TRIGGER:-PT10M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends each line with CRLF, and has no other line end', () => {
    const file = calendarFile({ ...EVENT, title: 'One\r\nTwo\rThree\nFour' });
    assert.equal(file.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    assert.ok(lines(file).includes('SUMMARY:One\\nTwo\\nThree\\nFour'));
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
  });

  it('folds at 75 octets without cutting a character, and nothing is lost', () => {
    const titles = [
      'x'.repeat(400),
      '炻器马克杯'.repeat(60),
      'كوب من الخزف '.repeat(40),
      '👩‍🏭🏺'.repeat(40),
      `${'a'.repeat(66)}é${'b'.repeat(80)}`,
    ];
    for (const title of titles) {
      const file = calendarFile({ ...EVENT, title });
      for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75, line);
      assert.ok(lines(file).includes(`SUMMARY:${title}`));
      assert.doesNotMatch(file, /\ufffd/);
    }
  });

  it('folds as late as it can', () => {
    const [, first = ''] = /(SUMMARY:.*)\r\n/.exec(
      calendarFile({ ...EVENT, title: 'x'.repeat(200) }),
    )!;
    assert.equal(octets(first), 75);
  });

  it('lets no text start a line of its own', () => {
    const hostile = 'Show\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u2028';
    const file = calendarFile({
      ...EVENT,
      uid: hostile,
      title: hostile,
      text: hostile,
      url: `https://shop.example/\r\nEND:VEVENT`,
    });
    const found = lines(file);
    assert.equal(found.filter((line) => line === 'END:VEVENT').length, 1);
    assert.equal(found.filter((line) => line === 'BEGIN:VEVENT').length, 1);
    assert.equal(file.includes('\u0000'), false);
  });

  it('leaves out an end that is not known, or is before the start', () => {
    const { endsAt: _, ...open } = EVENT;
    assert.doesNotMatch(calendarFile(open), /DTEND/);
    assert.doesNotMatch(calendarFile({ ...EVENT, endsAt: EVENT.startsAt }), /DTEND/);
    assert.doesNotMatch(calendarFile({ ...open, text: '', url: '' }), /URL|https/);
  });
});

describe('showEvent', () => {
  const read = readManifest({
    onair: 1,
    id: 'small-home',
    title: 'Four things',
    state: 'scheduled',
    startsAt: '2026-11-26T14:30:00+01:00',
  });
  assert.ok(read.ok);
  const options = { title: 'Four things', summary: 'A mug', page: 'https://shop.example/live#top' };

  it('has the same id each time, and the page’s address without its place in it', () => {
    const [first, later] = [1, 2].map((now) => showEvent(read.value, { ...options, now }));
    assert.equal(first?.uid, 'small-home@shop.example');
    assert.equal(later?.uid, first?.uid);
    assert.equal(first?.url, 'https://shop.example/live');
    assert.equal(first?.text, 'A mug\nhttps://shop.example/live');
    assert.equal(first?.startsAt, Date.UTC(2026, 10, 26, 13, 30));
    assert.equal(first?.endsAt, undefined);
  });
});
