import type { CueData, CueEnvelope, CueType } from '../../protocol/cue.ts';
import type { Question } from '../../protocol/snapshot.ts';
import type { OpenDraft } from './draft.ts';

/** How many of each a state keeps. The log has them all; a state must stay small for ever. */
export const KEPT = { chat: 200, captions: 40, history: 500 } as const;

type Reducers = {
  readonly [T in CueType]: (open: OpenDraft, cue: CueEnvelope<T, CueData[T]>) => void;
};

/** What each known cue does to the state. A cue that comes late or twice does no harm. */
export const CUE_REDUCERS: Reducers = {
  'show.state'(open, { at, data }) {
    Object.assign(open('show'), { reason: null, ...data, since: at });
  },
  'product.pin'(open, { at, data }) {
    endPin(open, at);
    open('products').pinned = { ...data, from: at };
  },
  'product.unpin'(open, { at, data }) {
    if (open('products').pinned?.productId === data.productId) endPin(open, at);
  },
  'product.update'(open, { data }) {
    const { updates } = open('products');
    const key = data.variantId ? `${data.productId}/${data.variantId}` : data.productId;
    updates[key] = { ...updates[key], ...data };
  },
  'offer.start'(open, { data }) {
    const offers = open('offers');
    if (!offers.ended.includes(data.offerId)) offers.running[data.offerId] = data;
  },
  'offer.end'(open, { data }) {
    const offers = open('offers');
    const { [data.offerId]: _over, ...running } = offers.running;
    offers.running = running;
    keep(offers.ended, data.offerId, KEPT.history);
  },
  'question.asked'(open, { at, seq, data }) {
    const { byId } = open('questions');
    const before = byId[data.questionId];
    // One that was taken out of sight may be let in again.
    if (before && (before.state !== 'removed' || seq < before.seq)) return;
    // Nobody asked the shop's own.
    const votes = data.kind === 'faq' ? 0 : 1;
    byId[data.questionId] = { ...data, state: 'asked', askedAt: at, since: at, seq, votes };
  },
  'question.state'(open, { at, seq, data }) {
    const { byId } = open('questions');
    const before = byId[data.questionId];
    if (!before || seq < before.seq || before.state === 'removed') return;
    byId[data.questionId] = moved({ ...before, ...data, since: at, seq });
  },
  'chat.message'(open, { at, data }) {
    keep(open('chat').messages, { ...data, at }, KEPT.chat);
  },
  'chat.remove'(open, { data }) {
    const chat = open('chat');
    chat.messages = chat.messages.filter(({ messageId }) => messageId !== data.messageId);
  },
  'poll.open'(open, { data }) {
    const polls = open('polls');
    polls.byId[data.pollId] ??= { ...data, counts: {}, closed: false };
    if (!polls.byId[data.pollId]?.closed) polls.open = data.pollId;
  },
  'poll.close'(open, { data }) {
    const polls = open('polls');
    const poll = polls.byId[data.pollId];
    if (poll) polls.byId[data.pollId] = { ...poll, counts: data.counts, closed: true };
    if (polls.open === data.pollId) polls.open = null;
  },
  'agenda.enter'(open, { at, data }) {
    const agenda = open('agenda');
    agenda.current = data.segmentId;
    keep(agenda.entered, { segmentId: data.segmentId, at }, KEPT.history);
  },
  takeaway(open, { at, data }) {
    keep(open('notes').takeaways, { ...data, at }, KEPT.history);
  },
  correction(open, { at, data }) {
    keep(open('notes').corrections, { ...data, at }, KEPT.history);
  },
  caption(open, { at, data }) {
    keep(open('captions').lines, { ...data, at }, KEPT.captions);
  },
};

function endPin(open: OpenDraft, at: string): void {
  const products = open('products');
  if (!products.pinned) return;
  keep(products.shown, { ...products.pinned, to: at }, KEPT.history);
  products.pinned = null;
}

/** A removed question keeps its place and loses its words. */
function moved(question: Question): Question {
  if (question.state !== 'removed') return question;
  const { answer: _answer, reason: _reason, name: _name, ...place } = question;
  return { ...place, text: '' };
}

/** Adds to a list that keeps its newest `most` items. */
function keep<Item>(list: Item[], item: Item, most: number): void {
  list.push(item);
  if (list.length > most) list.splice(0, list.length - most);
}
