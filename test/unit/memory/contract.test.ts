import { describe, it } from 'node:test';
import { feedContract, type FeedSubject } from '../../../src/testing/index.ts';
import { memoryFeed } from '../../../src/transport/memory/feed.ts';
import { answerQuestions, questions, REFUSED } from '../sse/questions.ts';

function subject(): FeedSubject {
  const next = questions();
  const feed = memoryFeed({
    show: 'tea',
    answer: (request, { push }) => answerQuestions(request, push),
  });
  return {
    feed,
    cue: () => void feed.push({ type: 'product.pin', data: { productId: 'mug' } }),
    cut: feed.cut,
    restore: feed.restore,
    renew: feed.renew,
    held: () => feed.readers,
    accepted: next,
    refused: () => REFUSED,
  };
}

describe('memoryFeed', () => {
  feedContract({ describe, it }, subject);
});
