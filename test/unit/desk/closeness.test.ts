import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCloseness } from '../../../src/components/desk/closeness.ts';
import type { Question, QuestionsSlice } from '../../../src/protocol/snapshot.ts';

const AT = '2026-11-26T14:00:00.000Z';

/** Questions of a show, their texts as ids. */
function slice(lang: string, texts: readonly string[]): QuestionsSlice {
  const questions = texts.map((text, seq) => question({ text, lang, seq }));
  return { byId: Object.fromEntries(questions.map((one) => [one.questionId, one])) };
}

function question(more: Partial<Question> & { readonly text: string }): Question {
  const { text: questionId } = more;
  return {
    ...{ questionId, lang: 'en', state: 'asked', votes: 1, seq: 1, askedAt: AT, since: AT },
    ...more,
  };
}

const texts = (questions: readonly Question[]): string[] => questions.map(({ text }) => text);

const ENGLISH = [
  'Can it go in the dishwasher?',
  'Is the mug safe in the DISHWASHER?',
  'How heavy is the mug?',
  'Do you ship to the Canary Islands?',
  'What will it cost on Black Friday?',
  'Is the inside of the bag lined?',
];

describe('what a question is close to', () => {
  it('is what says the same rare words, in capitals or not', () => {
    const close = createCloseness()(ENGLISH[0]!, slice('en', ENGLISH));
    assert.deepEqual(texts(close), [ENGLISH[1]]);
  });

  it('is nothing where only the words are shared that all say', () => {
    const closeness = createCloseness();
    for (const text of ENGLISH.slice(2))
      assert.deepEqual(texts(closeness(text, slice('en', ENGLISH))), [], text);
  });

  it('is found in writings without spaces', () => {
    const chinese = ['这个杯子可以放进洗碗机吗？', '杯子能用洗碗机洗吗？', '你们送货到香港吗？'];
    const close = createCloseness()(chinese[0]!, slice('zh-Hans', chinese));
    assert.deepEqual(texts(close), [chinese[1]]);
  });

  it('is found in Arabic with and without harakat, in Spanish with and without accents', () => {
    const arabic = [
      'هل يمكن غسل الكوب في غسالة الصحون؟',
      'هل الكُوب آمِن في غسّالة الصحون؟',
      'هل تشحنون؟',
    ];
    assert.deepEqual(texts(createCloseness()(arabic[0]!, slice('ar', arabic))), [arabic[1]]);
    const spanish = ['¿Hay envío a Málaga?', 'envio a malaga cuanto', '¿Es de lino?'];
    assert.deepEqual(texts(createCloseness()(spanish[0]!, slice('es', spanish))), [spanish[1]]);
  });

  it('is of its language, whatever its region, and of its product', () => {
    const text = 'Dishwasher safe?';
    const byId = {
      own: question({ text, questionId: 'own', productId: 'mug' }),
      british: question({ text, questionId: 'british', lang: 'en-GB', productId: 'mug' }),
      german: question({ text, questionId: 'german', lang: 'de', productId: 'mug' }),
      lamp: question({ text, questionId: 'lamp', productId: 'lamp' }),
      general: question({ text, questionId: 'general' }),
    };
    const close = createCloseness()('own', { byId });
    assert.deepEqual(close.map(({ questionId }) => questionId).sort(), ['british', 'general']);
  });

  it('is nothing that was merged, declined or removed, and three at most, the most wanted first', () => {
    const text = 'Dishwasher safe?';
    const states = ['asked', 'merged', 'declined', 'removed', 'answered', 'queued', 'answering'];
    const byId = Object.fromEntries(
      states.map((state, votes) => {
        const one = { text, questionId: state, state: state as Question['state'], votes };
        return [state, question(one)];
      }),
    );
    const more = { ...byId, more: question({ text, questionId: 'more', votes: 9 }) };
    const close = createCloseness()('asked', { byId: more });
    const ids = close.map(({ questionId }) => questionId);
    assert.deepEqual(ids, ['more', 'answering', 'queued']);
  });

  it('is nothing for a question that is not there, or whose language is no tag', () => {
    const closeness = createCloseness();
    assert.deepEqual(closeness('none', slice('en', ENGLISH)), []);
    const odd = slice('??', ENGLISH);
    assert.deepEqual(texts(closeness(ENGLISH[0]!, odd)), [ENGLISH[1]]);
  });
});
