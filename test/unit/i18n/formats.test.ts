import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { formatsFor } from '../../../src/i18n/formats.ts';

const NOON = Date.parse('2026-11-26T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `Intl` writes spaces and direction marks of several kinds; which, its data decides. */
const plain = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  const money = (lang: string, amount: string, currency: string): string =>
    plain(formatsFor(lang).money({ amount, currency }));

  it('is written as the language writes it', () => {
    assert.equal(money('en', '24.00', 'EUR'), '€24.00');
    assert.equal(money('de', '24.00', 'EUR'), '24,00 €');
    assert.equal(money('ja', '24.00', 'EUR'), '€24.00');
    assert.equal(money('zh-Hans', '24.00', 'EUR'), '€24.00');
    assert.equal(money('ar', '24.00', 'EUR'), '24.00 €');
  });

  it('has as many decimals as its currency', () => {
    assert.equal(money('en', '24', 'EUR'), '€24.00');
    assert.equal(money('en', '2400.00', 'JPY'), '¥2,400');
    assert.equal(money('de', '2400', 'JPY'), '2.400 ¥');
    assert.match(money('ja', '2400.00', 'JPY'), /^[¥￥]2,400$/);
    assert.equal(money('en', '1.5', 'KWD'), 'KWD 1.500');
  });

  it('loses no digit, not of a price below a cent nor of one longer than a float', () => {
    assert.equal(money('en', '0.0125', 'EUR'), '€0.0125');
    assert.equal(money('en', '123456789012345.123456', 'EUR'), '€123,456,789,012,345.123456');
  });

  it('keeps the code of a currency that nobody knows', () => {
    assert.equal(money('en', '24.00', 'ZZZ'), 'ZZZ 24.00');
    assert.equal(money('en', '24.00', 'gold'), '24.00 gold');
  });
});

describe('a length of time', () => {
  const lengths: readonly (readonly [ms: number, en: string, zh: string, ar: string])[] = [
    [40, '0.0 s', '0.0秒', '0.0 ث'],
    [400, '0.4 s', '0.4秒', '0.4 ث'],
    [960, '1 s', '1秒', '1 ث'],
    [59_400, '59 s', '59秒', '59 ث'],
    [59_600, '1 min', '1分钟', '1 د'],
    [100_000, '1 min 40 s', '1分钟40秒', '1 د و40 ث'],
    [3_599_700, '1 h', '1小时', '1 س'],
    [7_500_000, '2 h 5 min', '2小时5分钟', '2 س و5 د'],
    [-5, '0.0 s', '0.0秒', '0.0 ث'],
  ];
  for (const [ms, en, zh, ar] of lengths) {
    it(`of ${ms} ms is "${en}"`, () => {
      assert.equal(plain(formatsFor('en').duration(ms)), en);
      assert.equal(plain(formatsFor('zh-Hans').duration(ms)), zh);
      assert.equal(plain(formatsFor('ar').duration(ms)), ar);
    });
  }

  it('is written with the signs of the SI in German, which no full stop ends', () => {
    for (const lang of ['de', 'de-AT', 'de-CH']) {
      assert.match(formatsFor(lang).duration(400), /^0[.,]4\u00a0s$/);
      assert.equal(formatsFor(lang).duration(100_000), '1\u00a0min\u00a040\u00a0s');
      assert.equal(formatsFor(lang).duration(7_500_000), '2\u00a0h\u00a05\u00a0min');
    }
  });

  it('has no blank before a Japanese unit', () => {
    const { duration } = formatsFor('ja');
    assert.deepEqual([400, 960, 100_000, 3_599_700, 7_500_000].map(duration), [
      '0.4秒',
      '1秒',
      '1分40秒',
      '1時間',
      '2時間5分',
    ]);
  });

  it('is the same in British English', () => {
    assert.equal(plain(formatsFor('en-GB').duration(7_500_000)), '2 h 5 min');
  });
});

describe('a moment', () => {
  const { TZ = 'UTC' } = process.env;
  afterEach(() => zone(TZ));
  const zone = (name: string): void => {
    process.env['TZ'] = name;
  };

  it('is told by the viewer’s own clock', () => {
    zone('Europe/Berlin');
    assert.equal(formatsFor('en-IE').time('2026-11-26T13:30:00Z'), '14:30');
    zone('Asia/Shanghai');
    assert.equal(formatsFor('en-ZA').time('2026-11-26T13:30:00Z'), '21:30');
  });

  it('is of the day that it is where the viewer is', () => {
    zone('Asia/Shanghai');
    const at = Date.parse('2026-11-26T16:30:00Z');
    assert.match(formatsFor('en-NZ').dayAndTime(at, NOON), /^Tomorrow, 00:30$/);
  });

  it('is near by its day’s name, else by its date', () => {
    zone('UTC');
    const { dayAndTime } = formatsFor('en-AU');
    assert.equal(dayAndTime(NOON + HOUR, NOON), 'Today, 13:00');
    assert.equal(dayAndTime(NOON - 24 * HOUR, NOON), 'Yesterday, 12:00');
    assert.match(dayAndTime(NOON + 72 * HOUR, NOON), /^Sun,? 29 Nov, 12:00$/);
  });

  it('is joined as each language joins a day and a time', () => {
    zone('UTC');
    assert.equal(formatsFor('zh-SG').dayAndTime(NOON, NOON), '今天 12:00');
    assert.equal(formatsFor('ar-EG').dayAndTime(NOON, NOON), 'اليوم، 12:00');
    assert.equal(formatsFor('ja').dayAndTime(NOON, NOON), '今日 12:00');
    assert.equal(formatsFor('de').dayAndTime(NOON, NOON), 'Heute, 12:00');
  });

  it('of midnight is 00, not 24', () => {
    zone('UTC');
    assert.equal(formatsFor('en-CA').time('2026-11-26T00:05:00Z'), '00:05');
    assert.equal(formatsFor('en-CA').timeWithSeconds('2026-11-26T00:05:09Z'), '00:05:09');
  });

  it('in English of no country has its date in the order that nobody misreads', () => {
    zone('UTC');
    assert.match(formatsFor('en').date(NOON), /^Thu,? 26 Nov$/);
    assert.match(formatsFor('en-US').date(NOON), /^Thu, Nov 26$/);
  });
});

describe('other formats', () => {
  it('writes Arabic with the digits of prices, whatever the country', () => {
    for (const lang of ['ar', 'ar-EG', 'ar-SA', 'ar-EG-u-ca-gregory']) {
      assert.equal(formatsFor(lang).number(1234), '1,234', lang);
    }
    assert.equal(formatsFor('ar-u-nu-arab').number(12), '١٢');
  });

  it('lists as the language lists', () => {
    assert.equal(formatsFor('en').list(['red', 'moss']), 'red and moss');
    assert.equal(formatsFor('de').list(['rot', 'moosgrün']), 'rot und moosgrün');
    assert.equal(formatsFor('ja').list(['赤', '緑']), '赤、緑');
    assert.equal(formatsFor('zh-Hans').list(['红', '绿']), '红和绿');
    assert.equal(formatsFor('ar').list(['أحمر', 'أخضر']), 'أحمر وأخضر');
    assert.equal(formatsFor('en').list([]), '');
  });

  it('writes English for a tag that is none', () => {
    for (const lang of ['', 'no tag at all', 'x-klingon', '!']) {
      assert.equal(formatsFor(lang).number(1234.5), '1,234.5', lang);
      assert.equal(formatsFor(lang).duration(400), '0.4 s');
      assert.equal(formatsFor(lang).dayAndTime(NOON, NOON).slice(0, 5), 'Today');
    }
  });

  it('makes the formats of a language once', () => {
    assert.equal(formatsFor('de-CH'), formatsFor('de-CH'));
    assert.notEqual(formatsFor('de-CH'), formatsFor('de'));
  });
});
