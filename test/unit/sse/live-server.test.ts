import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../../../examples/live-server/server.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { readFeed } from '../../../src/testing/feed-reader.ts';
import { feedContract, type FeedSubject } from '../../../src/testing/index.ts';
import { liveSubject, setFaults } from './live-subject.ts';

describe('sseFeed of the live server', () => {
  const boundless = { burst: 1e6, perSecond: 1e6 };
  const rates = { viewer: boundless, address: boundless };
  const options = { clip: 'test', dataDir: ':memory:', quiet: true, rates } as const;
  let server: LiveServer;

  before(async () => {
    server = await startLiveServer({ ...options, port: 0 });
  });
  after(() => server.close());

  const subject = (): FeedSubject => ({
    ...liveSubject(server.url),
    async renew() {
      const { port } = server;
      await server.close();
      server = await startLiveServer({ ...options, port });
    },
  });
  feedContract({ describe, it }, subject);

  for (const fault of ['repeat', 'reorder', 'skip'] as const)
    it(`brings every cue although the server is told to ${fault}`, async () => {
      const { feed, cue } = subject();
      const reader = readFeed(feed);
      try {
        await reader.next('snapshot');
        const { seq } = reader.position!;
        await setFaults(server.url, { feed: { [fault]: true } });
        for (let i = 0; i < 12; i++) await cue();
        await setFaults(server.url, { feed: { [fault]: false, down: true } });
        await reader.next('waiting');
        await setFaults(server.url, { feed: { down: false } });
        await eventually(
          () =>
            Array.from({ length: 12 }, (_, i) => seq + 1 + i).every((one) =>
              reader.seqs.includes(one),
            ),
          'the twelve cues',
        );
      } finally {
        await setFaults(server.url, { feed: { [fault]: false, down: false } });
        await reader.stop();
      }
    });

  it('tells the server’s clock, which here is ours', async () => {
    const { signal } = new AbortController();
    const offset = await subject().feed.clockOffset?.({ signal });
    assert.ok(offset?.error != null && Math.abs(offset.ms) <= offset.error, JSON.stringify(offset));
  });
});
