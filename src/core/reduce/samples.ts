import type { Sample, SampleData, SampleType } from '../../protocol/cue.ts';
import type { OpenDraft } from './draft.ts';

type Reducers = {
  readonly [T in SampleType]: (open: OpenDraft, data: SampleData[T]) => void;
};

/** What each sample does to the state. */
const SAMPLE_REDUCERS: Reducers = {
  'question.votes'(open, { questionId, votes }) {
    const { byId } = open('questions');
    const question = byId[questionId];
    if (question) byId[questionId] = { ...question, votes };
  },
  'reaction.batch'(open, { counts }) {
    const totals = open('reactions').counts;
    for (const [name, count] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + count;
  },
  'poll.tally'(open, { pollId, counts }) {
    const { byId } = open('polls');
    const poll = byId[pollId];
    if (poll && !poll.closed) byId[pollId] = { ...poll, counts };
  },
  audience(open, { viewers }) {
    open('audience').viewers = viewers;
  },
};

/** Writes one sample into the draft. */
export function applySample(open: OpenDraft, sample: Sample): void {
  const reduce = SAMPLE_REDUCERS[sample.type] as (open: OpenDraft, data: Sample['data']) => void;
  reduce(open, sample.data);
}
