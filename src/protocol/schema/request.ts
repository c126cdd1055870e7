import { LIMITS } from '../limits.ts';
import type { OpData, Op, ShowRequest, StaffOps, ViewerOps } from '../request.ts';
import { ANSWER, ASPECT, CAPTION, COUNTS, CUE_DATA, STOCK } from './cue.ts';
import { ID, LANGUAGE, NAME, OP_ID, TEXT, YES_NO } from './leaves.ts';
import { PRICE } from './money.ts';
import { clean } from './plain.ts';
import { envelopes } from './cases.ts';
import { QUANTITY_RULE } from './quantity.ts';
import { object } from './object.ts';
import { choice, string } from './values.ts';
import type { Node, Schema } from './schema.ts';

/** What a viewer writes must have something to read in it. */
const WRITTEN = string(
  `a text of 1 to ${LIMITS.question} characters`,
  LIMITS.question,
  /[\p{L}\p{N}\p{P}\p{S}]/u,
  clean,
);

const QUESTION = object<{ readonly questionId: string }>({ questionId: ID });

/** What each op asks with. */
export const OP_DATA: { readonly [O in Op]: Schema<OpData<O>> } = {
  'question.ask': object<ViewerOps['question.ask']>({
    text: WRITTEN,
    lang: LANGUAGE,
    'kind?': choice('show-me'),
    'aspect?': ASPECT,
    'productId?': ID,
    'name?': NAME,
  }),
  'question.vote': QUESTION,
  'chat.send': object<ViewerOps['chat.send']>({ text: WRITTEN, lang: LANGUAGE, 'name?': NAME }),
  'reaction.add': object<ViewerOps['reaction.add']>({ counts: COUNTS }),
  'poll.vote': object<ViewerOps['poll.vote']>({ pollId: ID, optionId: ID }),
  'show.state': CUE_DATA['show.state'],
  'product.pin': CUE_DATA['product.pin'],
  'product.unpin': CUE_DATA['product.unpin'],
  'product.update': object<StaffOps['product.update']>({
    productId: ID,
    'variantId?': ID,
    'price?': PRICE,
    'stock?': STOCK,
    'quantity?': QUANTITY_RULE,
  }),
  'offer.start': CUE_DATA['offer.start'],
  'offer.end': CUE_DATA['offer.end'],
  'question.claim': QUESTION,
  'question.unclaim': QUESTION,
  'question.queue': QUESTION,
  'question.answering': QUESTION,
  'question.answer': object<StaffOps['question.answer']>({ questionId: ID, answer: ANSWER }),
  'question.merge': object<StaffOps['question.merge']>({ questionId: ID, into: ID }),
  'question.decline': object<StaffOps['question.decline']>({ questionId: ID, reason: TEXT }),
  'question.hold': QUESTION,
  'question.release': QUESTION,
  'question.remove': QUESTION,
  'chat.remove': CUE_DATA['chat.remove'],
  'poll.open': CUE_DATA['poll.open'],
  'poll.close': object<StaffOps['poll.close']>({ pollId: ID }),
  'agenda.enter': CUE_DATA['agenda.enter'],
  'takeaway.add': CUE_DATA['takeaway'],
  'correction.add': CUE_DATA['correction'],
  'caption.add': CAPTION,
  'script.set': object<StaffOps['script.set']>({ on: YES_NO }),
};

const request = (op: Schema<string>, data: Schema<unknown>): Node =>
  object<{ op: string; opId: string; data: unknown; viewer?: string }>({
    op,
    opId: OP_ID,
    data,
    'viewer?': OP_ID,
  });

export const REQUEST: Schema<ShowRequest> = envelopes('op', OP_DATA, request);
