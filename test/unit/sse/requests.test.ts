import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestOutcome } from '../../../src/core/ports.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../../src/transport/sse/feed.ts';
import {
  createFakeFeedServer,
  FEED_URL,
  hang,
  problemResponse,
  SEND_URL,
  type FakeFeedServer,
} from './fake-feed-server.ts';
import { questions } from './questions.ts';

interface Scene {
  readonly clock: FakeClock;
  readonly server: FakeFeedServer;
  readonly network: EventTarget;
  /** Sends a question; `outcome` stays null until it is settled. */
  send(): { outcome: RequestOutcome | null };
}

function scene({ giveUpAfter = Infinity } = {}): Scene {
  const clock = createFakeClock();
  const server = createFakeFeedServer(clock);
  const network = new EventTarget();
  const policy = reconnectPolicy({ jitter: 0, giveUpAfter });
  const urls = { url: FEED_URL, sendUrl: SEND_URL };
  const feed = sseFeed({ ...urls, clock, policy, network, fetch: server.fetch });
  const next = questions();
  const send: Scene['send'] = () => {
    const sent: { outcome: RequestOutcome | null } = { outcome: null };
    const { signal } = new AbortController();
    void feed.send!(next(), { signal }).then((outcome) => {
      sent.outcome = outcome;
    });
    return sent;
  };
  return { clock, server, network, send };
}

const problem = (status: number, reason: string, more = {}): Response =>
  problemResponse({ type: `urn:onair:problem:${reason}`, title: 'No', status, ...more });
const page = (status: number): Response =>
  new Response('<h1>Hello</h1>', { status, headers: { 'content-type': 'text/html' } });
const reasonOf = ({ outcome }: { outcome: RequestOutcome | null }): string | null =>
  outcome && !outcome.ok ? outcome.problem.type.replace('urn:onair:problem:', '') : null;
const isSettled = ({ outcome }: { outcome: RequestOutcome | null }): boolean => outcome !== null;
const bodiesOf = ({ calls }: FakeFeedServer): unknown[] =>
  calls.map(({ init }) => JSON.parse(String(init.body)) as unknown);

describe('sseFeed, sending', () => {
  it('posts the request as JSON', async () => {
    const { clock, server, send } = scene();
    const sent = send();
    await clock.advance(0);
    assert.equal(sent.outcome?.ok, true);
    const { url, init } = server.calls[0]!;
    assert.equal(url.href, SEND_URL);
    assert.equal(init.method, 'POST');
    assert.equal(new Headers(init.headers).get('content-type'), 'application/json');
    assert.deepEqual(bodiesOf(server), [questions()()]);
  });

  it('repeats the very same request until the server can be reached', async () => {
    const { clock, server, send } = scene();
    server.cut();
    const sent = send();
    await clock.advance(100_000);
    assert.equal(isSettled(sent), false);
    assert.ok(server.calls.length > 5);
    server.restore();
    await clock.advance(30_000);
    assert.equal(sent.outcome?.ok, true);
    assert.equal(new Set(bodiesOf(server).map((body) => JSON.stringify(body))).size, 1);
    assert.equal(server.log.cues.length, 1);
  });

  it('has one effect when the answer was lost on its way', async () => {
    const { clock, server, send } = scene();
    server.answerNext(async (url, init) => {
      await server.fetch(url, init);
      throw new TypeError('connection reset');
    });
    const sent = send();
    await clock.advance(1_000);
    assert.equal(sent.outcome?.ok, true);
    assert.equal(server.log.cues.length, 1);
  });

  it('repeats when a gateway answers in place of the server', async () => {
    const { clock, server, send } = scene();
    server.answerNext(...Array.from({ length: 6 }, () => () => page(502)));
    const sent = send();
    await clock.advance(100_000);
    assert.equal(sent.outcome?.ok, true);
  });

  it('repeats when no answer came in fifteen seconds', async () => {
    const { clock, server, send } = scene();
    server.answerNext(hang);
    const sent = send();
    await clock.advance(14_900);
    assert.equal(server.calls.length, 1);
    await clock.advance(1_000);
    assert.equal(sent.outcome?.ok, true);
    assert.equal(server.calls.length, 2);
  });

  it('repeats at once when the machine comes back online', async () => {
    const { clock, server, network, send } = scene();
    server.cut();
    const sent = send();
    await clock.advance(5_000);
    server.restore();
    network.dispatchEvent(new Event('online'));
    await clock.advance(0);
    assert.equal(sent.outcome?.ok, true);
  });

  const definite: [number, string][] = [
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [429, 'rate-limited'],
    [503, 'unavailable'],
    [507, 'storage-full'],
  ];
  for (const [status, reason] of definite)
    it(`takes "${reason}" (${status}) for the outcome`, async () => {
      const { clock, server, send } = scene();
      server.answerNext(() => problem(status, reason));
      const sent = send();
      await clock.advance(0);
      assert.equal(reasonOf(sent), reason);
      assert.equal(server.calls.length, 1);
    });

  it('leaves it to the viewer to wait when there were too many requests', async () => {
    const { clock, server, send } = scene();
    server.answerNext(() => problem(429, 'rate-limited', { retryAfter: 20 }));
    const sent = send();
    await clock.advance(0);
    assert.ok(sent.outcome && !sent.outcome.ok);
    assert.equal(sent.outcome.problem.retryAfter, 20);
  });

  it('waits as long as a server asks that is not available for a while', async () => {
    const { clock, server, send } = scene();
    server.answerNext(() => problem(503, 'unavailable', { retryAfter: 20 }));
    const sent = send();
    await clock.advance(19_900);
    assert.equal(server.calls.length, 1);
    await clock.advance(200);
    assert.equal(sent.outcome?.ok, true);
  });

  it('goes on asking a server that is not available for a while yet', async () => {
    const { clock, server, send } = scene();
    const busy = (): Response => problem(503, 'unavailable', { retryAfter: 1 });
    server.answerNext(...Array.from({ length: 6 }, () => busy));
    const sent = send();
    await clock.advance(100_000);
    assert.equal(sent.outcome?.ok, true);
    assert.equal(server.calls.length, 7);
  });

  const unreadable: [string, () => Response][] = [
    ['a page with status 200', () => page(200)],
    ['a page with status 404', () => page(404)],
    ['a receipt without an opId', () => Response.json({ seq: 3 })],
    ['a refusal without a type', () => problemResponse({ status: 400, title: 'No' })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['more than an answer can be', () => new Response('x'.repeat(100_000))],
  ];
  for (const [what, answer] of unreadable)
    it(`tries a few times, then says "unavailable", when ${what} comes back`, async () => {
      const { clock, server, send } = scene();
      server.answerNext(answer, answer, answer, answer);
      const sent = send();
      await clock.advance(120_000);
      assert.equal(reasonOf(sent), 'unavailable');
      assert.equal(server.calls.length, 3);
    });

  it('says "unavailable" when the policy gives up', async () => {
    const { clock, server, send } = scene({ giveUpAfter: 10_000 });
    server.cut();
    const sent = send();
    await clock.advance(60_000);
    assert.equal(reasonOf(sent), 'unavailable');
    assert.equal(clock.waiting, 0);
  });

  it('holds nothing once the outcome is there', async () => {
    const { clock, send } = scene();
    send();
    await clock.advance(0);
    assert.equal(clock.waiting, 0);
  });

  it('has no send without an address to send to', () => {
    const clock = createFakeClock();
    const feed = sseFeed({ url: FEED_URL, clock, policy: reconnectPolicy() });
    assert.equal('send' in feed, false);
    assert.equal('clockOffset' in feed, false);
  });
});
