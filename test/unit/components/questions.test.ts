import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionsOf, createTabs } from '../../../src/components/questions/entries.ts';
import { answeredCount, answeringNow } from '../../../src/components/questions/figures.ts';
import { createFinder } from '../../../src/components/questions/find.ts';
import { createLedger } from '../../../src/components/questions/ledger.ts';
import { whyNotCounted, whyRefused } from '../../../src/components/questions/refusal.ts';
import { emptyState, reduceCues } from '../../../src/core/reduce/reduce.ts';
import { formatsFor } from '../../../src/i18n/formats.ts';
import type { Cue } from '../../../src/protocol/cue.ts';
import type { Question } from '../../../src/protocol/snapshot.ts';
import { PROBLEM_PREFIX } from '../../../src/protocol/request.ts';
import { STORY_LOG } from '../../../stories/show/story-log.ts';

const START = Date.parse('2026-11-26T14:00:00.000Z');
const minute = (n: number): string => new Date(START + n * 60_000).toISOString();

/** A question with what is told of it. */
const question = (questionId: string, change: Partial<Question> = {}): Question => ({
  questionId,
  text: questionId,
  lang: 'en',
  state: 'asked',
  askedAt: minute(0),
  since: minute(0),
  seq: 1,
  votes: 1,
  ...change,
});
const byIdOf = (...questions: readonly Question[]): Record<string, Question> =>
  Object.fromEntries(questions.map((one) => [one.questionId, one]));
const NOBODY: ReadonlySet<string> = new Set();

describe('the figures of the questions', () => {
  const count = (...questions: readonly Question[]) =>
    answeredCount({ byId: byIdOf(...questions) });

  it('say nothing of a show without questions', () => {
    assert.deepEqual(count(), { answered: 0, total: 0, median: null });
  });

  it('count merged questions once, declined ones not as answered, removed ones not at all', () => {
    const { answered, total } = count(
      question('a', { state: 'answered' }),
      question('b', { state: 'merged', into: 'a' }),
      question('c', { state: 'declined' }),
      question('d', { state: 'removed' }),
      question('e', { state: 'queued' }),
    );
    assert.deepEqual([answered, total], [1, 3]);
  });

  it('take the median of the time to the answer: of two the middle between them', () => {
    const answered = (id: string, after: number) =>
      question(id, { state: 'answered', since: minute(after) });
    assert.equal(count(answered('a', 1), answered('b', 2), answered('c', 10)).median, 120_000);
    assert.equal(count(answered('a', 1), answered('b', 2)).median, 90_000);
  });

  it('count an answer aloud from when it began, and no time below nothing', () => {
    const from = { state: 'answered', since: minute(5), answer: { from: minute(3) } } as const;
    assert.equal(count(question('a', from)).median, 180_000);
    assert.equal(count(question('b', { state: 'answered', since: minute(-2) })).median, 0);
  });

  it('are those that the scripted show promises: 23 of 25, 1 min 40 s', () => {
    const now = '2026-11-26T14:03:12.000Z';
    const cues = STORY_LOG.filter(({ at = '' }) => at <= now).map(
      (draft, index) => ({ v: 1, seq: index + 1, id: `c${index}`, ...draft }) as Cue,
    );
    const { questions } = reduceCues(emptyState(), cues);
    assert.deepEqual(answeredCount(questions), { answered: 23, total: 25, median: 100_000 });
    assert.equal(answeringNow(questions)?.questionId, 'foot');
  });
});

describe('the question that is being answered', () => {
  it('is the one that was taken up last', () => {
    const byId = byIdOf(
      question('a', { state: 'answering', seq: 3 }),
      question('b', { state: 'answering', seq: 7, votes: 12 }),
      question('c', { state: 'answered', seq: 9 }),
    );
    assert.equal(answeringNow({ byId })?.questionId, 'b');
    assert.equal(answeringNow({ byId: {} }), null);
  });

  it('leave the shop’s own questions out: nobody asked them', () => {
    const byId = byIdOf(question('faq', { state: 'answered', kind: 'faq' }), question('asked'));
    assert.deepEqual(answeredCount({ byId }), { answered: 0, total: 1, median: null });
  });
});

describe('the ledger', () => {
  it('brings what is answered now first, then the viewer’s own, the line, the open, the answers', () => {
    const { rows } = createLedger(
      byIdOf(
        question('merged', { state: 'merged', into: 'much' }),
        question('declined', { state: 'declined' }),
        question('little', { state: 'answered', votes: 2 }),
        question('much', { state: 'answered', votes: 9 }),
        question('asked'),
        question('second', { state: 'queued', seq: 8 }),
        question('first', { state: 'queued', seq: 4 }),
        question('mine'),
        question('now', { state: 'answering' }),
        question('gone', { state: 'removed' }),
      ),
      new Set(['mine']),
      'en',
    );
    const ids = rows.map(({ questionId }) => questionId);
    const rest = ['first', 'second', 'asked', 'much', 'little', 'declined', 'merged'];
    assert.deepEqual(ids, ['now', 'mine', ...rest]);
  });

  it('tells the place in line, and how many were merged into one', () => {
    const ledger = createLedger(
      byIdOf(
        question('b', { state: 'queued', seq: 8 }),
        question('a', { state: 'queued', seq: 4 }),
        question('c', { state: 'merged', into: 'a' }),
        question('d', { state: 'merged', into: 'a' }),
        question('e', { state: 'merged' }),
      ),
      NOBODY,
      'en',
    );
    assert.deepEqual(
      [...ledger.places],
      [
        ['a', 1],
        ['b', 2],
      ],
    );
    assert.deepEqual([...ledger.merges], [['a', 2]]);
  });

  it('shows a removed question to nobody but who asked it', () => {
    const byId = byIdOf(question('gone', { state: 'removed', text: '' }));
    assert.equal(createLedger(byId, NOBODY, 'en').rows.length, 0);
    assert.equal(createLedger(byId, new Set(['gone']), 'en').rows.length, 1);
  });

  it('shows the shop’s own in the viewer’s language alone, and others in each', () => {
    const byId = byIdOf(
      question('en', { state: 'answered', kind: 'faq', lang: 'en' }),
      question('ar', { state: 'answered', kind: 'faq', lang: 'ar' }),
      question('asked', { lang: 'ar' }),
    );
    const shown = (lang: string): string[] =>
      createLedger(byId, NOBODY, lang).rows.map(({ questionId }) => questionId);
    assert.deepEqual(shown('en-GB'), ['asked', 'en']);
    assert.deepEqual(shown('ar'), ['asked', 'ar']);
  });
});

describe('finding an answer', () => {
  const finds = (query: string, text: string, answer = ''): boolean | undefined =>
    createFinder(query)?.({ text, answer: { text: answer } });

  it('takes no notice of capitals, accents, harakat and widths', () => {
    assert.equal(finds('CAFÉ', 'Is it a cafe cup?'), true);
    assert.equal(finds('ecole', 'École ?'), true);
    assert.equal(finds('يغسل', 'نعم، يُغسَل'), true);
    assert.equal(finds('６５', 'up to 65'), true);
  });

  it('wants all words, in the question or in its answer', () => {
    assert.equal(finds('dishwasher 65', 'Can it go in the dishwasher?', 'Up to 65 °C.'), true);
    assert.equal(finds('dishwasher 75', 'Can it go in the dishwasher?', 'Up to 65 °C.'), false);
  });

  it('looks for nothing where nothing is written', () => {
    assert.equal(createFinder('  \n '), null);
  });

  it('takes what is written as words, never as a pattern', () => {
    assert.equal(finds('.*', 'anything'), false);
    assert.equal(finds('(a', 'f(a)'), true);
  });
});

describe('the tabs', () => {
  const ledger = createLedger(
    byIdOf(
      question('mug', { productId: 'mug', state: 'answered' }),
      question('also', { productId: 'mug', state: 'merged', into: 'mug' }),
      question('other'),
    ),
    NOBODY,
    'en',
  );
  const local = { key: 'k', data: { text: 'On its way', lang: 'en' }, status: 'sending' } as const;
  const tabs = (productId: string | null, query = '') =>
    createTabs(ledger, [local], new Set(['other']), new Map(), productId, createFinder(query));
  const counts = (productId: string | null, query = '') =>
    tabs(productId, query).map(({ name, count }) => [name, count]);

  it('count what stands for itself, with the viewer’s own on its way', () => {
    assert.deepEqual(counts('mug'), [
      ['product', 2],
      ['all', 3],
      ['mine', 2],
    ]);
  });

  it('have no tab of a product where there is none', () => {
    assert.deepEqual(counts(null), [
      ['all', 3],
      ['mine', 2],
    ]);
  });

  it('count what was found while something is looked for', () => {
    assert.deepEqual(counts('mug', 'also'), [
      ['product', 1],
      ['all', 1],
      ['mine', 0],
    ]);
  });

  it('find the words of a correction in each of its languages', () => {
    const corrections = correctionsOf({
      takeaways: [],
      corrections: [{ questionId: 'mug', at: minute(1), text: { en: 'not 75', de: 'nicht 75' } }],
    });
    const [all] = createTabs(ledger, [], NOBODY, corrections, null, createFinder('nicht'));
    assert.deepEqual(
      all?.entries.map(({ key }) => key),
      ['q:mug'],
    );
  });
});

describe('why something was refused', () => {
  const formats = formatsFor('en');
  const problem = (reason: string, retryAfter?: number) => ({
    type: PROBLEM_PREFIX + reason,
    title: 'No',
    status: 400,
    ...(retryAfter !== undefined && { retryAfter }),
  });
  const REASONS = ['invalid', 'too-long', 'too-large', 'rate-limited', 'not-live', 'closed'];
  const MORE = [
    'unauthorized',
    'forbidden',
    'conflict',
    'unavailable',
    'storage-full',
    'not-found',
  ];

  it('is known for each reason of the protocol that a viewer can meet', () => {
    for (const reason of [...REASONS, ...MORE]) {
      const { key } = whyRefused(problem(reason), START, formats);
      assert.notEqual(key, 'questions.why-unknown', reason);
    }
  });

  it('is said plainly where it is not known, and never in the server’s English', () => {
    for (const type of [
      'about:blank',
      `${PROBLEM_PREFIX}of-a-new-kind`,
      '__proto__',
      'constructor',
    ]) {
      const { key } = whyRefused({ ...problem(''), type }, START, formats);
      assert.equal(key, 'questions.why-unknown');
    }
  });

  it('tells the time from which on it may pass', () => {
    const { key, values } = whyRefused(problem('rate-limited', 20), START, formats);
    assert.equal(key, 'questions.why-too-many-until');
    assert.equal(values['time'], formats.timeWithSeconds(START + 20_000));
  });

  it('of a vote says that the question is settled', () => {
    assert.equal(whyNotCounted(problem('closed'), START, formats).key, 'questions.why-settled');
    assert.equal(whyNotCounted(problem('not-live'), START, formats).key, 'questions.why-not-live');
  });
});
