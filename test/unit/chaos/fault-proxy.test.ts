import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import { startCountingShopDouble, type CountingShopDouble } from './counting-shop-double.ts';

interface Answer {
  readonly number: number;
  readonly body: string;
}

describe('startFaultProxy', () => {
  let shop: CountingShopDouble;
  let proxy: FaultProxy;
  let clock: FakeClock;

  beforeEach(async () => {
    clock = createFakeClock();
    shop = await startCountingShopDouble();
    proxy = await startFaultProxy({ target: shop.url, clock });
  });
  afterEach(async () => {
    await proxy.close();
    await shop.close();
  });

  const post = (body = '{}', init: RequestInit = {}): Promise<Response> =>
    fetch(`${proxy.url}/api/cart/lines?x=1`, { method: 'POST', body, ...init });
  const answer = async (response: Promise<Response>): Promise<Answer> =>
    (await (await response).json()) as Answer;
  const isHeld = async (count = 1): Promise<void> => {
    while (proxy.held < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('passes everything as it is where nothing goes wrong', async () => {
    const response = await post('{"mug":1}', { headers: { cookie: 'cart=abc', 'x-op': '7' } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.deepEqual(response.headers.getSetCookie(), [
      'cart=abc; HttpOnly; Path=/',
      'seen=1; Path=/',
    ]);
    assert.deepEqual(await response.json(), { number: 1, body: '{"mug":1}' });
    const [got] = shop.got;
    assert.equal(got?.method, 'POST');
    assert.equal(got?.url, '/api/cart/lines?x=1');
    assert.equal(got?.headers.cookie, 'cart=abc');
    assert.equal(got?.headers['x-op'], '7');
    assert.equal(`http://${got?.headers.host ?? ''}`, proxy.url);
  });

  it('keeps what it has seen, with the fault of each', async () => {
    await post('a');
    proxy.set({ kind: 'empty' });
    await post('b');
    const told = proxy.seen.map(({ index, method, path, body, fault }) => [
      index,
      method,
      path,
      body,
      fault?.kind,
    ]);
    assert.deepEqual(told, [
      [0, 'POST', '/api/cart/lines?x=1', 'a', undefined],
      [1, 'POST', '/api/cart/lines?x=1', 'b', 'empty'],
    ]);
  });

  it('asks a plan about each request, in order', async () => {
    const plan = ({ index }: { index: number }) => (index === 1 ? { kind: 'down' as const } : null);
    proxy.set(plan);
    await post('a');
    await assert.rejects(post('b'), TypeError);
    await post('c');
    assert.deepEqual(
      shop.got.map(({ body }) => body),
      ['a', 'c'],
    );
  });

  it('lost: the shop does it, and the client hears of no answer', async () => {
    proxy.set({ kind: 'lost' });
    await assert.rejects(post(), TypeError);
    assert.equal(shop.got.length, 1);
  });

  it('down: the shop never hears of it', async () => {
    proxy.set({ kind: 'down' });
    await assert.rejects(post(), TypeError);
    assert.equal(shop.got.length, 0);
  });

  it('late: the shop does it at once, and its answer waits for the clock', async () => {
    proxy.set({ kind: 'late', ms: 5_000 });
    let isThere = false;
    const late = answer(post()).then((value) => ((isThere = true), value));
    await isHeld();
    assert.equal(shop.got.length, 1);
    await clock.advance(4_999);
    proxy.set(null);
    assert.equal((await answer(post())).number, 2);
    assert.equal(isThere, false);
    await clock.advance(1);
    assert.equal((await late).number, 1);
    assert.equal(proxy.held, 0);
  });

  it('never: the shop does it, and no answer comes until the client gives up', async () => {
    proxy.set({ kind: 'never' });
    const patience = new AbortController();
    const never = post('{}', { signal: patience.signal });
    await isHeld();
    await clock.advance(3_600_000);
    assert.equal(proxy.held, 1);
    assert.equal(shop.got.length, 1);
    patience.abort();
    await assert.rejects(never, { name: 'AbortError' });
  });

  it('never, not delivered: the shop does not hear of it', async () => {
    proxy.set({ kind: 'never', delivered: false });
    const patience = new AbortController();
    const never = post('{}', { signal: patience.signal });
    await isHeld();
    patience.abort();
    await assert.rejects(never, { name: 'AbortError' });
    assert.equal(shop.got.length, 0);
  });

  it('doubled: the shop gets it twice, and the client one answer', async () => {
    proxy.set({ kind: 'doubled' });
    const { body } = await answer(post('twice'));
    await proxy.close();
    proxy = await startFaultProxy({ target: shop.url });
    assert.equal(body, 'twice');
    assert.deepEqual(
      shop.got.map((got) => got.body),
      ['twice', 'twice'],
    );
  });

  it('reordered: the answers to two requests come the other way round', async () => {
    proxy.set({ kind: 'reordered' });
    const order: number[] = [];
    const note = async (response: Promise<Response>) => order.push((await answer(response)).number);
    const first = note(post('a'));
    await isHeld();
    const second = note(post('b'));
    await Promise.all([first, second]);
    assert.deepEqual(order, [2, 1]);
    assert.equal(proxy.held, 0);
    assert.equal(clock.waiting, 0);
  });

  it('reordered, and nothing else comes: the answer is given after a while', async () => {
    proxy.set({ kind: 'reordered', ms: 700 });
    const alone = answer(post());
    await isHeld();
    await clock.advance(700);
    assert.equal((await alone).number, 1);
  });

  for (const status of [500, 502, 503, 429] as const) {
    const isDone = status === 500 || status === 502;
    it(`status ${status}: ${isDone ? 'the shop did it' : 'the shop was not asked'}, and the client gets a page`, async () => {
      proxy.set({ kind: 'status', status, retryAfter: 2 });
      const response = await post();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('retry-after'), '2');
      assert.match(await response.text(), /^<!doctype html>/);
      assert.equal(shop.got.length, isDone ? 1 : 0);
    });
  }

  it('status: says nothing of a retry, and leaves the shop unasked, where the plan has it so', async () => {
    proxy.set({ kind: 'status', status: 500, delivered: false });
    const response = await post();
    assert.equal(response.headers.get('retry-after'), null);
    assert.equal(shop.got.length, 0);
  });

  it('html: a page with a status of 200', async () => {
    proxy.set({ kind: 'html' });
    const response = await post();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await response.text(), /^<!doctype html>/);
    assert.equal(shop.got.length, 1);
  });

  it('empty: a status of 200 and no body', async () => {
    proxy.set({ kind: 'empty' });
    const response = await post();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(await response.text(), '');
    assert.equal(shop.got.length, 1);
  });

  it('cut: the first half of the answer, with an end that looks right', async () => {
    proxy.set({ kind: 'cut' });
    const response = await post('abcdefgh');
    const whole = JSON.stringify({ number: 1, body: 'abcdefgh' });
    assert.equal(await response.text(), whole.slice(0, Math.ceil(whole.length / 2)));
    assert.equal(response.headers.getSetCookie().length, 2);
  });

  it('breaks the connection where the shop cannot be reached', async () => {
    const nowhere = await startFaultProxy({ target: 'http://127.0.0.1:1' });
    for (const fault of [null, { kind: 'lost' }, { kind: 'doubled' }, { kind: 'cut' }] as const) {
      nowhere.set(fault);
      await assert.rejects(fetch(nowhere.url), TypeError);
    }
    await nowhere.close();
  });

  it('ends what is withheld when it is closed', async () => {
    const closing = await startFaultProxy({ target: shop.url, plan: { kind: 'never' } });
    const never = assert.rejects(fetch(closing.url), TypeError);
    while (closing.held < 1) await new Promise((resolve) => setImmediate(resolve));
    await closing.close();
    await never;
  });

  it('says when it is closed that a plan was broken', async () => {
    const mistaken = await startFaultProxy({
      target: shop.url,
      plan: { kind: 'gremlins' } as never,
    });
    await assert.rejects(fetch(mistaken.url), TypeError);
    await assert.rejects(mistaken.close(), { message: 'There is no fault "gremlins".' });
  });
});
