import type { CueDraft } from '../../src/transport/memory/feed.ts';
import { caption, inOrder, pin, STORY_LOG, VOTES } from './story-log.ts';
import { REDUCED, products } from './story-products.ts';
import type { ScriptedQuestion } from './story-question.ts';
import { questionCues } from './story-questions.ts';
import type { StoryShowOptions } from './story-show.ts';

const QUESTION: ScriptedQuestion = {
  id: 'volts',
  asked: '14:00:10',
  text: 'هل يعمل على 220 فولت مع قابس الإمارات؟',
  lang: 'ar',
  product: 'lamp',
  queued: '14:00:40',
  answering: '14:02:40',
};

const isOfTheMug = ({ type, data }: CueDraft): boolean =>
  type === 'caption' || ('questionId' in data && data.questionId === 'foot');

const LOG = inOrder([
  ...STORY_LOG.filter((cue) => !isOfTheMug(cue)),
  pin('14:02:30', 'lamp'),
  ...questionCues(QUESTION),
  caption('14:03:04', '14:03:40', 'en', 'The opal glass spreads the light evenly.'),
  caption('14:03:04', '14:03:40', 'zh-Hans', '乳白玻璃让光线均匀散开。'),
  caption('14:03:04', '14:03:40', 'ar', 'الزجاج الأوبالي ينشر الضوء بالتساوي.'),
]);

/** The show while the lamp is shown, and asked about in Arabic. */
export const LAMP: StoryShowOptions = { log: LOG, votes: { ...VOTES, volts: 9 }, second: 37 };

/** The same, at a reduced price. */
export const reducedLamp = (): StoryShowOptions => ({
  ...LAMP,
  manifest: products({ lamp: { price: REDUCED } }),
});
