import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { FeedMessage, LogPosition } from '../../../src/core/ports.ts';
import { readFeed, type FeedReader } from '../../../src/testing/feed-reader.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../../src/transport/sse/feed.ts';
import { createFakeFeedServer, FEED_URL, hang, type FakeFeedServer } from './fake-feed-server.ts';

const BEAT = ': beat\n\n';

interface Scene {
  readonly clock: FakeClock;
  readonly server: FakeFeedServer;
  readonly network: EventTarget;
  read(position?: LogPosition): FeedReader;
}

const readers: FeedReader[] = [];

function scene({ url = FEED_URL, giveUpAfter = Infinity } = {}): Scene {
  const clock = createFakeClock();
  const server = createFakeFeedServer(clock);
  const network = new EventTarget();
  const policy = reconnectPolicy({ jitter: 0, giveUpAfter });
  const feed = sseFeed({ url, clock, policy, network, fetch: server.fetch });
  const read: Scene['read'] = (position) => {
    const reader = readFeed(feed, position);
    readers.push(reader);
    return reader;
  };
  return { clock, server, network, read };
}

async function nextWaiting(
  reader: FeedReader,
  from = 0,
): Promise<FeedMessage & { kind: 'waiting' }> {
  return (await reader.next('waiting', from)) as FeedMessage & { kind: 'waiting' };
}

describe('sseFeed, reading', () => {
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });

  it('asks for a stream, without a place at first', async () => {
    const { server, read } = scene();
    await read().next('snapshot');
    const { url, init } = server.calls[0]!;
    assert.equal(url.href, FEED_URL);
    assert.equal(new Headers(init.headers).get('accept'), 'text/event-stream');
    assert.equal(init.cache, 'no-store');
  });

  it('asks from its place on, beside what the address already asks', async () => {
    const { server, read } = scene({ url: `${FEED_URL}?lang=de` });
    server.pin();
    await read({ epoch: 'memory-0', seq: 0 }).cue(1);
    assert.equal(server.calls[0]?.url.search, '?lang=de&after=memory-0.0');
  });

  it('escapes an epoch that is not an address', async () => {
    const { server, read } = scene();
    await read({ epoch: 'a&b=c', seq: 2 }).next('snapshot');
    assert.equal(server.calls[0]?.url.searchParams.get('after'), 'a&b=c.2');
  });

  it('hands samples up, and passes over events that it does not know', async () => {
    const { server, read } = scene();
    const reader = read();
    await reader.next('snapshot');
    server.write('event: weather\ndata: {}\n\nevent: sample\ndata: {"type":"audience"}\n\n');
    const { data } = (await reader.next('sample')) as FeedMessage & { kind: 'sample' };
    assert.deepEqual(data, { type: 'audience' });
    assert.deepEqual(
      reader.messages.map(({ kind }) => kind),
      ['open', 'hello', 'snapshot', 'sample'],
    );
  });

  it('hands up what is not JSON as it is, and goes on', async () => {
    const { server, read } = scene();
    const reader = read();
    await reader.next('snapshot');
    server.write('event: cue\ndata: {"seq":\n\n');
    server.pin();
    await reader.cue(1);
    const cues = reader.messages.filter(({ kind }) => kind === 'cue');
    assert.equal((cues[0] as { data: unknown }).data, '{"seq":');
    assert.equal(server.calls.length, 1);
  });

  it('stays with a server that only beats', async () => {
    const { clock, server, read } = scene();
    const reader = read();
    await reader.next('snapshot');
    for (let beat = 0; beat < 12; beat++) {
      await clock.advance(10_000);
      server.write(BEAT);
    }
    server.pin();
    await reader.cue(1);
    assert.equal(server.calls.length, 1);
  });

  it('connects anew when nothing came for 25 seconds, and goes on from its place', async () => {
    const { clock, server, read } = scene();
    const reader = read();
    server.pin();
    await reader.cue(1);
    await clock.advance(24_000);
    assert.equal(server.calls.length, 1);
    await clock.advance(1_000);
    const { error } = await nextWaiting(reader);
    assert.equal(error.reason, 'unreachable');
    assert.match(error.message, /silent/);
    assert.equal(server.connections, 0);
    await clock.advance(300);
    assert.equal(server.calls[1]?.url.searchParams.get('after'), 'memory-0.1');
  });

  it('does not wait for ever for a server that does not answer', async () => {
    const { clock, server, read } = scene();
    server.answerNext(hang);
    const reader = read();
    await clock.advance(25_000);
    assert.equal((await nextWaiting(reader)).error.reason, 'unreachable');
    await clock.advance(300);
    await reader.next('snapshot');
  });

  const answers = [
    { status: 401, reason: 'unauthorized', retryIn: 15_000 },
    { status: 403, reason: 'unauthorized', retryIn: 15_000 },
    { status: 404, reason: 'not-found', retryIn: 15_000 },
    { status: 410, reason: 'not-found', retryIn: 15_000 },
    { status: 429, reason: 'refused', retryIn: 300 },
    { status: 500, reason: 'refused', retryIn: 300 },
    { status: 502, reason: 'refused', retryIn: 300 },
    { status: 503, reason: 'refused', retryIn: 300 },
  ];
  for (const { status, reason, retryIn } of answers)
    it(`says "${reason}" when the server answers ${status}, and tries again`, async () => {
      const { clock, server, read } = scene();
      server.answerNext(() => new Response('no', { status }));
      const reader = read();
      const waiting = await nextWaiting(reader);
      assert.equal(waiting.error.reason, reason);
      assert.match(waiting.error.message, new RegExp(String(status)));
      assert.equal(waiting.retryIn, retryIn);
      await clock.advance(retryIn);
      await reader.next('snapshot');
    });

  it('waits as long as the server asks, in seconds', async () => {
    const { server, read } = scene();
    const headers = { 'retry-after': '7' };
    server.answerNext(() => new Response('busy', { status: 503, headers }));
    assert.equal((await nextWaiting(read())).retryIn, 7_000);
  });

  it('says "unreachable" when there is no server', async () => {
    const { server, read } = scene();
    server.cut();
    const { error } = await nextWaiting(read());
    assert.equal(error.reason, 'unreachable');
    assert.ok(error.cause instanceof TypeError);
  });

  it('says "garbled" when a page comes in place of a stream', async () => {
    const { clock, server, read } = scene();
    const headers = { 'content-type': 'text/html' };
    server.answerNext(() => new Response('<h1>Please log in</h1>', { headers }));
    const reader = read();
    const waiting = await nextWaiting(reader);
    assert.equal(waiting.error.reason, 'garbled');
    assert.match(waiting.error.message, /text\/html/);
    await clock.advance(waiting.retryIn);
    await reader.next('snapshot');
  });

  it('says "garbled" when an answer has neither body nor type', async () => {
    const { server, read } = scene();
    server.answerNext(() => new Response(null, { status: 204 }));
    assert.equal((await nextWaiting(read())).error.reason, 'garbled');
  });

  it('drops a connection that sends an endless event', async () => {
    const { clock, server, read } = scene();
    const reader = read();
    await reader.next('snapshot');
    const piece = new Uint8Array(1024 * 1024).fill(0x78);
    for (let i = 0; i < 6; i++) server.write(piece);
    assert.equal((await nextWaiting(reader)).error.reason, 'garbled');
    assert.equal(server.connections, 0);
    const heard = reader.messages.length;
    await clock.advance(15_000);
    await reader.next('open', heard);
  });

  it('waits longer after each failure', async () => {
    const { clock, server, read } = scene();
    server.cut();
    const reader = read();
    const waits: number[] = [];
    for (let round = 0; round < 8; round++) {
      const { retryIn } = await nextWaiting(reader, round);
      waits.push(retryIn);
      await clock.advance(retryIn);
    }
    assert.deepEqual(waits, [300, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000]);
  });

  it('begins again with a short wait after a connection that stood for a while', async () => {
    const { clock, server, read } = scene();
    server.answerNext(
      () => new Response('', { status: 500 }),
      () => new Response('', { status: 500 }),
    );
    const reader = read();
    await clock.advance(2_000);
    await reader.next('snapshot');
    await clock.advance(10_000);
    const heard = reader.messages.length;
    server.cut();
    assert.equal((await nextWaiting(reader, heard)).retryIn, 300);
  });

  it('does not hurry back to a server that opens and closes again and again', async () => {
    const { clock, server, read } = scene();
    const reader = read();
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      const heard = reader.messages.length;
      await reader.next('hello', round ? heard - 1 : 0);
      server.cut();
      server.restore();
      const { retryIn } = await nextWaiting(reader, heard);
      waits.push(retryIn);
      await clock.advance(retryIn);
    }
    assert.deepEqual(waits, [300, 1_000, 2_000, 4_000]);
  });

  it('tries at once when the machine comes back online', async () => {
    const { clock, server, network, read } = scene();
    server.cut();
    const reader = read();
    await nextWaiting(reader);
    await clock.advance(300);
    await nextWaiting(reader, 1);
    server.restore();
    network.dispatchEvent(new Event('online'));
    await reader.next('snapshot');
  });

  it('ends when the policy gives up, and says so', async () => {
    const { clock, server, read } = scene({ giveUpAfter: 5_000 });
    server.cut();
    const reader = read();
    await nextWaiting(reader);
    await clock.advance(20_000);
    await reader.ended;
    const last = reader.messages.at(-1);
    assert.ok(last?.kind === 'waiting');
    assert.equal(last.error.reason, 'given-up');
    assert.equal((last.error.cause as { reason: string }).reason, 'unreachable');
    assert.equal(clock.waiting, 0);
  });
});
