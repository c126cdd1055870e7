import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSite, type Site } from '../../../scripts/chaos/site.ts';
import { quantitiesOf } from '../../../scripts/chaos/oracle.ts';
import type { Fault } from '../../../src/testing/fault-proxy.ts';

const BUSY: Fault = { kind: 'status', status: 503, retryAfter: 1 };

/** What comes of it, while time passes wherever everybody waits for it. */
async function outcome<T>({ turn }: Site, promise: Promise<T>): Promise<T> {
  let isOver = false;
  const end = (): boolean => (isOver = true);
  void promise.then(end, end);
  while (!isOver) await turn();
  return promise;
}

describe('an add whose answer is lost', () => {
  it('is not told as refused when the shop is too busy to say what came of it', async () => {
    let adds = 0;
    const site = await openSite(({ method }) => {
      if (method !== 'POST') return null;
      // The first one sets the cookie, the second is done and its answer lost, then nobody is let in.
      adds += 1;
      return adds === 1 ? null : adds === 2 ? { kind: 'lost' } : BUSY;
    });
    try {
      const [tab] = site.tabs;
      assert.ok(tab);
      const add = (ref: string) => outcome(site, tab.add([{ ref, quantity: 2 }]));
      assert.equal((await add('lamp-eu')).status, 'ok');
      assert.equal((await add('bag-tan')).status, 'unknown');
      assert.ok(adds > 3, String(adds));
      assert.equal(quantitiesOf(await site.shopCart())['bag-tan'], 2);
      site.proxy.set(null);
      await outcome(site, tab.refresh());
      assert.deepEqual(tab.state.refused, {});
      assert.equal(quantitiesOf(tab.state.cart ?? { lines: [] })['bag-tan'], 2);
    } finally {
      await site.close();
    }
  });

  it('is told as refused when the shop was too busy from the start', async () => {
    const site = await openSite(({ method }) => (method === 'POST' ? BUSY : null));
    try {
      const [tab] = site.tabs;
      assert.ok(tab);
      const result = await outcome(site, tab.add([{ ref: 'bag-tan', quantity: 2 }]));
      assert.equal(result.status, 'rejected');
      assert.deepEqual(
        result.issues.map(({ code }) => code),
        ['rate-limited'],
      );
      assert.deepEqual(quantitiesOf(await site.shopCart()), {});
    } finally {
      await site.close();
    }
  });
});
