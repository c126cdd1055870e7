import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Feed, FeedMessage } from '../../../src/core/ports.ts';
import { feedContract, type FeedSubject } from '../../../src/testing/index.ts';
import { memoryFeed } from '../../../src/transport/memory/feed.ts';
import { answerQuestions, questions, REFUSED } from '../sse/questions.ts';

type Subscribe = Feed['subscribe'];

/** Runs one test of the contract on a feed that is spoiled in one way. */
async function tryContract(name: string, spoil: (feed: Feed) => Partial<Feed>): Promise<void> {
  const make = (): FeedSubject => {
    const feed = memoryFeed({
      show: 'tea',
      answer: (request, { push }) => answerQuestions(request, push),
    });
    return {
      feed: { ...feed, ...spoil(feed) },
      cue: () => void feed.push({ type: 'product.pin', data: { productId: 'mug' } }),
      cut: feed.cut,
      restore: feed.restore,
      renew: feed.renew,
      held: () => feed.readers,
      accepted: questions(),
      refused: () => REFUSED,
    };
  };
  const bodies = new Map<string, () => void | Promise<void>>();
  const runner = {
    describe: (_: string, body: () => void) => body(),
    it: (title: string, body: () => void | Promise<void>) => bodies.set(title, body),
  };
  feedContract(runner, make);
  const body = bodies.get(name);
  assert.ok(body, `the contract has "${name}"`);
  await body();
}

const changed =
  (
    change: (message: FeedMessage) => readonly FeedMessage[],
  ): ((feed: Feed) => { subscribe: Subscribe }) =>
  (feed) => ({
    async *subscribe(subscription) {
      for await (const message of feed.subscribe(subscription)) yield* change(message);
    },
  });

const without = (kind: FeedMessage['kind']): ReturnType<typeof changed> =>
  changed((message) => (message.kind === kind ? [] : [message]));

const neverEnding: (feed: Feed) => { subscribe: Subscribe } = (feed) => ({
  subscribe: ({ position }) => feed.subscribe({ position, signal: new AbortController().signal }),
});

const deaf: (feed: Feed) => { subscribe: Subscribe } = (feed) => ({
  subscribe({ position, signal }) {
    const first = position();
    return feed.subscribe({ position: () => first, signal });
  },
});

const faults: [string, string, (feed: Feed) => Partial<Feed>][] = [
  [
    'repeats cues',
    'goes on from the snapshot, in order, each cue once',
    changed((m) => (m.kind === 'cue' ? [m, m] : [m])),
  ],
  [
    'greets nobody',
    'opens with hello and a snapshot for a reader who has nothing',
    without('hello'),
  ],
  [
    'sends rubbish',
    'hands up what the protocol says',
    changed((m) =>
      m.kind === 'cue' ? [{ ...m, data: { ...(m.data as object), at: 'noon' } }] : [m],
    ),
  ],
  [
    'has no regard for the position',
    'resumes from a position without a cue that the reader has',
    (feed) => ({ subscribe: ({ signal }) => feed.subscribe({ position: () => null, signal }) }),
  ],
  ['asks for the position once only', 'asks for the position anew at each connection', deaf],
  [
    'does not say that it waits',
    'says that it waits when it is cut, then opens again',
    without('waiting'),
  ],
  ['never ends', 'ends at once on abort, and holds nothing any more', neverEnding],
  ['sends to who has aborted', 'gives nothing to a reader who has aborted before', neverEnding],
  [
    'throws refusals',
    'gives a refusal as a value',
    (feed) => ({
      send: async (...given) => {
        const outcome = await feed.send!(...given);
        if (!outcome.ok) throw new Error(outcome.problem.title);
        return outcome;
      },
    }),
  ],
  [
    'makes up a new opId for each attempt',
    'has one effect when the same request is sent twice',
    (feed) => ({
      send: (request, options) => feed.send!({ ...request, opId: crypto.randomUUID() }, options),
    }),
  ],
  [
    'is deaf to an abort',
    'rejects with the reason when aborted before',
    (feed) => ({
      send: (request) => feed.send!(request, { signal: new AbortController().signal }),
    }),
  ],
];

/** Lets the contract's time limits run out at once: many of these faults are found by waiting. */
async function hurried(work: Promise<void>): Promise<void> {
  let settled = false;
  const hurry = (): void => {
    if (settled) return;
    mock.timers.tick(20);
    setImmediate(hurry);
  };
  hurry();
  await work.finally(() => {
    settled = true;
  });
}

describe('feedContract', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  for (const [fault, name, spoil] of faults)
    it(`finds fault with a feed that ${fault}`, async () => {
      await hurried(tryContract(name, () => ({})));
      await assert.rejects(hurried(tryContract(name, spoil)));
    });
});
