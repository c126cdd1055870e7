import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPresentationClock } from '../../../src/core/presentation-clock.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { START } from './cues.ts';

function setUp(offset: number | null = 0) {
  const clock = createFakeClock(START);
  const picture: { behind: number | null } = { behind: 1_500 };
  const presentation = createPresentationClock({
    clock,
    offset: () => offset,
    capturedAt: () =>
      picture.behind === null ? null : clock.now() + (offset ?? 0) - picture.behind,
  });
  return { clock, picture, presentation };
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
