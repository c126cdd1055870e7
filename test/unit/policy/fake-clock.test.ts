import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFakeClock } from '../../../src/testing/index.ts';

describe('createFakeClock', () => {
  it('stands still until it is moved', async () => {
    const clock = createFakeClock(1_000);
    assert.equal(clock.now(), 1_000);
    await clock.advance(250);
    assert.equal(clock.now(), 1_250);
  });

  it('runs what falls due in order, each at its own time', async () => {
    const clock = createFakeClock(0);
    const ran: string[] = [];
    clock.after(30, () => ran.push(`c${clock.now()}`));
    clock.after(10, () => ran.push(`a${clock.now()}`));
    clock.after(10, () => ran.push(`b${clock.now()}`));
    clock.after(31, () => ran.push('late'));
    await clock.advance(30);
    assert.deepEqual(ran, ['a10', 'b10', 'c30']);
    assert.equal(clock.waiting, 1);
  });

  it('runs what a task or a promise asks for on the way', async () => {
    const clock = createFakeClock(0);
    const ran: number[] = [];
    const wait = (): Promise<void> => new Promise((resolve) => clock.after(10, resolve));
    void (async () => {
      for (let i = 0; i < 3; i++) {
        await wait();
        ran.push(clock.now());
      }
    })();
    await clock.advance(100);
    assert.deepEqual(ran, [10, 20, 30]);
  });

  it('forgets a task when its signal aborts', async () => {
    const clock = createFakeClock(0);
    const owner = new AbortController();
    clock.after(10, () => assert.fail('it was called off'), owner.signal);
    clock.after(10, () => assert.fail('it never was on'), AbortSignal.abort());
    owner.abort();
    assert.equal(clock.waiting, 0);
    await clock.advance(20);
  });
});
