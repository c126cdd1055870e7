import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatsFor } from '../../../src/i18n/formats.ts';
import { formatMessage, type Message, type MessageValues } from '../../../src/i18n/message.ts';

const say = (lang: string, message: Message, values: MessageValues = {}): string =>
  formatMessage(message, values, formatsFor(lang));

describe('a message', () => {
  it('takes its values, each as often as it is named', () => {
    const message = '{a} of {b}, {a} again';
    assert.equal(say('en', message, { a: 'one', b: 'two' }), 'one of two, one again');
  });

  it('writes numbers as its language does', () => {
    assert.equal(say('en', '{n} lines', { n: 1234 }), '1,234 lines');
    assert.equal(say('de', '{n} Zeilen', { n: 1234 }), '1.234 Zeilen');
    assert.equal(say('ar-EG', '{n}', { n: 12 }), '12');
  });

  it('leaves a place without a value in sight', () => {
    assert.equal(say('en', 'Answered at {time}', {}), 'Answered at {time}');
    assert.equal(say('en', { one: 'one', other: '{n} more' }, {}), '{n} more');
  });

  it('takes a value as it is, whatever signs are in it', () => {
    assert.equal(say('en', '“{text}”', { text: '$& {n} <b>$1</b>' }), '“$& {n} <b>$1</b>”');
    assert.equal(say('en', '{empty}.', { empty: '' }), '.');
  });

  it('takes the one form of two that English has for a number', () => {
    const message = { one: '{n} question', other: '{n} questions' };
    assert.deepEqual(
      [0, 1, 2, 1.5].map((n) => say('en', message, { n })),
      ['0 questions', '1 question', '2 questions', '1.5 questions'],
    );
  });

  it('may have a form for nothing at all, in every language', () => {
    const message = { zero: 'No question yet', one: '{n} question', other: '{n} questions' };
    assert.equal(say('en', message, { n: 0 }), 'No question yet');
    assert.equal(
      say('zh-Hans', { zero: '还没有提问', other: '{n} 个提问' }, { n: 0 }),
      '还没有提问',
    );
  });

  it('takes the one form of six that Arabic has for a number', () => {
    const message = {
      zero: 'صفر',
      one: 'واحد',
      two: 'اثنان',
      few: 'قليل {n}',
      many: 'كثير {n}',
      other: 'آخر {n}',
    };
    assert.deepEqual(
      [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((n) => say('ar', message, { n })),
      [
        'صفر',
        'واحد',
        'اثنان',
        'قليل 3',
        'قليل 10',
        'كثير 11',
        'كثير 99',
        'آخر 100',
        'آخر 102',
        'قليل 103',
      ],
    );
  });

  it('falls to its general form where one is not written', () => {
    assert.equal(say('ar', { other: '{n} سؤال' }, { n: 2 }), '2 سؤال');
  });

  it('keeps Latin words with signs at their ends together between Arabic ones', () => {
    assert.equal(say('ar', 'أُضيف {name}', { name: 'Cup (2)' }), 'أُضيف \u2068Cup (2)\u2069');
    assert.equal(say('ar', 'أُضيف {name}', { name: 'Cup' }), 'أُضيف Cup');
    assert.equal(say('en', 'Added {name}', { name: 'Cup (2)' }), 'Added Cup (2)');
  });
});
