import type { CueDraft } from '../../src/transport/memory/feed.ts';
import type { QuestionAsked } from '../../src/protocol/cue.ts';
import { inOrder, STORY_LOG, VOTES } from './story-log.ts';
import { at } from './story-questions.ts';

/** A question that waits: who asked what when, and how many want to know. */
interface Waiting {
  readonly id: string;
  readonly asked: string;
  readonly votes: number;
  readonly question: Omit<QuestionAsked, 'questionId'>;
}

/** Those that wait beside the ones of the script: a busier minute. */
const WAITING: readonly Waiting[] = [
  {
    id: 'saucer',
    asked: '14:01:52',
    votes: 9,
    question: { text: 'Will the cream one take a saucer of 15 cm?', lang: 'en', productId: 'mug' },
  },
  {
    id: 'daylight',
    asked: '14:02:32',
    votes: 8,
    question: {
      text: 'Show me the glaze in daylight, from the side',
      lang: 'en',
      productId: 'mug',
      kind: 'show-me',
      aspect: 'daylight',
    },
  },
  {
    id: 'lip',
    asked: '14:01:02',
    votes: 5,
    question: {
      text: '飲み口は厚いですか？母は厚いカップが苦手です。',
      lang: 'ja',
      productId: 'mug',
    },
  },
  {
    id: 'canary',
    asked: '14:02:17',
    votes: 3,
    question: { text: '¿Hacen envíos a Canarias, y con qué impuesto?', lang: 'es' },
  },
  {
    id: 'inside',
    asked: '14:02:42',
    votes: 2,
    question: { text: 'Is the inside of the bag lined?', lang: 'en', productId: 'bag' },
  },
];

/** The script with more questions, and the agenda's steps so far. */
export const DESK_LOG: readonly CueDraft[] = inOrder([
  ...STORY_LOG,
  ...WAITING.map(({ id, asked, question }): CueDraft => ({
    type: 'question.asked',
    at: at(asked),
    data: { questionId: id, ...question },
  })),
  ...[
    ['13:30:00', 'light'],
    ['13:45:00', 'leather'],
    ['13:58:00', 'cups'],
  ].map(([time = '', segmentId = '']): CueDraft => ({
    type: 'agenda.enter',
    at: at(time),
    data: { segmentId },
  })),
]);

/** How many viewers want to know each. */
export const DESK_VOTES: Readonly<Record<string, number>> = {
  ...VOTES,
  ...Object.fromEntries(WAITING.map(({ id, votes }) => [id, votes])),
  safe: 11,
};

/** The agenda of that show. */
export const DESK_AGENDA = (
  [
    ['light', '13:30:00', 'Light: the desk lamp'],
    ['leather', '13:45:00', 'Leather: the bag'],
    ['cups', '13:58:00', 'Mugs: glaze, foot, use'],
    ['linen', '14:12:00', 'Linen: size and care'],
    ['open', '14:30:00', 'Open questions'],
  ] as const
).map(([id, time, title]) => ({
  id,
  kind: 'qa' as const,
  title,
  startsAt: at(time),
  productIds: [],
}));

/** A question that is about the same as one that waits and one that is answered. */
export const CLOSE_LOG: readonly CueDraft[] = inOrder([
  ...DESK_LOG,
  ...[
    ['safe', '14:02:20', 'Is the mug safe in the dishwasher?'],
    ['rim', '14:02:50', 'Is the rim of the mug safe in a dishwasher, too?'],
  ].map(([questionId = '', asked = '', text = '']): CueDraft => ({
    type: 'question.asked',
    at: at(asked),
    data: { questionId, text, lang: 'en', productId: 'mug' },
  })),
]);

const TOPICS = [
  'weight',
  'height',
  'handle',
  'rim',
  'foot',
  'glaze',
  'clay',
  'oven',
  'box',
  'set',
] as const;

/** Ten questions that wait, for whoever clears them. */
export const TEN_QUESTIONS: readonly CueDraft[] = TOPICS.map((topic, index) => ({
  type: 'question.asked' as const,
  at: at(`14:0${index % 3}:${10 + index}`),
  data: {
    questionId: `ten-${index}`,
    text: `Question ${index + 1} about the mug: ${topic}?`,
    lang: 'en',
    productId: 'mug',
  },
}));
