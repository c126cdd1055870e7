import type { Topic } from './topic.ts';

/** What may be asked of any product. Tried before the products' own topics, after what the shop says. */
export const GENERAL_TOPICS: readonly Topic[] = [
  {
    words: ['colour', 'color', 'shade', '颜色', '色', 'لون', 'ألوان'],
    answer: {
      en: '{product} comes in these colours: {colours}. The film shows the first one.',
      'zh-Hans': '{product}有这些颜色：{colours}。影片中展示的是第一种。',
      ar: '{product} متوفر بهذه الألوان: {colours}. يعرض الفيلم الأول منها.',
    },
  },
];

/** Tried last: `real` is also asked of leather. */
export const SHOW_TOPIC: Topic = {
  words: [
    'live',
    'real',
    'robot',
    'bot',
    'who are you',
    'recorded',
    'loop',
    '直播',
    '真的',
    '机器人',
    '录',
    'مباشر',
    'حقيقي',
    'روبوت',
    'مسجل',
  ],
  answer: {
    en: 'This is a demo with a looped film. Nobody is in the studio; a script answers in writing.',
    'zh-Hans': '这是循环影片的演示。演播室里没有人，回答由脚本以文字给出。',
    ar: 'هذا عرض تجريبي بفيلم متكرر. لا أحد في الاستوديو؛ يجيب برنامج نصي كتابةً.',
  },
};

/** For who asks to be shown something. */
export const SHOW_ME: Topic['answer'] = {
  en: 'This is a demo with a looped film and nobody is in the studio to show it. {product} is in the picture for 16 seconds of every loop.',
  'zh-Hans': '这是循环影片的演示，演播室里没有人可以展示。每次循环中，{product}会出现16秒。',
  ar: 'هذا عرض تجريبي بفيلم متكرر ولا أحد في الاستوديو ليعرضه. يظهر {product} في الصورة 16 ثانية من كل دورة.',
};

/** Where the demo knows no answer, it says so. */
export const NO_ANSWER: Topic['answer'] = {
  en: 'This is a demo with a looped film and nobody is in the studio, so nobody can answer this. What is known of the products stands beside them.',
  'zh-Hans': '这是循环影片的演示，演播室里没有人，因此无法回答这个问题。已知的商品信息列在商品旁。',
  ar: 'هذا عرض تجريبي بفيلم متكرر ولا أحد في الاستوديو، فلا يمكن لأحد الإجابة عن هذا. ما نعرفه عن المنتجات مكتوب بجانبها.',
};
