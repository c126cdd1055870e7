import { about, type ScriptedQuestion } from './story-question.ts';

/** Sixteen about the other goods and the shop, one in Chinese; and what is asked after 14:03. */
export const OTHER_QUESTIONS: readonly ScriptedQuestion[] = [
  ...about('bag', [
    {
      id: 'lock',
      asked: '13:32:40',
      text: 'Is the lock solid brass?',
      votes: 3,
      aloud: ['13:34:20', '13:34:31'],
      answer: 'Yes, solid brass. It will soften, and so will the leather.',
    },
    {
      id: 'paperback',
      asked: '13:34:00',
      text: 'Does a paperback fit?',
      votes: 2,
      written: ['13:35:20', 'Yes: a phone, a wallet and a paperback.'],
    },
    {
      id: 'grain',
      asked: '13:34:50',
      text: 'Is it full grain?',
      written: ['13:35:40', 'Full grain leather, yes.'],
    },
    {
      id: 'workshop',
      asked: '13:35:10',
      text: 'Where is it stitched?',
      votes: 2,
      written: ['13:36:50', 'Cut and stitched in one small workshop.'],
    },
    {
      id: 'bag-zh',
      asked: '13:35:40',
      text: '这个包是全粒面皮革吗？',
      lang: 'zh-Hans',
      written: ['13:37:30', '是的，全粒面皮革，旋锁是实心黄铜。'],
    },
  ]),
  ...about('lamp', [
    {
      id: 'dazzle',
      asked: '13:45:20',
      text: 'Does the lamp dazzle when one reads?',
      votes: 3,
      aloud: ['13:46:10', '13:46:24'],
      answer: 'No. The opal glass spreads the light evenly.',
    },
    {
      id: 'dim',
      asked: '13:46:00',
      text: 'How is it dimmed?',
      votes: 2,
      written: ['13:47:20', 'Press the brass button once to dim, twice to switch it off.'],
    },
    {
      id: 'base',
      asked: '13:47:20',
      text: 'What is the base made of?',
      written: ['13:48:30', 'Travertine.'],
    },
    {
      id: 'plug',
      asked: '13:50:00',
      text: 'Does it come with a Swiss plug?',
      votes: 2,
      written: ['13:52:00', 'It does; it is sold out at the moment.'],
    },
  ]),
  ...about('throw', [
    {
      id: 'fringe',
      asked: '13:52:10',
      text: 'Is the fringe knotted by hand?',
      written: ['13:53:00', 'Yes, each knot.'],
    },
    {
      id: 'wash',
      asked: '13:52:30',
      text: 'How do I wash it?',
      votes: 3,
      written: ['13:53:40', 'Wash it cool and hang it up. It comes back softer.'],
    },
    {
      id: 'weave',
      asked: '13:52:50',
      text: 'Is it heavy on the lap?',
      votes: 2,
      aloud: ['13:54:20', '13:54:35'],
      answer: 'The weave is dense, but it stays light on the lap.',
    },
    {
      id: 'stripe',
      asked: '13:53:20',
      text: 'Is the stripe printed or woven?',
      written: ['13:55:10', 'Woven.'],
    },
    {
      id: 'linen',
      asked: '13:55:00',
      text: 'Is it linen all through?',
      written: ['13:57:00', 'Yes, all linen, in a dense weave.'],
    },
  ]),
  {
    id: 'parcel',
    asked: '13:54:20',
    text: 'Do four things come in one parcel?',
    votes: 2,
    written: ['13:56:00', 'Yes, one parcel.'],
  },
  {
    id: 'germany',
    asked: '13:36:30',
    text: 'Is there duty to pay in Germany?',
    votes: 2,
    written: ['13:38:20', 'No. It ships from Porto, inside the EU.'],
  },
  {
    id: 'black-friday',
    asked: '14:03:30',
    text: 'What will it cost on Black Friday?',
    declined: ['14:05:00', 'We do not announce prices ahead.'],
  },
  ...about('mug', [
    {
      id: 'clay',
      asked: '14:04:00',
      text: 'Is the clay from Portugal?',
      votes: 4,
      queued: '14:04:40',
    },
    {
      id: 'lighter',
      asked: '14:05:10',
      text: 'Is it lighter than the one of 2024?',
      votes: 2,
    },
  ]),
];
