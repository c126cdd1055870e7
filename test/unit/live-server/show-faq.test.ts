import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FAQ } from '../../../examples/live-server/show/faq/faq.ts';
import { seedFaq } from '../../../examples/live-server/show/faq/seed-faq.ts';
import { DEMO_MARKETS } from '../../../examples/live-server/show/manifest/demo-markets.ts';
import { DEMO_PRODUCTS } from '../../../examples/live-server/show/manifest/demo-products.ts';
import { isKnownCue } from '../../../src/protocol/known-cue.ts';
import { readCue } from '../../../src/protocol/read.ts';
import type { Question } from '../../../src/protocol/snapshot.ts';
import { openStage, type Stage } from './show-stage.ts';

const HOUR = 3_600_000;
const LANGS = ['en', 'zh-Hans', 'ar'] as const;

const questionsOf = ({ show }: Stage): readonly Question[] =>
  Object.values(show.state.questions.byId);
const cuesOf = (stage: Stage): readonly unknown[] =>
  stage.store.cues.after(0, -1).map(({ json }) => JSON.parse(json) as unknown);

describe('the shop’s own questions', () => {
  it('are in the log once in each language, answered in writing, of the kind faq', () => {
    const stage = openStage();
    seedFaq(stage.show, true).step(0);
    const questions = questionsOf(stage);
    for (const lang of LANGS)
      assert.equal(questions.filter((one) => one.lang === lang).length, questions.length / 3);
    for (const { kind, state, answer, lang, votes, name } of questions) {
      assert.deepEqual([kind, state, answer?.lang, votes], ['faq', 'answered', lang, 0]);
      assert.ok(answer?.text && name);
    }
    stage.close();
  });

  it('are cues that every reader takes', () => {
    const stage = openStage();
    seedFaq(stage.show, true).step(0);
    for (const cue of cuesOf(stage)) {
      const read = readCue(cue);
      assert.ok(read.ok && isKnownCue(read.value), JSON.stringify(read));
    }
    stage.close();
  });

  it('are not doubled by another step, nor by a restart', () => {
    const stage = openStage();
    const seeding = seedFaq(stage.show, true);
    seeding.step(0);
    const { length } = cuesOf(stage);
    seeding.step(50);
    seedFaq(stage.show, true).step(100);
    assert.equal(cuesOf(stage).length, length);
    stage.close();
  });

  it('wait for the disk, and come whole once there is room', () => {
    const stage = openStage();
    const seeding = seedFaq(stage.show, true);
    stage.faults.set({ storage: { full: true } });
    assert.throws(() => seeding.step(0));
    assert.equal(questionsOf(stage).length, 0);
    stage.faults.clear();
    seeding.step(50);
    assert.ok(questionsOf(stage).length > 0);
    stage.close();
  });

  it('stay when old questions are forgotten, and gone when the staff removed them', async () => {
    const stage = openStage();
    seedFaq(stage.show, true).step(0);
    const before = questionsOf(stage).length;
    const questionId = 'faq-wash-en';
    await stage.send('question.remove', { questionId }, { token: await stage.token() });
    await stage.clock.advance(9 * HOUR);
    await stage.send('question.ask', { text: 'Is it linen?', lang: 'en' }, { viewer: 'v' });
    stage.show.prune(6);
    seedFaq(stage.show, true).step(0);
    assert.equal(questionsOf(stage).length, before + 1);
    assert.equal(stage.show.state.questions.byId[questionId]?.state, 'removed');
    stage.close();
  });

  it('say nothing of orders where no shop stands behind the show', () => {
    const stage = openStage();
    seedFaq(stage.show, false).step(0);
    const ids = questionsOf(stage).map(({ questionId }) => questionId);
    assert.ok(ids.includes('faq-dishwasher-en'));
    assert.ok(!ids.some((id) => /^faq-(where|back|door)-/.test(id)), ids.join());
    stage.close();
  });

  it('are not put into a show that is over', async () => {
    const stage = openStage();
    await stage.send('show.state', { state: 'ended' }, { token: await stage.token() });
    seedFaq(stage.show, true).step(0);
    assert.equal(questionsOf(stage).length, 0);
    stage.close();
  });
});

describe('the shop’s questions and answers', () => {
  const entriesOf = (lang: (typeof LANGS)[number]) => FAQ[lang].flatMap(({ entries }) => entries);
  const answerOf = (lang: (typeof LANGS)[number], id: string): string =>
    entriesOf(lang).find((entry) => entry.id === id)?.answer ?? '';

  it('are the same in each language, each about a product that there is', () => {
    const shape = (lang: (typeof LANGS)[number]) =>
      FAQ[lang].map(({ id, entries }) => [id, entries.map((one) => [one.id, one.productId])]);
    assert.deepEqual(shape('zh-Hans'), shape('en'));
    assert.deepEqual(shape('ar'), shape('en'));
    const products = new Set(DEMO_PRODUCTS.map(({ id }) => id));
    for (const { productId } of entriesOf('en')) assert.ok(!productId || products.has(productId));
  });

  it('agree with the markets on days, and with the goods on sizes and plugs', () => {
    const days = Object.values(DEMO_MARKETS).flatMap((market) => market.days);
    const throws = DEMO_PRODUCTS.find(({ id }) => id === 'throw');
    const sizes = throws?.options.find(({ id }) => id === 'size')?.values ?? [];
    assert.equal(sizes.length, 2);
    for (const lang of LANGS) {
      const numbers = answerOf(lang, 'where').match(/\d+/g)?.map(Number);
      assert.deepEqual(numbers, [Math.min(...days), Math.max(...days)], lang);
      for (const { label } of sizes)
        assert.ok(answerOf(lang, 'sizes').includes(label as string), `${lang}: ${String(label)}`);
      for (const market of Object.values(DEMO_MARKETS))
        assert.ok(market.returns[lang].includes(/\d+/.exec(answerOf(lang, 'back'))?.[0] ?? '?'));
    }
    const plugs = DEMO_PRODUCTS.find(({ id }) => id === 'lamp')?.options[0]?.values ?? [];
    for (const { label } of plugs) assert.ok(answerOf('en', 'plug').includes(label as string));
  });
});
