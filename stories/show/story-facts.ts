import type { CueDraft } from '../../src/transport/memory/feed.ts';
import { at } from './story-questions.ts';

const price = { amount: '22.00', currency: 'EUR' };
const question = { questionId: 'handle' };
const poll = { pollId: 'glaze' };

/** One cue of each type, in an order in which a show could tell them. */
export const FACTS_OF_EACH_TYPE: readonly CueDraft[] = [
  { type: 'show.state', data: { state: 'live' } },
  { type: 'agenda.enter', data: { segmentId: 'table' } },
  { type: 'product.pin', data: { productId: 'mug' } },
  { type: 'product.update', data: { productId: 'mug', asOf: at('14:03:00') } },
  { type: 'offer.start', data: { offerId: 'pair', productId: 'mug', price } },
  { type: 'offer.end', data: { offerId: 'pair' } },
  { type: 'question.asked', data: { ...question, text: 'Has it a handle?', lang: 'en' } },
  { type: 'question.state', data: { ...question, state: 'queued' } },
  { type: 'correction', data: { text: 'It holds 240 ml.', productId: 'mug' } },
  { type: 'takeaway', data: { text: 'Wash it by hand.' } },
  {
    type: 'poll.open',
    data: { ...poll, question: 'Which glaze?', options: [{ id: 'cream', label: 'Cream' }] },
  },
  { type: 'poll.close', data: { ...poll, counts: { cream: 3 } } },
  { type: 'chat.message', data: { messageId: 'hello', text: 'Good evening', lang: 'en' } },
  { type: 'chat.remove', data: { messageId: 'hello' } },
  {
    type: 'caption',
    data: { text: 'Run a finger along the rings.', lang: 'en', until: at('14:03:40') },
  },
  { type: 'product.unpin', data: { productId: 'mug' } },
];
