import type { CueDraft } from '../../src/transport/memory/feed.ts';
import { at, questionCues, QUESTIONS } from './story-questions.ts';

/** What the host shows from then on. */
export const pin = (time: string, productId: string): CueDraft => ({
  type: 'product.pin',
  at: at(time),
  data: { productId },
});
/** A caption, from–to. */
export const caption = (from: string, to: string, lang: string, text: string): CueDraft => ({
  type: 'caption',
  at: at(from),
  data: { text, lang, until: at(to) },
});

/** The facts of the show that are no questions. */
const FACTS: readonly CueDraft[] = [
  { type: 'show.state', at: at('13:30:00'), data: { state: 'live' } },
  pin('13:32:00', 'bag'),
  pin('13:45:00', 'lamp'),
  pin('13:52:00', 'throw'),
  pin('13:58:00', 'mug'),
  {
    type: 'product.update',
    at: at('14:02:00'),
    data: {
      productId: 'mug',
      stock: {
        level: 'in',
        quantity: 64,
        source: {
          en: 'Shop’s own count',
          de: 'Bestand des Shops',
          ja: 'ショップの在庫数',
          'zh-Hans': '商店自己的库存',
          ar: 'عدّ المتجر نفسه',
        },
      },
      asOf: at('14:02:00'),
    },
  },
  {
    type: 'product.update',
    at: at('14:02:00'),
    data: { productId: 'bag', stock: { level: 'few', quantity: 12 }, asOf: at('14:02:00') },
  },
  {
    type: 'correction',
    at: at('14:01:00'),
    data: {
      questionId: 'dishwasher',
      text: {
        en: 'we first said 75 °C.',
        de: 'Zuerst sagten wir 75\u00a0°C.',
        ja: '最初に75°Cとお伝えしました。',
        'zh-Hans': '我们最初说的是 75 °C。',
        ar: 'قلنا أولاً 75 درجة مئوية.',
      },
    },
  },
  caption(
    '14:03:04',
    '14:03:40',
    'en',
    'Run a finger along the rings. That is where the potter shaped it.',
  ),
  caption('14:03:04', '14:03:40', 'zh-Hans', '用手指沿着这些纹路摸一摸，那是陶艺师塑形的地方。'),
  caption('14:03:04', '14:03:40', 'ar', 'مرّر إصبعك على الحلقات: هناك شكّله صانع الفخار.'),
];

const moment = (draft: CueDraft): number => Date.parse(draft.at ?? '');

/** Cues as they come, one after the other. */
export const inOrder = (cues: readonly CueDraft[]): readonly CueDraft[] =>
  [...cues].sort((a, b) => moment(a) - moment(b));

/** The whole script in order: one show for stories, tests and screenshots. */
export const STORY_LOG = inOrder([...FACTS, ...QUESTIONS.flatMap(questionCues)]);

/** How many viewers want to know each question. */
export const VOTES: Readonly<Record<string, number>> = Object.fromEntries(
  QUESTIONS.map(({ id, votes = 1 }) => [id, votes]),
);
