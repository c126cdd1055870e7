import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Act } from '../../../src/staff/desk.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { openStation, type Station } from './station.ts';

describe('acts that another link sends', { timeout: 60_000 }, () => {
  let station: Station;
  beforeEach(async () => {
    station = await openStation();
  });
  afterEach(() => station.close());

  const takeaways = (): string[] =>
    station.stage.show.state.notes.takeaways.map(({ text }) => String(text));

  it('land once each: three that waited when the link ran out', async () => {
    const token = await station.stage.tokens.sign({ id: 'anna', role: 'host' }, 60);
    const first = await station.desk({ token });
    await eventually(() => first.state.me !== null, 'the desk is open');
    station.stage.faults.set({ feed: { down: true } });
    await eventually(() => first.state.status === 'waiting', 'the line is gone');
    const acting = ['One', 'Two', 'Three'].map((text) => first.act('takeaway.add', { text }));
    await station.stage.clock.advance(61_000);
    station.stage.faults.clear();
    const outcomes = await Promise.all(acting);
    assert.deepEqual(
      outcomes.map((outcome) => !outcome.ok && outcome.reason),
      ['expired', 'expired', 'expired'],
    );
    const kept = first.state.failed;
    first.close();
    const second = await station.desk();
    const repeated = await Promise.all(kept.map((act) => second.repeat(act)));
    assert.ok(repeated.every(({ ok }) => ok));
    assert.deepEqual(takeaways(), ['One', 'Two', 'Three']);
    assert.deepEqual([second.state.pending, second.state.failed], [[], []]);
  });

  it('land once where the answer to the first attempt was lost', async () => {
    const never: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method !== 'POST') return response;
      throw new TypeError('The answer was lost.');
    };
    const first = await station.desk({ fetch: never });
    const acting = first.act('takeaway.add', { text: 'Wash it cool.' });
    await eventually(() => takeaways().length === 1, 'the server has it');
    const [kept] = first.state.pending as readonly [Act];
    first.close();
    assert.equal((await acting).ok, false);
    const second = await station.desk();
    assert.ok((await second.repeat(kept)).ok);
    assert.deepEqual(takeaways(), ['Wash it cool.']);
  });

  it('are refused as any other, and then sent again by the same desk', async () => {
    const helper = await station.desk({ id: 'bo', role: 'translator' });
    const outcome = await helper.act('takeaway.add', { text: 'Wash it cool.' });
    assert.deepEqual([outcome.ok, !outcome.ok && outcome.reason], [false, 'forbidden']);
    const [failed] = helper.state.failed;
    assert.equal((await helper.repeat(failed!)).ok, false);
    assert.equal(helper.state.failed.length, 1);
    assert.deepEqual(takeaways(), []);
  });
});
