import { describe, it } from 'node:test';
import { createFakeClock, feedContract, type FeedSubject } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../../src/transport/sse/feed.ts';
import { createFakeFeedServer, FEED_URL, SEND_URL } from './fake-feed-server.ts';
import { questions, REFUSED } from './questions.ts';

function subject(): FeedSubject {
  const clock = createFakeClock();
  const server = createFakeFeedServer(clock);
  const reconnect = (): Promise<void> => clock.advance(60_000);
  return {
    feed: sseFeed({
      url: FEED_URL,
      sendUrl: SEND_URL,
      clock,
      policy: reconnectPolicy(),
      fetch: server.fetch,
    }),
    cue: () => void server.pin(),
    cut: server.cut,
    async restore() {
      server.restore();
      await reconnect();
    },
    async renew() {
      server.renew();
      await reconnect();
    },
    held: () => server.connections + clock.waiting,
    accepted: questions(),
    refused: () => REFUSED,
  };
}

describe('sseFeed', () => {
  feedContract({ describe, it }, subject);
});
