const AT = '2026-11-25T19:00:00.000Z';

/** A cue of this type around this data. */
export const cue = (type: string, data: unknown): Record<string, unknown> => ({
  v: 1,
  seq: 7,
  at: AT,
  id: 'c7',
  type,
  data,
});

/** A sample of this type around this data. */
export const sample = (type: string, data: unknown): Record<string, unknown> => ({
  v: 1,
  at: AT,
  type,
  data,
});

const question = { questionId: 'q1' };
const asked = { ...question, text: 'Does it scratch?', lang: 'en' };
const price = { amount: '19.00', currency: 'EUR' };

/** Type and data of one good cue of each type and case. */
export const GOOD_CUES: readonly (readonly [string, unknown])[] = [
  ['show.state', { state: 'live' }],
  [
    'show.state',
    { state: 'cancelled', reason: { en: 'The kiln broke.', de: 'Der Ofen ist kaputt.' } },
  ],
  ['product.pin', { productId: 'mug', variantId: 'mug-slate' }],
  ['product.unpin', { productId: 'mug' }],
  [
    'product.update',
    {
      productId: 'mug',
      price: { ...price, taxIncluded: true, was: price, lowest: price },
      stock: { level: 'few', quantity: 3, source: 'Counted by hand' },
      asOf: AT,
    },
  ],
  ['offer.start', { offerId: 'o', productId: 'mug', title: 'Today', price, endsAt: AT }],
  ['offer.end', { offerId: 'o' }],
  ['question.asked', asked],
  ['question.asked', { ...asked, kind: 'show-me', aspect: 'coin', productId: 'mug', name: 'Ana' }],
  ['question.asked', { ...asked, text: '' }],
  ['question.state', { ...question, state: 'queued' }],
  ['question.state', { ...question, state: 'answering' }],
  ['question.state', { ...question, state: 'removed' }],
  ['question.state', { ...question, state: 'answered', answer: { text: 'No.', lang: 'en' } }],
  ['question.state', { ...question, state: 'answered', answer: { from: AT, to: AT } }],
  ['question.state', { ...question, state: 'merged', into: 'q0' }],
  ['question.state', { ...question, state: 'declined', reason: 'Not about this show.' }],
  ['chat.message', { messageId: 'm', text: 'Hello', lang: 'en', name: 'Bo', role: 'host' }],
  ['chat.remove', { messageId: 'm' }],
  [
    'poll.open',
    { pollId: 'p', question: 'Which?', options: [{ id: 'a', label: 'A' }], closesAt: AT },
  ],
  ['poll.close', { pollId: 'p', counts: { a: 3 } }],
  ['agenda.enter', { segmentId: 's' }],
  ['takeaway', { text: 'Wash cool.', productId: 'throw' }],
  ['correction', { text: '65, not 75 degrees.', questionId: 'q1', productId: 'mug' }],
  ['caption', { text: 'This is the mug.', lang: 'en', until: AT }],
];

/** Type, data that is not its own, and the path of what is wrong. */
export const BAD_DATA: readonly (readonly [string, unknown, string])[] = [
  ['show.state', { state: 'paused' }, 'data.state'],
  ['product.pin', {}, 'data.productId'],
  ['product.pin', { productId: 'mug', variantId: 5 }, 'data.variantId'],
  ['product.pin', { productId: '__proto__' }, 'data.productId'],
  ['product.pin', null, 'data'],
  [
    'product.update',
    { productId: 'mug', price: { amount: 19, currency: 'EUR' }, asOf: AT },
    'data.price.amount',
  ],
  ['product.update', { productId: 'mug', stock: { level: 'lots' }, asOf: AT }, 'data.stock.level'],
  ['offer.start', { offerId: 'o', productId: 'mug', endsAt: 'soon' }, 'data.endsAt'],
  ['question.asked', { ...question, text: 'Hi' }, 'data.lang'],
  ['question.asked', { ...asked, aspect: 'inside' }, 'data.aspect'],
  ['question.state', { ...question, state: 'answered' }, 'data.answer'],
  ['question.state', { ...question, state: 'merged' }, 'data.into'],
  ['question.state', { ...question, state: 'declined' }, 'data.reason'],
  ['question.state', { ...question, state: ['queued'] }, 'data.state'],
  ['question.state', { ...question, state: 'asked' }, 'data.state'],
  ['chat.message', { messageId: 'm', text: 'Hi', lang: 'en', role: 'admin' }, 'data.role'],
  ['poll.open', { pollId: 'p', question: 'Which?' }, 'data.options'],
  [
    'poll.open',
    { pollId: 'p', question: 'Which?', options: [{ id: 'a' }] },
    'data.options[0].label',
  ],
  ['poll.close', { pollId: 'p', counts: { a: 'many' } }, 'data.counts["a"]'],
  ['caption', { text: 'Hi', lang: 'en' }, 'data.until'],
];

/** Type and data of one good sample of each type. */
export const GOOD_SAMPLES: readonly (readonly [string, unknown])[] = [
  ['question.votes', { questionId: 'q1', votes: 12 }],
  ['reaction.batch', { counts: { heart: 3, '👩‍🚀': 1 } }],
  ['poll.tally', { pollId: 'p', counts: {} }],
  ['audience', { viewers: 0 }],
];
