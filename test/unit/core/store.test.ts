import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStore } from '../../../src/core/store.ts';

describe('createStore', () => {
  it('wakes only those whose value changed', () => {
    const store = createStore({ a: 1, b: 1 });
    const heard: string[] = [];
    store.select(
      ({ a }) => a,
      (value, before) => heard.push(`a ${before}→${value}`),
    );
    store.select(
      ({ b }) => b,
      (value) => heard.push(`b ${value}`),
    );
    store.commit({ a: 2 });
    store.commit({ a: 2 });
    assert.deepEqual(heard, ['a 1→2']);
  });

  it('is silent after the signal aborts', () => {
    const store = createStore({ a: 1 });
    const heard: number[] = [];
    const life = new AbortController();
    store.select(
      ({ a }) => a,
      (value) => heard.push(value),
      life.signal,
    );
    life.abort();
    store.commit({ a: 2 });
    store.select(
      ({ a }) => a,
      (value) => heard.push(value),
      life.signal,
    );
    store.commit({ a: 3 });
    assert.deepEqual(heard, []);
  });

  it('gives back a state that cannot be written to', () => {
    const store = createStore({ a: 1 });
    assert.throws(() => Object.assign(store.get(), { a: 2 }), TypeError);
  });

  it('lets the others hear when one listener throws, and reports it', (t) => {
    const reported: (() => void)[] = [];
    t.mock.method(globalThis, 'queueMicrotask', (task: () => void) => reported.push(task));
    const store = createStore({ a: 1 });
    const heard: number[] = [];
    store.select(
      ({ a }) => a,
      () => {
        throw new Error('mine');
      },
    );
    store.select(
      ({ a }) => a,
      (value) => heard.push(value),
    );
    store.commit({ a: 2 });
    assert.deepEqual(heard, [2]);
    assert.throws(() => reported[0]?.(), /mine/);
  });
});
