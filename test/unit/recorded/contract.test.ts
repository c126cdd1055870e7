import { describe, it } from 'node:test';
import { createFakeClock, feedContract, type FeedSubject } from '../../../src/testing/index.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { recordedFeed } from '../../../src/transport/recorded/feed.ts';
import { BEGAN, pins } from './cues.ts';

const policy = reconnectPolicy({ jitter: 0 });

describe('recordedFeed of a log', () => {
  feedContract(
    { describe, it },
    (): FeedSubject => {
      const clock = createFakeClock();
      let moment = BEGAN + 3_500;
      return {
        feed: recordedFeed({ show: 'tea', log: pins(50), clock, policy, moment: () => moment }),
        cue() {
          moment += 1_000;
          return clock.advance(1_000);
        },
        renew() {
          moment -= 3_000;
          return clock.advance(1_000);
        },
        held: () => clock.waiting,
      };
    },
    { without: ['cut', 'send'] },
  );
});

describe('recordedFeed of a URL', () => {
  feedContract(
    { describe, it },
    (): FeedSubject => {
      const clock = createFakeClock();
      const fetch = async (): Promise<Response> => Promise.resolve(Response.json(pins(50)));
      return {
        feed: recordedFeed({ show: 'tea', log: '/log.json', clock, policy, fetch }),
        // The pins are a second apart, and the feed looks at most each 15 ms.
        cue: () => clock.advance(1_015),
        held: () => clock.waiting,
      };
    },
    { without: ['cut', 'renew', 'send'] },
  );
});
