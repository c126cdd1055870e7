import { randomUUID } from 'node:crypto';
import type { QuestionAsked } from '../../../../src/protocol/cue.ts';
import type { OpData, ViewerOp } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';
import type { Effects, Vote } from '../effects.ts';
import { isOpen } from '../retention.ts';
import { ASKED, WANTED } from '../tally.ts';
import { cleanText } from './clean-text.ts';
import { checkProduct, type OpContext, type OpFunction } from './op-context.ts';
import { questionOf } from './question-moves.ts';

/** The most that one reaction request may count. */
const MOST_REACTIONS = 20;

/** What each op of a viewer changes. */
export const VIEWER_OPS: { readonly [O in ViewerOp]: OpFunction<O> } = {
  'question.ask'(data, context) {
    checkNotOver(context);
    checkProduct(context, data.productId);
    const id = randomUUID();
    const { kind, aspect, productId } = data;
    const question: QuestionAsked = {
      questionId: id,
      ...written(data),
      ...(kind && { kind }),
      ...(aspect && { aspect }),
      ...(productId !== undefined && { productId }),
    };
    // The own question counts as wanted by who asked: a vote for it would count twice.
    const vote: Pick<Effects, 'vote'> = context.viewer
      ? { vote: { about: 'question', id, viewer: context.viewer, choice: ASKED } }
      : {};
    return context.moderated && !context.staff
      ? { id, ...vote, hold: question, staff: [{ type: 'question.held', data: question }] }
      : { id, ...vote, cues: [{ type: 'question.asked', data: question }] };
  },
  'question.vote'({ questionId }, context) {
    checkNotOver(context);
    const question = questionOf(context.show.state, questionId);
    if (!isOpen(question)) throw new Refusal('closed', `The question is ${question.state}.`);
    return { vote: newVote(context, 'question', questionId, WANTED) };
  },
  'chat.send'(data, context) {
    checkLive(context);
    const id = randomUUID();
    const role = context.staff ? (context.staff.role === 'host' ? 'host' : 'staff') : 'viewer';
    const message = { messageId: id, ...written(data), role } as const;
    return { id, cues: [{ type: 'chat.message', data: message }] };
  },
  'reaction.add'({ counts }, context) {
    checkLive(context);
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    if (sum < 1 || sum > MOST_REACTIONS) {
      throw new Refusal('invalid', `data.counts: expected 1 to ${MOST_REACTIONS} reactions.`);
    }
    return { reactions: counts };
  },
  'poll.vote'({ pollId, optionId }, context) {
    const { byId } = context.show.state.polls;
    const poll = Object.hasOwn(byId, pollId) ? byId[pollId] : undefined;
    if (!poll) throw new Refusal('not-found', 'There is no such poll.');
    const isLate = Date.parse(poll.closesAt ?? '') <= context.now;
    if (poll.closed || isLate) throw new Refusal('closed', 'The poll is closed.');
    if (!poll.options.some(({ id }) => id === optionId)) {
      throw new Refusal('not-found', 'The poll has no such option.');
    }
    return { vote: newVote(context, 'poll', pollId, optionId) };
  },
};

/** What a viewer wrote, as it is stored: these fields and no other that may have been sent. */
function written({ text, lang, name }: OpData<'chat.send'>): OpData<'chat.send'> {
  const kept = { text: cleanText(text), lang };
  return name === undefined ? kept : { ...kept, name: cleanText(name) };
}

function newVote(
  { show, viewer }: OpContext,
  about: Vote['about'],
  id: string,
  choice: string,
): Vote {
  if (viewer === undefined) throw new Refusal('invalid', 'viewer: expected a key, to count once.');
  if (show.store.votes.has(id, viewer)) throw new Refusal('conflict', 'You are counted already.');
  return { about, id, viewer, choice };
}

/** Questions may come before the show begins, not after it is over. */
function checkNotOver({ show: { phase } }: OpContext): void {
  if (phase === 'ended' || phase === 'cancelled')
    throw new Refusal('closed', `The show is ${phase}.`);
}

function checkLive(context: OpContext): void {
  checkNotOver(context);
  if (context.show.phase !== 'live') throw new Refusal('not-live', 'The show has not begun.');
}
