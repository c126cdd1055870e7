import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { FeedMessage } from '../../../src/core/ports.ts';
import { readFeed, type FeedReader } from '../../../src/testing/feed-reader.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { recordedFeed } from '../../../src/transport/recorded/feed.ts';
import { pins } from './cues.ts';

const readers: FeedReader[] = [];

/** A feed of a URL that is answered with these, one each, the last one for ever. */
function scene(...answers: readonly (() => Response)[]): {
  clock: FakeClock;
  calls: string[];
  read(): FeedReader;
} {
  const clock = createFakeClock();
  const calls: string[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    calls.push(String(input));
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    return Promise.resolve(answer?.() ?? Response.error());
  };
  const policy = reconnectPolicy({ jitter: 0 });
  const feed = recordedFeed({ show: 'tea', log: '/live/log.json', clock, policy, fetch });
  const read = (): FeedReader => {
    const reader = readFeed(feed);
    readers.push(reader);
    return reader;
  };
  return { clock, calls, read };
}

const lines = (end = '\n'): string =>
  pins(5)
    .map((cue) => JSON.stringify(cue) + end)
    .join('');

async function trouble(reader: FeedReader): Promise<FeedMessage & { kind: 'waiting' }> {
  return (await reader.next('waiting')) as FeedMessage & { kind: 'waiting' };
}

describe('recordedFeed, loading its log', () => {
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
  });

  const forms: [string, () => Response][] = [
    ['a JSON array', () => Response.json(pins(5))],
    ['one cue a line', () => new Response(lines())],
    ['one cue a line, with CRLF and empty lines', () => new Response(lines('\r\n\r\n'))],
    ['a single line', () => new Response(JSON.stringify(pins(1)[0]))],
  ];
  for (const [what, answer] of forms)
    it(`reads ${what}`, async () => {
      const { calls, read } = scene(answer);
      const reader = read();
      await reader.next('snapshot');
      assert.equal(reader.position?.seq, 1);
      assert.deepEqual(calls, ['/live/log.json']);
    });

  it('takes an empty file for the log of a show in which nothing happened', async () => {
    const { read } = scene(() => new Response(''));
    const reader = read();
    await reader.next('snapshot');
    assert.equal(reader.position?.seq, 0);
  });

  it('keeps a bad line in its place and reads the others', async () => {
    const [first, ...others] = lines().split('\n');
    const { clock, read } = scene(() => new Response([first, '{"seq":', ...others].join('\n')));
    const reader = read();
    await reader.next('snapshot');
    await clock.advance(3_015);
    assert.deepEqual(reader.seqs.filter(Boolean), [2, 3, 4]);
  });

  it('fetches once for all its readers', async () => {
    const { calls, read } = scene(() => Response.json(pins(5)));
    await read().next('snapshot');
    await read().next('snapshot');
    assert.equal(calls.length, 1);
  });

  const failures: [string, string, () => Response][] = [
    ['there is none', 'not-found', () => new Response('', { status: 404 })],
    ['it is not for this viewer', 'unauthorized', () => new Response('', { status: 403 })],
    ['the server is out of order', 'refused', () => new Response('', { status: 500 })],
    ['a page comes in its place', 'garbled', () => new Response('<h1>Hello</h1>')],
  ];
  for (const [what, reason, answer] of failures)
    it(`says "${reason}" when ${what}, and tries again`, async () => {
      const { clock, read } = scene(answer, () => Response.json(pins(5)));
      const reader = read();
      const { error, retryIn } = await trouble(reader);
      assert.equal(error.reason, reason);
      await clock.advance(retryIn);
      await reader.next('snapshot');
    });
});
