import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Feed } from '../src/core/ports.ts';
import { createShow, type Show } from '../src/core/show.ts';
import {
  ASKED,
  CONTROLS,
  moment,
  never,
  once,
  part,
  press,
  sheet,
  type QuestionsArgs,
  type QuestionsStory,
} from './show/questions-stage.ts';
import { HOSTILE, manyQuestions, STRAINING_LOG } from './show/questions-trouble.ts';
import { storyManifest } from './show/story-manifest.ts';
import { at, QUESTIONS } from './show/story-questions.ts';
import { storyShow, type StoryShow } from './show/story-show.ts';

const meta: Meta<QuestionsArgs> = {
  title: 'Elements/Questions',
  component: 'onair-questions',
  ...CONTROLS,
};
export default meta;

const CLOSE = html`<button
  slot="actions"
  style="inline-size: 44px; block-size: 44px"
  aria-label="Close"
>
  ✕
</button>`;

/** A sheet over the phone's picture, with the container's close button. */
export const InASheet: QuestionsStory = {
  render: (args) => sheet(args, ASKED, CLOSE),
  parameters: {
    text: [
      'Questions',
      '23 of 25 answered, median 1 min 40 s',
      'Stoneware mug 9',
      'All 25',
      'Mine 1',
      'Answering now',
      '12 want to know',
      'Yours: next in line',
      'asked 14:02',
      'Answered aloud at 13:51',
      '18 wanted to know',
      '240 ml to the rim.',
      'Answered in writing at 13:58',
      '3 merged here',
      'Corrected 14:01: we first said 75 °C.',
      'About the Stoneware mug',
      'Ask about the Stoneware mug',
    ],
  },
};

/** In a panel that has the title: figures and search alone, the product's picture in the field. */
export const InAPanel: QuestionsStory = {
  ...moment([
    '23 of 25 answered, median 1 min 40 s',
    'Answering now',
    'Ask about the Stoneware mug',
  ]),
  args: { embedded: true },
};

/** In Arabic: everything mirrors, and each question keeps its own direction. */
export const InArabic: QuestionsStory = {
  render: (args) => html`<div lang="ar">${sheet(args, ASKED)}</div>`,
  parameters: {
    text: ['أُجيب عن 23 من 25', 'سؤالك: التالي في الدور', 'نعم، يُغسل في غسالة الأطباق.'],
  },
};

/** In German. */
export const InGerman: QuestionsStory = {
  render: (args) => html`<div lang="de">${sheet(args, ASKED)}</div>`,
  parameters: {
    text: [
      '23 von 25 beantwortet',
      'Ihre Frage: als Nächstes',
      'Schriftlich beantwortet um 13:58\u00a0Uhr',
    ],
  },
};

/** In Japanese. */
export const InJapanese: QuestionsStory = {
  render: (args) => html`<div lang="ja">${sheet(args, ASKED)}</div>`,
  parameters: { text: ['25件中23件に回答', 'ご質問：次に回答', '13:58に文章で回答'] },
};

const byText = (text: string): string => QUESTIONS.find((one) => one.text === text)?.id ?? '';

/** Each state of a question, as on the states board. */
export const EveryState: QuestionsStory = {
  render: (args) => {
    const { show, feed } = storyShow({
      at: '14:06:00',
      asked: ['lighter', 'rings'],
      answer: ({ op, opId, data }) =>
        op === 'question.ask' && byText(data.text)
          ? { ok: true, receipt: { opId, id: byText(data.text) } }
          : never(),
    });
    feed.push({
      type: 'question.state',
      at: at('14:05:40'),
      data: { questionId: 'rings', state: 'removed' },
    });
    askOfChips(show);
    return sheet(args, { show });
  },
  play: press('#tab-all'),
  parameters: {
    text: [
      'Sending just now Does it chip easily?',
      'Answering now',
      'Yours: asked',
      'Next in line',
      'In line: 2nd 4 want to know Is the clay from Portugal?',
      'I want to know this too',
      'Answered aloud at 13:51',
      'Merged 13:59 Dishwasher safe? Same as Can it go in the dishwasher?',
      'Declined 14:05 What will it cost on Black Friday? We do not announce prices ahead.',
      'Taken out 14:05 The team has taken your question out.',
    ],
  },
};

/** A merged question leads to the one that stands for it. */
export const GoToTarget: QuestionsStory = {
  ...EveryState,
  play: async (context) => {
    await press('#tab-all')(context);
    await press('[part=target]')(context);
    const focused = await part(context.canvasElement, '[data-key="q:dishwasher"]:focus');
    await expect(focused).toHaveTextContent('Can it go in the dishwasher?');
  },
  parameters: { text: ['Can it go in the dishwasher?'] },
};

/** A question on its way while the line is interrupted. */
export const Interrupted: QuestionsStory = {
  render: (args) => {
    const story = storyShow(ASKED);
    story.show.on(
      'onair-question-asked',
      once(() => cutAndAsk(story)),
    );
    return sheet(args, story);
  },
  parameters: {
    text: [
      'The line is interrupted. What you send goes out when it is back, by itself.',
      'Sending when the line is back Does it chip easily?',
    ],
  },
};

function askOfChips(show: Show): void {
  void show.send('question.ask', { text: 'Does it chip easily?', lang: 'en', productId: 'mug' });
}

function cutAndAsk({ feed, show }: StoryShow): void {
  feed.cut();
  askOfChips(show);
}

/** The feed has given up. */
export const LineLost: QuestionsStory = {
  render: (args) => {
    const { feed, show } = storyShow(ASKED);
    const lose = (): void =>
      feed.inject({
        kind: 'waiting',
        error: { area: 'feed', reason: 'given-up', message: 'Gone.' },
        retryIn: 0,
      });
    show.on('onair-question-asked', once(lose));
    return sheet(args, { show });
  },
  parameters: { text: ['The line is lost. Load the page again for new answers.'] },
};

/** Find an answer: capitals and accents make no difference. */
export const Finding: QuestionsStory = {
  ...moment(['1 found', 'Passe-t-il au lave-vaisselle ?']),
  args: { query: 'LAVE vaissellé' },
};

/** The search is opened by its button. */
export const SearchOpen: QuestionsStory = {
  ...moment(['Find an answer'], {}),
  play: async (context) => {
    await press('[part~=search-toggle]')(context);
    await part(context.canvasElement, '[part=search-field]:focus');
  },
};

/** In a panel the tabs come with the search. */
export const FindingInAPanel: QuestionsStory = {
  ...moment(['2 found', 'All 2', 'Mine 0', 'Is the lock solid brass?'], {}),
  args: { embedded: true, query: 'brass' },
};

/** Nobody asked that. */
export const NothingFound: QuestionsStory = {
  ...moment(['Nothing found', 'Nobody has asked that yet', 'Ask it below.'], {}),
  args: { query: 'microwave' },
};

/** Nothing of the viewer's own. */
export const NoneOfMine: QuestionsStory = {
  ...moment(['You have not asked yet', 'What you ask stands here, with its answer.'], {}),
  play: press('#tab-mine'),
};

/** No question was asked. */
export const NoQuestions: QuestionsStory = moment(
  ['No questions yet', 'Ask the first.', 'Ask a question'],
  {
    log: [],
  },
);

/** The feed has not said anything yet. */
export const Loading: QuestionsStory = {
  render: (args) => {
    const feed: Feed = {
      name: 'silent',
      subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: never }) }),
    };
    const show = createShow({ manifest: storyManifest(), feed });
    show.connect();
    return sheet(args, { show });
  },
  parameters: { text: ['Questions', 'Ask a question'] },
};

/** A show without a feed. */
export const NoFeed: QuestionsStory = moment(
  ['No questions yet', 'The questions can be read here, not asked.'],
  {
    feed: false,
  },
);

/** The show has ended. */
export const Ended: QuestionsStory = {
  render: (args) => {
    const { show, feed } = storyShow(ASKED);
    feed.push({ type: 'show.state', at: at('14:03:10'), data: { state: 'ended' } });
    return sheet(args, { show });
  },
  parameters: {
    text: ['23 of 25 answered', 'The show has ended. It takes no more questions.'],
  },
};

/** Five thousand questions: fifty at a time. */
export const Many: QuestionsStory = {
  ...moment(['4,999 of 5,000 answered', 'Show 50 more'], { log: manyQuestions(5_000) }),
  play: press('[part~=more]'),
};

/** Texts that strain the layout, or try to do harm. */
export const Straining: QuestionsStory = moment([HOSTILE, 'כן, עד 65 מעלות.'], {
  log: STRAINING_LOG,
});

/** A product whose title does not fit into the field. */
export const LongTitle: QuestionsStory = {
  ...moment(['Ask a question']),
  render: (args) => {
    const { show } = storyShow(ASKED);
    const products = show.manifest.products.map((product) => ({ ...product, title: LONG_TITLE }));
    return sheet(args, { manifest: { products }, ...ASKED });
  },
};

const LONG_TITLE =
  'A stoneware mug that was thrown by hand in a small workshop near Porto, with iron flecks and a foot that is sanded twice';
