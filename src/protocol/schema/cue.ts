import type {
  Answer,
  Caption,
  ChatMessage,
  Correction,
  Cue,
  CueData,
  CueType,
  Offer,
  PollOpened,
  ProductUpdate,
  QuestionAsked,
  QuestionChange,
  Sample,
  SampleData,
  SampleType,
  Stock,
  UnknownCue,
} from '../cue.ts';
import type { LocalizedText } from '../text.ts';
import { COUNT, ID, LANGUAGE, NAME, PHASE, PROSE, TEXT, TIMESTAMP } from './leaves.ts';
import { MONEY, PRICE } from './money.ts';
import { cases, envelopes } from './cases.ts';
import { any, list, record } from './members.ts';
import { object } from './object.ts';
import { QUANTITY_RULE } from './quantity.ts';
import { choice } from './values.ts';
import type { Node, Schema } from './schema.ts';

const VERSION = choice(1);

export const ASPECT = choice('close-up', 'on-body', 'daylight', 'coin', 'label');

export const COUNTS = record(ID, COUNT);

export const STOCK = object<Stock>({
  level: choice('in', 'few', 'out'),
  'quantity?': COUNT,
  'source?': TEXT,
});

export const ANSWER = object<Answer>({
  'text?': PROSE,
  'lang?': LANGUAGE,
  'from?': TIMESTAMP,
  'to?': TIMESTAMP,
});

type ChangeTo<S extends QuestionChange['state']> = { readonly questionId: string } & {
  readonly state: S;
};

const MOVED = object<ChangeTo<'queued' | 'answering' | 'removed'>>({
  questionId: ID,
  state: choice('queued', 'answering', 'removed'),
});

export const QUESTION_CHANGE = cases<QuestionChange, 'state'>('state', {
  queued: MOVED,
  answering: MOVED,
  removed: MOVED,
  answered: object<ChangeTo<'answered'> & { readonly answer: Answer }>({
    questionId: ID,
    state: choice('answered'),
    answer: ANSWER,
  }),
  merged: object<ChangeTo<'merged'> & { readonly into: string }>({
    questionId: ID,
    state: choice('merged'),
    into: ID,
  }),
  declined: object<ChangeTo<'declined'> & { readonly reason: LocalizedText }>({
    questionId: ID,
    state: choice('declined'),
    reason: TEXT,
  }),
});

export const PRODUCT_UPDATE = object<ProductUpdate>({
  productId: ID,
  'variantId?': ID,
  'price?': PRICE,
  'stock?': STOCK,
  'quantity?': QUANTITY_RULE,
  asOf: TIMESTAMP,
});

export const OFFER = object<Offer>({
  offerId: ID,
  productId: ID,
  'title?': TEXT,
  'price?': MONEY,
  'endsAt?': TIMESTAMP,
});

export const QUESTION_ASKED = object<QuestionAsked>({
  questionId: ID,
  text: PROSE,
  lang: LANGUAGE,
  'kind?': choice('show-me', 'faq'),
  'aspect?': ASPECT,
  'productId?': ID,
  'name?': NAME,
});

export const CHAT_MESSAGE = object<ChatMessage>({
  messageId: ID,
  text: PROSE,
  lang: LANGUAGE,
  'name?': NAME,
  'role?': choice('viewer', 'host', 'staff'),
});

export const POLL_OPENED = object<PollOpened>({
  pollId: ID,
  question: TEXT,
  options: list(object<PollOpened['options'][number]>({ id: ID, label: TEXT })),
  'closesAt?': TIMESTAMP,
});

export const CORRECTION = object<Correction>({
  text: TEXT,
  'questionId?': ID,
  'productId?': ID,
});

export const CAPTION = object<Caption>({ text: PROSE, lang: LANGUAGE, until: TIMESTAMP });

export const CUE_DATA: { readonly [T in CueType]: Schema<CueData[T]> } = {
  'show.state': object<CueData['show.state']>({ state: PHASE, 'reason?': TEXT }),
  'product.pin': object<CueData['product.pin']>({ productId: ID, 'variantId?': ID }),
  'product.unpin': object<CueData['product.unpin']>({ productId: ID }),
  'product.update': PRODUCT_UPDATE,
  'offer.start': OFFER,
  'offer.end': object<CueData['offer.end']>({ offerId: ID }),
  'question.asked': QUESTION_ASKED,
  'question.state': QUESTION_CHANGE,
  'chat.message': CHAT_MESSAGE,
  'chat.remove': object<CueData['chat.remove']>({ messageId: ID }),
  'poll.open': POLL_OPENED,
  'poll.close': object<CueData['poll.close']>({ pollId: ID, counts: COUNTS }),
  'agenda.enter': object<CueData['agenda.enter']>({ segmentId: ID }),
  takeaway: object<CueData['takeaway']>({ text: TEXT, 'productId?': ID }),
  correction: CORRECTION,
  caption: CAPTION,
};

export const SAMPLE_DATA: { readonly [T in SampleType]: Schema<SampleData[T]> } = {
  'question.votes': object<SampleData['question.votes']>({ questionId: ID, votes: COUNT }),
  'reaction.batch': object<SampleData['reaction.batch']>({ counts: COUNTS }),
  'poll.tally': object<SampleData['poll.tally']>({ pollId: ID, counts: COUNTS }),
  audience: object<SampleData['audience']>({ viewers: COUNT }),
};

/** An entry of a log. */
export const entry = (type: Schema<string>, data: Schema<unknown>): Schema<UnknownCue> =>
  object<UnknownCue>({
    v: VERSION,
    seq: COUNT,
    at: TIMESTAMP,
    id: ID,
    type,
    data,
    'by?': ID,
  });

export const CUE: Schema<Cue> = envelopes('type', CUE_DATA, entry, entry(ID, any));

/** What is true of a moment alone, and in no log. */
export const sample = (type: Schema<string>, data: Schema<unknown>): Node =>
  object<{ v: 1; at: string; type: string; data: unknown }>({
    v: VERSION,
    at: TIMESTAMP,
    type,
    data,
  });

export const SAMPLE: Schema<Sample> = envelopes('type', SAMPLE_DATA, sample);
