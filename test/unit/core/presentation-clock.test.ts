import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPresentationClock } from '../../../src/core/presentation-clock.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { START } from './cues.ts';

function setUp(ms: number | null = 0, error: number | null = null) {
  const clock = createFakeClock(START);
  const doubts: number[] = [];
  const picture: { behind: number | null } = { behind: 1_500 };
  const presentation = createPresentationClock({
    clock,
    offset: () => (ms === null ? null : { ms, error }),
    doubt: () => doubts.push(clock.now()),
    capturedAt: () => (picture.behind === null ? null : clock.now() + (ms ?? 0) - picture.behind),
  });
  return { clock, picture, presentation, doubts };
}

describe('createPresentationClock', () => {
  it('tells the moment of the picture and how far it is behind', () => {
    const { presentation } = setUp();
    assert.equal(presentation.moment(), START - 1_500);
    assert.equal(presentation.delay(), 1_500);
  });

  it('counts the delay by the server’s clock, not by this machine’s', () => {
    const { presentation } = setUp(3_600_000);
    assert.equal(presentation.delay(), 1_500);
  });

  it('knows no delay while the server’s clock is unknown', () => {
    const { presentation } = setUp(null);
    assert.equal(presentation.moment(), START - 1_500);
    assert.equal(presentation.delay(), null);
  });

  it('says by how much the delay may be wrong, as far as it is known', () => {
    assert.equal(setUp(5, 12).presentation.clockError(), 12);
    assert.equal(setUp(5).presentation.clockError(), null);
    assert.equal(setUp(null).presentation.clockError(), null);
  });

  it('doubts the clocks when the picture shows what has not come yet, and never otherwise', () => {
    const { picture, presentation, doubts } = setUp();
    presentation.moment();
    picture.behind = 3_600_000;
    presentation.moment();
    assert.deepEqual(doubts, []);
    picture.behind = -3_600_000;
    presentation.moment();
    assert.deepEqual(doubts, [START]);
  });

  it('carries the moment over a change of path', async () => {
    const { clock, picture, presentation } = setUp();
    presentation.moment();
    picture.behind = null;
    await clock.advance(1_000);
    assert.equal(presentation.moment(), START - 500);
  });

  it('says so when the picture has not told its moment for long', async () => {
    const { clock, picture, presentation } = setUp();
    presentation.moment();
    picture.behind = null;
    await clock.advance(10_000);
    assert.equal(presentation.moment(), null);
  });

  it('does not believe a picture from the future or of long ago', () => {
    const { picture, presentation } = setUp();
    picture.behind = -60_000;
    assert.equal(presentation.moment(), null);
    picture.behind = 3_600_000;
    assert.equal(presentation.moment(), null);
  });
});
