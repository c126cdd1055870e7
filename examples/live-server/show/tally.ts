import type { Clock } from '../../../src/core/ports.ts';
import type { Sample } from '../../../src/protocol/cue.ts';
import type { ShowState } from '../../../src/protocol/snapshot.ts';
import type { Vote } from './effects.ts';
import { isOpen } from './retention.ts';
import type { Votes } from './store/votes.ts';

/** The viewer's own question: it counts for one without a vote. */
export const ASKED = 'asked';
/** A vote for somebody else's question. */
export const WANTED = 'wanted';

/** The count of a question or a poll, as it is now. */
export function sampleOf(
  votes: Votes,
  { about, id }: Pick<Vote, 'about' | 'id'>,
  clock: Clock,
): Sample {
  const at = new Date(clock.now()).toISOString();
  const counts = votes.count(id);
  return about === 'poll'
    ? { v: 1, at, type: 'poll.tally', data: { pollId: id, counts } }
    : {
        v: 1,
        at,
        type: 'question.votes',
        data: { questionId: id, votes: 1 + (counts[WANTED] ?? 0) },
      };
}

/** The counts of all that is still open and has votes. */
export function tallySamples(votes: Votes, state: ShowState, clock: Clock): readonly Sample[] {
  const questions = Object.values(state.questions.byId).filter(
    (question) => isOpen(question) && WANTED in votes.count(question.questionId),
  );
  return [
    ...questions.map(({ questionId: id }) => sampleOf(votes, { about: 'question', id }, clock)),
    ...(state.polls.open ? [sampleOf(votes, { about: 'poll', id: state.polls.open }, clock)] : []),
  ];
}
