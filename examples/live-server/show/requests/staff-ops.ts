import type { StaffOp } from '../../../../src/protocol/request.ts';
import { Refusal } from '../../http/problem.ts';
import type { CueDraft, Effects } from '../effects.ts';
import { CLAIM } from '../claims.ts';
import { checkProduct, type OpContext, type OpFunction } from './op-context.ts';
import { checkMove, questionOf } from './question-moves.ts';

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
  'question.queue'({ questionId }, context) {
    checkMove(context.show.state, questionId, 'queued');
    const cue = { type: 'question.state', data: { questionId, state: 'queued' } } as const;
    return { ...one(cue, context), ...claim(questionId, context) };
  },
  'question.answering'({ questionId }, context) {
    checkMove(context.show.state, questionId, 'answering');
    const cue = { type: 'question.state', data: { questionId, state: 'answering' } } as const;
    return { ...one(cue, context), ...claim(questionId, context) };
  },
  'question.answer'({ questionId, answer }, context) {
    checkMove(context.show.state, questionId, 'answered');
    if (answer.text === undefined && answer.from === undefined) {
      throw new Refusal(
        'invalid',
        'data.answer: expected a text, or from when it is answered aloud.',
      );
    }
    return one(
      { type: 'question.state', data: { questionId, state: 'answered', answer } },
      context,
    );
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
};

function one(cue: CueDraft, { staff }: OpContext): Effects {
  return { cues: [staff ? { ...cue, by: staff.id } : cue] };
}

/** Says in the staff log who has the question in hand, so that nobody else takes it. */
function claim(questionId: string, { staff }: OpContext): Pick<Effects, 'claim' | 'staff'> {
  if (!staff) return {};
  return { claim: questionId, staff: [{ type: CLAIM, data: { questionId }, by: staff.id }] };
}
