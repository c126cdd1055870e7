import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { manyQuestions } from './show/questions-trouble.ts';
import { deskStudio, HOST, MODERATOR } from './show/desk-studio.ts';
import { desk, hostDesk, keys, part, press, type DeskStory } from './show/desk-stage.ts';
import { at } from './show/story-questions.ts';

const meta: Meta = { title: 'Elements/Desk states', component: 'onair-desk' };
export default meta;

/** Ten seconds without a line: what is done is kept. */
export const Offline: DeskStory = {
  render: () => {
    const studio = deskStudio();
    const mine = studio.open(HOST);
    studio.cut();
    void mine.act('question.answering', { questionId: 'saucer' });
    void mine.act('product.pin', { productId: 'bag' });
    return desk(mine);
  },
  parameters: {
    text: [
      'Offline, 2 unsaved',
      'The line is interrupted. What you do is kept, and done when it is back.',
      'Answer aloud: Will the cream one take a saucer of 15 cm?',
      'Pin: Saddle bag',
      'Answer aloud: kept until the line is back',
    ],
  },
};

/** Two of the staff at one question: who comes second is told, and loses no word. */
export const Refused: DeskStory = {
  render: () => {
    const studio = deskStudio({ claims: { saucer: HOST.id } });
    const mine = studio.open(MODERATOR);
    void mine.act('question.answer', {
      questionId: 'saucer',
      answer: { text: 'Yes, it fits.', lang: 'en' },
    });
    return desk(mine);
  },
  parameters: {
    text: [
      'Not done: Answer: Will the cream one take a saucer of 15 cm?',
      'Somebody else was first, or the question has moved on.',
      'Try again',
      'Dismiss',
    ],
  },
};

/** The script pins and answers, until somebody takes over. */
export const Script: DeskStory = hostDesk(['Take over from the script'], { script: true });

/** After that. */
export const GivenBack: DeskStory = hostDesk(
  ['Give back to the script'],
  { script: true },
  keys('p'),
);

/** Nothing left to do. */
export const Empty: DeskStory = hostDesk(
  [
    'Every question is dealt with.',
    'Nothing waits for you.',
    'Nothing is being answered',
    'Choose a question and press A.',
    '0 of 0 answered',
  ],
  { log: [], held: [] },
);

/** The show is over. */
export const Ended: DeskStory = {
  render: () => {
    const studio = deskStudio();
    studio.feed.push({ type: 'show.state', at: at('14:03:10'), data: { state: 'ended' } });
    return desk(studio.open(HOST));
  },
  parameters: {
    text: ['Ended', 'The show has ended. Questions can still be answered in writing.'],
  },
};

/** It has not begun. */
export const Scheduled: DeskStory = hostDesk(['Starts'], {
  log: [],
  manifest: { state: 'scheduled' },
});

/** Five thousand questions: fifty at a time. */
export const Many: DeskStory = hostDesk(
  ['Answered 4,999', 'Show 50 more'],
  { log: manyQuestions(5_000) },
  press('#tab-answered'),
);

/** Without a link of one's own. */
export const NoToken: DeskStory = {
  render: () => desk(null),
  parameters: {
    text: ['Open the desk by your own link', 'Ask who runs the show for yours.'],
  },
};

/** The show cannot be loaded. */
export const Failed: DeskStory = {
  render: () =>
    html`<div style="block-size: 400px">
      <onair-desk src="blob:nowhere" .token=${'t'}></onair-desk>
    </div>`,
  parameters: { text: ['The show could not be loaded', 'Try again'] },
};

/** On the way. */
export const Connecting: DeskStory = {
  render: () => desk(deskStudio().open(HOST, { isSilent: true })),
  parameters: { text: ['Four things for a small home', 'Opening the desk'] },
};

/** The link was changed. */
export const Forged: DeskStory = {
  render: () => desk(deskStudio().open(HOST, { refusal: 'unauthorized' })),
  parameters: { text: ['This link is not valid', 'Ask for a new one.'] },
};

/** The link's time is over: what was written can be copied. */
export const Expired: DeskStory = {
  render: () => {
    const studio = deskStudio();
    const mine = studio.open(HOST);
    studio.cut();
    void mine.act('question.answer', {
      questionId: 'saucer',
      answer: { text: 'Yes, it fits.', lang: 'en' },
    });
    studio.staff.sample('staff.expired', {});
    return desk(mine);
  },
  parameters: {
    text: [
      'This link has run out',
      'Paste your new link',
      '1 act was not done:',
      'Answer: Will the cream one take a saucer of 15 cm?',
      'Yes, it fits.',
      'Copy as text',
    ],
  },
};

/** What an earlier link left, at the desk of a new one: asked once. */
export const Kept: DeskStory = {
  render: () => {
    const answer = { text: 'Yes, it fits.', lang: 'en' };
    return desk(deskStudio().open(HOST), null, '100%', [
      { op: 'question.answer', opId: 'k1', data: { questionId: 'saucer', answer } },
      { op: 'product.pin', opId: 'k2', data: { productId: 'bag' } },
      { op: 'agenda.enter', opId: 'k3', data: { segmentId: 'linen' } },
    ]);
  },
  parameters: {
    text: [
      '3 acts were kept from before. They have not reached the show.',
      'Pin: Saddle bag',
      'Send 3 kept acts',
      'Copy as text',
      'Discard',
      '3 unsaved',
    ],
  },
};

/** A link that is pasted is taken. */
export const Pasted: DeskStory = {
  render: () => desk(null),
  play: async ({ canvasElement }) => {
    const field = (await part(canvasElement, '.gate-form input')) as HTMLInputElement;
    field.value = 'https://shop.example/desk/#token=a-token';
    (await part(canvasElement, '.gate-form [part=send]')).click();
  },
  parameters: { text: ['Opening the desk'] },
};

/** The link is for another show. */
export const OtherShow: DeskStory = {
  render: () => desk(deskStudio().open(HOST, { refusal: 'forbidden' })),
  parameters: { text: ['This link is for another show'] },
};
