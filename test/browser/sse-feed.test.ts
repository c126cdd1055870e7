import { expect } from 'chai';
import { eventually } from '../../src/testing/assert.ts';
import { readFeed } from '../../src/testing/feed-reader.ts';
import { feedContract, type FeedSubject } from '../../src/testing/index.ts';
import { systemClock } from '../../src/core/clock.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../src/transport/sse/feed.ts';
import { liveServerUrl } from './live-show.ts';
import { liveSubject, setFaults } from '../unit/sse/live-subject.ts';

/** How many feeds the server has open, by its own count. */
async function audience(url: string): Promise<number> {
  const reader = readFeed(
    sseFeed({ url: `${url}/live/feed`, clock: systemClock, policy: reconnectPolicy() }),
  );
  const sample = await eventually(
    () =>
      reader.messages
        .flatMap((message) => (message.kind === 'sample' ? [message.data] : []))
        .map((data) => data as { type: string; data: { viewers: number } })
        .findLast(({ type }) => type === 'audience'),
    'an audience sample',
  );
  await reader.stop();
  return sample?.data.viewers ?? Infinity;
}

describe('sseFeed in a browser, of the live server', () => {
  feedContract(
    { describe, it },
    async (): Promise<FeedSubject> => liveSubject(await liveServerUrl()),
    {
      without: ['renew'],
    },
  );

  for (const fault of ['repeat', 'reorder', 'skip'] as const)
    it(`brings every cue although the server is told to ${fault}`, async () => {
      const url = await liveServerUrl();
      const { feed, cue, cut, restore, dispose } = liveSubject(url);
      const reader = readFeed(feed);
      try {
        await reader.next('snapshot');
        const { seq } = reader.position!;
        await setFaults(url, { feed: { [fault]: true } });
        for (let i = 0; i < 12; i++) await cue();
        await setFaults(url, { feed: { [fault]: false } });
        await cut!();
        await reader.next('waiting');
        await restore!();
        const wanted = Array.from({ length: 12 }, (_, step) => seq + 1 + step);
        await eventually(() => wanted.every((one) => reader.seqs.includes(one)), 'twelve cues');
      } finally {
        await dispose!();
        await reader.stop();
      }
    });

  it('closes its connections when aborted', async () => {
    const url = await liveServerUrl();
    const readers = Array.from({ length: 3 }, () => readFeed(liveSubject(url).feed));
    await Promise.all(readers.map((reader) => reader.next('snapshot')));
    await Promise.all(readers.map((reader) => reader.stop()));
    await eventually(async () => (await audience(url)) <= 1, 'an audience of one');
  });

  it('tries at once when the window comes back online', async () => {
    const url = await liveServerUrl();
    const { cut, restore, dispose } = liveSubject(url);
    const policy = reconnectPolicy({ delays: [3_600_000] });
    const reader = readFeed(sseFeed({ url: `${url}/live/feed`, clock: systemClock, policy }));
    try {
      await reader.next('snapshot');
      await cut!();
      await reader.next('waiting');
      await restore!();
      const heard = reader.messages.length;
      window.dispatchEvent(new Event('online'));
      await reader.next('open', heard);
    } finally {
      await dispose!();
      await reader.stop();
    }
  });

  it('tells how far the server’s clock is from this one', async () => {
    const { feed } = liveSubject(await liveServerUrl());
    const offset = await feed.clockOffset!({ signal: new AbortController().signal });
    expect(offset?.ms).to.be.within(-1_000, 1_000);
    expect(offset?.error).to.be.above(0);
  });
});
