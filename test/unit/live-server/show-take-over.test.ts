import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCaptions } from '../../../examples/live-server/media/captions.ts';
import { createAnswerer } from '../../../examples/live-server/show/answers/answerer.ts';
import { runScript } from '../../../examples/live-server/show/run-script.ts';
import { createConductor } from '../../../examples/live-server/show/script/conductor.ts';
import { demoScript } from '../../../examples/live-server/show/script/demo-script.ts';
import type { KnownCue } from '../../../src/protocol/cue.ts';
import { openStage, type Stage } from './show-stage.ts';

const captions = await loadCaptions('demo');

/** A stage whose script has run for `ms`, and goes on. */
async function run(ms: number): Promise<Stage> {
  const stage = openStage();
  const { show, clock, store } = stage;
  const { startedAt } = store;
  const script = demoScript({ duration: 64_000, startedAt, captions });
  runScript({
    steppers: [createConductor({ show, script, startedAt }), createAnswerer(show, false)],
    clock,
    signal: new AbortController().signal,
    log: () => undefined,
  });
  await clock.advance(ms);
  return stage;
}

const cuesOf = (stage: Stage): readonly KnownCue[] =>
  stage.store.cues.after(0, -1).map(({ json }) => JSON.parse(json) as KnownCue);

describe('the demo’s script', () => {
  it('rests while the staff have taken over, but for what is heard, and comes back in step', async () => {
    const stage = await run(10_000);
    const token = await stage.token();
    await stage.send('script.set', { on: false }, { token });
    const { body } = await stage.send('question.ask', { text: 'Is it heavy?', lang: 'en' });
    const questionId = String(body['id']);
    const last = stage.store.cues.last();
    await stage.clock.advance(30_000);
    const during = cuesOf(stage).slice(last);
    assert.deepEqual([...new Set(during.map(({ type }) => type))], ['caption']);
    assert.equal(stage.show.state.products.pinned?.productId, 'mug');
    assert.equal(stage.show.state.questions.byId[questionId]?.state, 'asked');

    await stage.send('product.pin', { productId: 'bag' }, { token });
    await stage.send('script.set', { on: true }, { token });
    await stage.clock.advance(7000);
    assert.equal(stage.show.state.products.pinned?.productId, 'bag');
    assert.equal(stage.show.state.questions.byId[questionId]?.state, 'answered');
    await stage.clock.advance(12_000);
    const pins = cuesOf(stage).flatMap((cue) =>
      cue.type === 'product.pin' && 'productId' in cue.data ? cue.data.productId : [],
    );
    assert.deepEqual(pins, ['mug', 'bag', 'throw']);
    stage.close();
  });
});
