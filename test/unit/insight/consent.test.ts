import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConsentGate, type ConsentOptions } from '../../../src/insight/consent.ts';
import type { InsightEvent } from '../../../src/insight/index.ts';
import { setUp } from './insight-set-up.ts';

const event = (at: number): InsightEvent => ({
  name: 'follow_ask',
  at,
  show: 'evening',
  moment: null,
});

function gate(options: Partial<ConsentOptions> = {}) {
  const handed: number[] = [];
  const { pass, tell } = createConsentGate({
    sink: ({ at }) => handed.push(at),
    undecided: 'keep',
    ...options,
  });
  return { handed, tell, pass: (...ats: number[]) => ats.map(event).forEach(pass) };
}

describe('the consent gate', () => {
  it('hands nothing on before the viewer decides, and then all that it kept, in order', () => {
    const { handed, pass, tell } = gate();
    pass(1, 2);
    assert.deepEqual(handed, []);
    tell(true);
    pass(3);
    assert.deepEqual(handed, [1, 2, 3]);
  });

  it('keeps the newest 200', () => {
    const { handed, pass, tell } = gate();
    pass(...Array.from({ length: 250 }, (_, index) => index));
    tell(true);
    assert.equal(handed.length, 200);
    assert.equal(handed[0], 50);
  });

  it('keeps nothing where it is told to drop', () => {
    const { handed, pass, tell } = gate({ undecided: 'drop' });
    pass(1);
    tell(true);
    pass(2);
    assert.deepEqual(handed, [2]);
  });

  it('drops what it kept when the viewer says no, for good', () => {
    const { handed, pass, tell } = gate();
    pass(1);
    tell(false);
    pass(2);
    tell(true);
    pass(3);
    assert.deepEqual(handed, [3]);
  });

  it('stops when consent is withdrawn', () => {
    const { handed, pass, tell } = gate();
    tell(true);
    pass(1);
    tell(false);
    pass(2);
    assert.deepEqual(handed, [1]);
  });

  it('asks the page’s function at each event, and takes what was told where that knows nothing', () => {
    let answer: boolean | null = null;
    const { handed, pass, tell } = gate({ consent: () => answer });
    pass(1);
    tell(true);
    assert.deepEqual(handed, [1]);
    answer = false;
    pass(2);
    assert.deepEqual(handed, [1]);
    answer = true;
    pass(3);
    assert.deepEqual(handed, [1, 3]);
  });

  it('looks again when the page says that something changed', () => {
    let answer: boolean | null = null;
    const { handed, pass, tell } = gate({ consent: () => answer });
    pass(1);
    answer = true;
    tell(null);
    assert.deepEqual(handed, [1]);
  });

  it('takes nothing but true for a yes', () => {
    for (const answer of ['granted', 1, {}, undefined]) {
      const { handed, pass } = gate({ consent: () => answer as boolean });
      pass(1);
      assert.deepEqual(handed, []);
    }
  });

  it('takes a function that throws for a no, and a sink that throws for its own trouble', async () => {
    const thrown: unknown[] = [];
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error.message));
    const fail = (message: string) => (): never => {
      throw new Error(message);
    };
    const shut = gate({ consent: fail('no answer') });
    shut.pass(1);
    const { pass } = gate({ consent: () => true, sink: fail('no sink') });
    pass(1);
    await new Promise((resolve) => setTimeout(resolve));
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    assert.deepEqual(shut.handed, []);
    assert.deepEqual(thrown, ['no answer', 'no sink']);
  });
});

describe('onair-consent', () => {
  const undecided = { consent: () => null };

  it('opens the way for what was kept', () => {
    const { names, decide } = setUp(undecided);
    assert.deepEqual(names(), []);
    decide({ analytics: true });
    assert.deepEqual(names(), ['show_view']);
  });

  it('is no yes when it says something else', () => {
    const { names, decide } = setUp(undecided);
    for (const detail of [null, true, {}, { analytics: 'yes' }, { marketing: true }])
      decide(detail);
    assert.deepEqual(names(), []);
  });
});
