import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LazyParts } from '../../../src/controllers/lazy-parts.ts';

const FILE = { says: 'It is here.' };

/** An element double: it renders by asking for the file. */
class HostDouble {
  isConnected = true;
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(): void {
    // It takes part in nothing.
  }
  removeController(): void {
    // It takes part in nothing.
  }
  requestUpdate(): void {
    this.updates += 1;
  }
}

describe('a file of a part that could not be fetched', () => {
  let asked: number;
  let isOnline: boolean;
  let host: HostDouble;
  let parts: LazyParts;
  const load = (): Promise<unknown> => {
    asked += 1;
    return isOnline ? Promise.resolve(FILE) : Promise.reject(new Error('offline'));
  };
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 5; n++) await Promise.resolve();
  };
  const wait = async (ms: number): Promise<void> => {
    mock.timers.tick(ms);
    await settle();
  };

  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    asked = 0;
    isOnline = false;
    host = new HostDouble();
    parts = new LazyParts(host, () => ({ asides: load }));
    parts.file('asides');
    await settle();
  });
  afterEach(() => mock.timers.reset());

  it('is asked for again after three seconds, and the element is drawn anew', async () => {
    assert.equal(parts.file('asides'), undefined);
    isOnline = true;
    await wait(2_900);
    parts.file('asides');
    await settle();
    assert.equal(asked, 1);
    const { updates } = host;
    await wait(100);
    assert.ok(host.updates > updates, 'it is drawn anew');
    parts.file('asides');
    await settle();
    assert.equal(parts.file('asides'), FILE);
    assert.equal(asked, 2);
  });

  it('once at a time, however often it is drawn', async () => {
    for (let n = 0; n < 10; n++) parts.file('asides');
    const { updates } = host;
    await wait(3_000);
    assert.equal(host.updates, updates + 1);
  });

  it('not by an element that has left, until it is drawn again', async () => {
    parts.file('asides');
    host.isConnected = false;
    await wait(9_000);
    assert.equal(parts.status('asides'), 'failed');
    assert.equal(asked, 1);
    host.isConnected = true;
    isOnline = true;
    parts.file('asides');
    await wait(3_000);
    parts.file('asides');
    await settle();
    assert.equal(parts.file('asides'), FILE);
  });

  it('not by itself where the viewer is told, and asked to try again', async () => {
    assert.equal(parts.status('asides'), 'failed');
    await wait(9_000);
    assert.equal(asked, 1);
  });
});
