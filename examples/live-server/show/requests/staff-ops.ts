import type { Answer, QuestionAsked } from '../../../../src/protocol/cue.ts';
import type { StaffOp } from '../../../../src/protocol/request.ts';
import type { Question } from '../../../../src/protocol/snapshot.ts';
import { Refusal } from '../../http/problem.ts';
import type { CueDraft, Effects } from '../effects.ts';
import { checkProduct, type OpContext, type OpFunction } from './op-context.ts';
import { checkMove, checkWaits, questionOf } from './question-moves.ts';

/** What each op of the staff changes. */
export const STAFF_OPS: { readonly [O in StaffOp]: OpFunction<O> } = {
  'show.state': (data, context) => one({ type: 'show.state', data }, context),
  'product.pin'(data, context) {
    checkProduct(context, data.productId);
    return one({ type: 'product.pin', data }, context);
  },
  'product.unpin'(data, context) {
    if (context.show.state.products.pinned?.productId !== data.productId) {
      throw new Refusal('conflict', 'The product is not pinned.');
    }
    return one({ type: 'product.unpin', data }, context);
  },
  'product.update'(data, context) {
    checkProduct(context, data.productId);
    const asOf = new Date(context.now).toISOString();
    return one({ type: 'product.update', data: { ...data, asOf } }, context);
  },
  'offer.start'(data, context) {
    checkProduct(context, data.productId);
    const { running, ended } = context.show.state.offers;
    if (Object.hasOwn(running, data.offerId) || ended.includes(data.offerId)) {
      throw new Refusal('conflict', 'This offer has begun before. A new one needs a new id.');
    }
    return one({ type: 'offer.start', data }, context);
  },
  'offer.end'(data, context) {
    if (!Object.hasOwn(context.show.state.offers.running, data.offerId)) {
      throw new Refusal('conflict', 'This offer is not running.');
    }
    return one({ type: 'offer.end', data }, context);
  },
  'question.claim'({ questionId }, context) {
    checkWaits(context.show, questionId);
    return hand('question.claimed', questionId, context);
  },
  // The act itself says it in the staff log.
  'question.unclaim': () => ({}),
  'question.queue'({ questionId }, context) {
    checkMove(context.show.state, questionId, 'queued');
    const cue = { type: 'question.state', data: { questionId, state: 'queued' } } as const;
    const { state } = questionOf(context.show.state, questionId);
    // One that was being answered goes back to everybody.
    const back = state === 'answering' ? hand('question.unclaimed', questionId, context) : {};
    return { ...one(cue, context), ...back };
  },
  'question.answering'({ questionId }, context) {
    checkMove(context.show.state, questionId, 'answering');
    const cue = { type: 'question.state', data: { questionId, state: 'answering' } } as const;
    return { ...one(cue, context), ...hand('question.claimed', questionId, context) };
  },
  'question.answer'({ questionId, answer }, context) {
    checkMove(context.show.state, questionId, 'answered');
    checkAnswer(answer);
    // What an edit does not name stays: who writes an answer down does not undo what was said aloud.
    const { answer: before } = questionOf(context.show.state, questionId);
    const data = { questionId, state: 'answered', answer: { ...before, ...answer } } as const;
    return one({ type: 'question.state', data }, context);
  },
  'question.merge'({ questionId, into }, context) {
    checkMove(context.show.state, questionId, 'merged');
    const target = questionOf(context.show.state, into);
    if (into === questionId || target.state === 'merged' || target.state === 'removed') {
      throw new Refusal('conflict', 'A question is merged into another one that stands.');
    }
    return one({ type: 'question.state', data: { questionId, state: 'merged', into } }, context);
  },
  'question.decline'({ questionId, reason }, context) {
    checkMove(context.show.state, questionId, 'declined');
    return one(
      { type: 'question.state', data: { questionId, state: 'declined', reason } },
      context,
    );
  },
  'question.hold'({ questionId }, context) {
    checkMove(context.show.state, questionId, 'held');
    const held = askedOf(questionOf(context.show.state, questionId));
    return {
      ...one({ type: 'question.state', data: { questionId, state: 'removed' } }, context),
      hold: held,
      staff: [{ type: 'question.held', data: held }],
      erase: { questionId, isHeld: true },
    };
  },
  'question.release'({ questionId }, context) {
    const question = context.show.store.held.get(questionId);
    if (!question) throw new Refusal('not-found', 'No such question is held.');
    // Whoever releases it did not write it: the cue has no `by`.
    return {
      id: questionId,
      unhold: questionId,
      cues: [{ type: 'question.asked', data: question }],
    };
  },
  'question.remove'({ questionId }, context) {
    if (context.show.store.held.get(questionId)) {
      return { unhold: questionId, erase: { questionId } };
    }
    checkMove(context.show.state, questionId, 'removed');
    const cue = { type: 'question.state', data: { questionId, state: 'removed' } } as const;
    return { ...one(cue, context), erase: { questionId } };
  },
  'chat.remove'({ messageId }, context) {
    if (!context.show.state.chat.messages.some((line) => line.messageId === messageId)) {
      throw new Refusal('not-found', 'There is no such message.');
    }
    return { ...one({ type: 'chat.remove', data: { messageId } }, context), erase: { messageId } };
  },
  'poll.open'(data, context) {
    const { byId, open } = context.show.state.polls;
    if (open !== null || Object.hasOwn(byId, data.pollId)) {
      throw new Refusal('conflict', 'A poll is open, or this one has been.');
    }
    return one({ type: 'poll.open', data }, context);
  },
  'poll.close'({ pollId }, context) {
    if (context.show.state.polls.open !== pollId) {
      throw new Refusal('conflict', 'The poll is not open.');
    }
    const counts = context.show.store.votes.count(pollId);
    return one({ type: 'poll.close', data: { pollId, counts } }, context);
  },
  'agenda.enter'(data, context) {
    if (!context.show.manifest.agenda.some(({ id }) => id === data.segmentId)) {
      throw new Refusal('not-found', 'The agenda has no such segment.');
    }
    return one({ type: 'agenda.enter', data }, context);
  },
  'takeaway.add': (data, context) => one({ type: 'takeaway', data }, context),
  'correction.add': (data, context) => one({ type: 'correction', data }, context),
  'caption.add': (data, context) => one({ type: 'caption', data }, context),
  'script.set': () => ({}),
};

function one(cue: CueDraft, { staff }: OpContext): Effects {
  return { cues: [staff ? { ...cue, by: staff.id } : cue] };
}

/** Says in the staff log who has the question in hand, or that nobody has any more. */
function hand(
  type: 'question.claimed' | 'question.unclaimed',
  questionId: string,
  { staff }: OpContext,
): Pick<Effects, 'staff'> {
  return staff ? { staff: [{ type, data: { questionId }, by: staff.id }] } : {};
}

function checkAnswer({ text, from, to }: Answer): void {
  if (text === undefined && from === undefined) {
    throw new Refusal(
      'invalid',
      'data.answer: expected a text, or from when it is answered aloud.',
    );
  }
  if (to !== undefined && !(Date.parse(from ?? '') <= Date.parse(to))) {
    throw new Refusal('invalid', 'data.answer.to: expected a time after data.answer.from.');
  }
}

/** The question as it was asked, without what became of it. */
function askedOf({
  questionId,
  text,
  lang,
  kind,
  aspect,
  productId,
  name,
}: Question): QuestionAsked {
  return {
    questionId,
    text,
    lang,
    ...(kind && { kind }),
    ...(aspect && { aspect }),
    ...(productId !== undefined && { productId }),
    ...(name !== undefined && { name }),
  };
}
