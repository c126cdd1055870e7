import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCaptions } from '../../../examples/live-server/media/captions.ts';
import { createAnswerer } from '../../../examples/live-server/show/answers/answerer.ts';
import { runScript } from '../../../examples/live-server/show/run-script.ts';
import { createConductor } from '../../../examples/live-server/show/script/conductor.ts';
import { demoScript } from '../../../examples/live-server/show/script/demo-script.ts';
import { testScript } from '../../../examples/live-server/show/script/test-script.ts';
import type { KnownCue } from '../../../src/protocol/cue.ts';
import type { Question } from '../../../src/protocol/snapshot.ts';
import { openStage, type Stage } from './show-stage.ts';

const LOOP = 64_000;
const captions = await loadCaptions('demo');

/** Runs a show's script for `ms`; tells when the film began and which cues came. */
async function run(kind: 'demo' | 'test', ms: number, stage = openStage()) {
  const { show, clock } = stage;
  const { startedAt } = stage.store;
  const script =
    kind === 'demo'
      ? demoScript({ duration: LOOP, startedAt, captions })
      : testScript(16_000, startedAt);
  const life = new AbortController();
  runScript({
    steppers: [createConductor({ show, script, startedAt }), createAnswerer(show, false)],
    clock,
    signal: life.signal,
    log: () => undefined,
  });
  await clock.advance(ms);
  return { stage, startedAt, cues: cuesOf(stage), stop: () => life.abort() };
}

const cuesOf = (stage: Stage): readonly KnownCue[] =>
  stage.store.cues.after(0, -1).map(({ json }) => JSON.parse(json) as KnownCue);

/** What came of one type, each with its time in the film. */
function timesOf<T>(
  cues: readonly KnownCue[],
  type: string,
  startedAt: number,
  pick: (cue: KnownCue) => T,
) {
  return cues
    .filter((cue) => cue.type === type)
    .map((cue) => [Date.parse(cue.at) - startedAt, pick(cue)] as const);
}
const productOf = (cue: KnownCue): unknown => 'productId' in cue.data && cue.data.productId;

describe('the demo’s script', () => {
  it('pins each product exactly when the film comes to it, loop after loop', async () => {
    const { stage, startedAt, cues } = await run('demo', 100_000);
    assert.deepEqual(timesOf(cues, 'product.pin', startedAt, productOf), [
      [0, 'mug'],
      [16_000, 'bag'],
      [32_000, 'lamp'],
      [48_000, 'throw'],
      [64_000, 'mug'],
      [80_000, 'bag'],
      [96_000, 'lamp'],
    ]);
    assert.equal(stage.show.state.agenda.current, 'lamp');
    assert.ok(cues.every(({ by }) => by === 'script'));
    stage.close();
  });

  it('brings each caption with the time at which it is spoken, and until when', async () => {
    const { stage, startedAt, cues } = await run('demo', 2 * LOOP - 500);
    const lines = timesOf(cues, 'caption', startedAt, ({ data }) => data);
    const expected = [0, 1].flatMap((loop) =>
      captions.map(({ from, to, text, lang }) => {
        const until = new Date(startedAt + loop * LOOP + to).toISOString();
        return [loop * LOOP + from, { text, lang, until }] as const;
      }),
    );
    assert.equal(lines.length, 2 * 12 * 3);
    assert.deepEqual(
      lines,
      // Those of one moment come in the order of the languages.
      expected.sort(([a], [b]) => a - b),
    );
    stage.close();
  });

  it('leaves the lines of a whole loop in the state, in every language', async () => {
    const { stage } = await run('demo', LOOP - 500);
    const kept = stage.show.state.captions.lines;
    for (const { text, lang } of captions)
      assert.ok(
        kept.some((line) => line.lang === lang && line.text === text),
        `${lang}: ${text}`,
      );
    stage.close();
  });

  it('gives one takeaway a loop, of another product each time', async () => {
    const { stage, startedAt, cues } = await run('demo', 4 * LOOP);
    assert.deepEqual(timesOf(cues, 'takeaway', startedAt, productOf), [
      [15_000, 'mug'],
      [LOOP + 31_000, 'bag'],
      [2 * LOOP + 47_000, 'lamp'],
      [3 * LOOP + 63_000, 'throw'],
    ]);
    stage.close();
  });

  it('sends each cue before its picture, so that it can be held for it', async () => {
    const { stage } = await run('demo', 15_690);
    assert.equal(stage.show.state.products.pinned?.productId, 'mug');
    await stage.clock.advance(60);
    assert.equal(stage.show.state.products.pinned?.productId, 'bag');
    stage.close();
  });

  it('resumes in step after a stop, without repeating anything', async () => {
    const { stage, stop, startedAt } = await run('demo', 10_000);
    stop();
    await stage.clock.advance(100_000);
    const { cues } = await run('demo', 1000, stage);
    assert.deepEqual(timesOf(cues, 'product.pin', startedAt, productOf), [
      [0, 'mug'],
      [96_000, 'lamp'],
    ]);
    stage.close();
  });

  it('catches up when the disk was full', async () => {
    const { stage, startedAt } = await run('demo', 10_000);
    stage.faults.set({ storage: { full: true } });
    await stage.clock.advance(10_000);
    stage.faults.clear();
    await stage.clock.advance(100);
    const pins = timesOf(cuesOf(stage), 'product.pin', startedAt, productOf);
    assert.deepEqual(pins, [
      [0, 'mug'],
      [16_000, 'bag'],
    ]);
    stage.close();
  });

  it('leaves a product that the staff pinned until the film moves on', async () => {
    const { stage } = await run('demo', 5000);
    const token = await stage.token();
    await stage.send('product.pin', { productId: 'throw' }, { token });
    await stage.clock.advance(5000);
    assert.equal(stage.show.state.products.pinned?.productId, 'throw');
    await stage.clock.advance(6000);
    assert.equal(stage.show.state.products.pinned?.productId, 'bag');
    stage.close();
  });

  it('stops when the staff end the show', async () => {
    const { stage } = await run('demo', 5000);
    await stage.send('show.state', { state: 'ended' }, { token: await stage.token() });
    const last = stage.store.cues.last();
    await stage.clock.advance(60_000);
    assert.equal(stage.store.cues.last(), last);
    stage.close();
  });
});

describe('the test clip’s script', () => {
  it('pins two products in turn every four seconds, exactly on a frame', async () => {
    const { stage, startedAt, cues } = await run('test', 12_500);
    assert.deepEqual(timesOf(cues, 'product.pin', startedAt, productOf), [
      [0, 'a'],
      [4000, 'b'],
      [8000, 'a'],
      [12_000, 'b'],
    ]);
    stage.close();
  });

  it('names the frame that the counter shows, each second', async () => {
    const { stage, startedAt, cues } = await run('test', 17_500);
    const lines = timesOf(cues, 'caption', startedAt, ({ data }) => 'text' in data && data.text);
    assert.deepEqual(lines.slice(0, 2), [
      [1000, 'frame 30'],
      [2000, 'frame 60'],
    ]);
    assert.deepEqual(lines.slice(14), [
      [15_000, 'frame 450'],
      [16_000, 'frame 0'],
      [17_000, 'frame 30'],
    ]);
    stage.close();
  });
});

describe('the demo’s answers', () => {
  const ask = (stage: Stage, text: string, lang = 'en'): ReturnType<Stage['send']> =>
    stage.send('question.ask', { text, lang }, { viewer: 'v' });

  it('come in writing, oldest first, through every state', async () => {
    const { stage } = await run('demo', 1000);
    await ask(stage, 'Is the mug safe in the dishwasher?');
    await stage.clock.advance(100);
    await ask(stage, 'What is the lamp made of?');
    await stage.clock.advance(20_000);
    const moves = cuesOf(stage)
      .filter((cue) => cue.type === 'question.state')
      .map(({ data }) => data);
    const [first, second] = Object.values(stage.show.state.questions.byId);
    assert.equal(first?.answer?.text, 'The mug is safe in the dishwasher.');
    assert.match(second?.answer?.text ?? '', /^Opal glass/);
    const statesOf = (question: Question | undefined): string[] =>
      moves
        .filter(({ questionId }) => questionId === question?.questionId)
        .map(({ state }) => state);
    assert.deepEqual(statesOf(first), ['queued', 'answering', 'answered']);
    assert.deepEqual(statesOf(second), ['queued', 'answering', 'answered']);
    const order = moves
      .filter(({ state }) => state === 'answered')
      .map(({ questionId }) => questionId);
    assert.deepEqual(order, [first?.questionId, second?.questionId]);
    stage.close();
  });

  it('go on after a restart where they were', async () => {
    const { stage, stop } = await run('demo', 1000);
    await ask(stage, 'Is the mug safe in the dishwasher?');
    await stage.clock.advance(2000);
    stop();
    await run('demo', 20_000, stage);
    const [question] = Object.values(stage.show.state.questions.byId);
    assert.equal(question?.state, 'answered');
    stage.close();
  });

  it('leave alone what one of the staff has in hand', async () => {
    const { stage } = await run('demo', 1000);
    const { body } = await ask(stage, 'What is the lamp made of?');
    const questionId = String(body['id']);
    await stage.send('question.answering', { questionId }, { token: await stage.token() });
    await stage.clock.advance(30_000);
    assert.equal(stage.show.state.questions.byId[questionId]?.state, 'answering');
    stage.close();
  });
});
