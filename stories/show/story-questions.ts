import type { CueDraft } from '../../src/transport/memory/feed.ts';

/** What became of a question: when, and how. Times are of 26 November, UTC. */
interface ScriptedQuestion {
  readonly id: string;
  readonly asked: string;
  readonly text: string;
  readonly lang?: string;
  readonly product?: string;
  readonly votes?: number;
  /** Answered aloud from–to, in writing, or both. */
  readonly aloud?: readonly [from: string, to: string];
  readonly written?: readonly [at: string, text: string];
  readonly answer?: string;
  readonly queued?: string;
  readonly answering?: string;
  readonly merged?: readonly [at: string, into: string];
  readonly declined?: readonly [at: string, reason: string];
}

/** Twenty-five questions about the film's goods; the newest state of each is that of 14:03. */
export const QUESTIONS: readonly ScriptedQuestion[] = [
  {
    id: 'foot',
    asked: '13:59:10',
    text: 'Does the foot scratch a wooden table?',
    product: 'mug',
    votes: 12,
    queued: '14:00:00',
    answering: '14:02:40',
  },
  {
    id: 'tea',
    asked: '14:02:05',
    text: 'Will the cream glaze stain from black tea?',
    product: 'mug',
    votes: 4,
    queued: '14:02:20',
  },
  {
    id: 'hold',
    asked: '13:49:30',
    text: 'How much does it really hold?',
    product: 'mug',
    votes: 18,
    aloud: ['13:51:00', '13:51:22'],
    answer: 'A generous coffee: it is filled to the rim in the film.',
  },
  {
    id: 'dishwasher',
    asked: '13:56:12',
    text: 'Can it go in the dishwasher?',
    product: 'mug',
    votes: 9,
    written: ['13:58:00', 'Yes, it is safe in the dishwasher.'],
  },
  {
    id: 'dishwasher-2',
    asked: '13:58:40',
    text: 'Dishwasher safe?',
    product: 'mug',
    merged: ['13:59:00', 'dishwasher'],
  },
  {
    id: 'flecks',
    asked: '13:43:00',
    text: 'Are the dark flecks a fault?',
    product: 'mug',
    votes: 4,
    aloud: ['13:44:00', '13:44:15'],
    answer: 'No. It is iron in the clay; each mug has its own.',
  },
  {
    id: 'hand',
    asked: '13:41:10',
    text: 'Is it thrown by hand?',
    product: 'mug',
    votes: 3,
    written: ['13:41:50', 'Yes. Run a finger along the rings: that is where the potter shaped it.'],
  },
  {
    id: 'wash-ar',
    asked: '13:47:00',
    text: 'هل يمكن غسله في غسالة الأطباق؟',
    lang: 'ar',
    product: 'mug',
    votes: 9,
    written: ['13:48:10', 'نعم، يُغسل في غسالة الأطباق.'],
  },
  {
    id: 'rings',
    asked: '13:39:00',
    text: 'Can you feel the rings from inside?',
    product: 'mug',
    aloud: ['13:40:00', '13:40:12'],
  },
  {
    id: 'black-friday',
    asked: '13:57:30',
    text: 'What will it cost on Black Friday?',
    declined: ['14:00:10', 'We do not announce prices ahead.'],
  },
  {
    id: 'lock',
    asked: '13:33:10',
    text: 'Is the lock solid brass?',
    product: 'bag',
    votes: 6,
    aloud: ['13:34:20', '13:34:31'],
    answer: 'Yes, solid brass. It will soften, and so will the leather.',
  },
  {
    id: 'paperback',
    asked: '13:34:40',
    text: 'Does a paperback fit?',
    product: 'bag',
    votes: 5,
    written: ['13:35:20', 'Yes: a phone, a wallet and a paperback.'],
  },
  {
    id: 'grain',
    asked: '13:35:00',
    text: 'Is it full grain?',
    product: 'bag',
    written: ['13:35:40', 'Full grain leather, yes.'],
  },
  {
    id: 'workshop',
    asked: '13:36:00',
    text: 'Where is it stitched?',
    product: 'bag',
    votes: 2,
    written: ['13:36:50', 'Cut and stitched in one small workshop.'],
  },
  {
    id: 'bag-zh',
    asked: '13:36:30',
    text: '这个包是全粒面皮革吗？',
    lang: 'zh-Hans',
    product: 'bag',
    written: ['13:37:30', '是的，全粒面皮革，旋锁是实心黄铜。'],
  },
  {
    id: 'dazzle',
    asked: '13:45:30',
    text: 'Does the lamp dazzle when one reads?',
    product: 'lamp',
    votes: 7,
    aloud: ['13:46:10', '13:46:24'],
    answer: 'No. The opal glass spreads the light evenly.',
  },
  {
    id: 'dim',
    asked: '13:46:40',
    text: 'How is it dimmed?',
    product: 'lamp',
    votes: 5,
    written: ['13:47:20', 'Press the brass button once to dim, twice to switch it off.'],
  },
  {
    id: 'base',
    asked: '13:48:00',
    text: 'What is the base made of?',
    product: 'lamp',
    written: ['13:48:30', 'Travertine.'],
  },
  {
    id: 'plug',
    asked: '13:50:00',
    text: 'Does it come with a Swiss plug?',
    product: 'lamp',
    votes: 2,
    written: ['13:52:00', 'It does; it is sold out at the moment.'],
  },
  {
    id: 'fringe',
    asked: '13:52:20',
    text: 'Is the fringe knotted by hand?',
    product: 'throw',
    written: ['13:53:00', 'Yes, each knot.'],
  },
  {
    id: 'wash',
    asked: '13:52:50',
    text: 'How do I wash it?',
    product: 'throw',
    votes: 8,
    written: ['13:53:40', 'Wash it cool and hang it up. It comes back softer.'],
  },
  {
    id: 'weave',
    asked: '13:53:30',
    text: 'Is it heavy on the lap?',
    product: 'throw',
    votes: 3,
    aloud: ['13:54:20', '13:54:35'],
    answer: 'The weave is dense, but it stays light on the lap.',
  },
  {
    id: 'stripe',
    asked: '13:54:00',
    text: 'Is the stripe printed or woven?',
    product: 'throw',
    written: ['13:55:10', 'Woven.'],
  },
  {
    id: 'parcel',
    asked: '13:55:30',
    text: 'Do four things come in one parcel?',
    votes: 4,
    written: ['13:56:00', 'Yes, one parcel.'],
  },
  {
    id: 'germany',
    asked: '13:37:40',
    text: 'Is there duty to pay in Germany?',
    votes: 3,
    written: ['13:38:20', 'No. It ships from Porto, inside the EU.'],
  },
];

/** `13:51:00` of the show's day. */
export const at = (time: string): string => `2026-11-26T${time}.000Z`;

/** The cues that tell a question's life. */
export function questionCues(question: ScriptedQuestion): CueDraft[] {
  const { id: questionId, asked, text, lang = 'en', product, aloud, written, answer } = question;
  const moved = (time: string, data: object): CueDraft =>
    ({ type: 'question.state', at: at(time), data: { questionId, ...data } }) as CueDraft;
  return [
    {
      type: 'question.asked',
      at: at(asked),
      data: { questionId, text, lang, ...(product !== undefined && { productId: product }) },
    },
    ...(question.queued ? [moved(question.queued, { state: 'queued' })] : []),
    ...(question.answering ? [moved(question.answering, { state: 'answering' })] : []),
    ...(aloud
      ? [
          moved(aloud[1], {
            state: 'answered',
            answer: { from: at(aloud[0]), to: at(aloud[1]), ...(answer && { text: answer, lang }) },
          }),
        ]
      : []),
    ...(written
      ? [moved(written[0], { state: 'answered', answer: { text: written[1], lang } })]
      : []),
    ...(question.merged
      ? [moved(question.merged[0], { state: 'merged', into: question.merged[1] })]
      : []),
    ...(question.declined
      ? [moved(question.declined[0], { state: 'declined', reason: question.declined[1] })]
      : []),
  ];
}
