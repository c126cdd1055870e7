import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import {
  ASKED,
  CONTROLS,
  moment,
  never,
  part,
  press,
  write,
  type QuestionsArgs,
  type QuestionsStory,
} from './show/questions-stage.ts';
import { refusal } from './show/questions-trouble.ts';

const meta: Meta<QuestionsArgs> = {
  title: 'Elements/Questions/Asking',
  component: 'onair-questions',
  ...CONTROLS,
};
export default meta;

const ask = write('Is the glaze matt?{Enter}');
const VOTE = { at: '14:06:00' } as const;

/** What was written and sent, until the show has it. */
export const Asking: QuestionsStory = {
  ...moment(['Sending just now Is the glaze matt?'], { ...ASKED, answer: never }),
  play: ask,
};

/** What was asked enters the log. */
export const Taken: QuestionsStory = {
  ...moment(['Yours: asked', 'Is the glaze matt?', 'Mine 1'], {}),
  play: ask,
};

/** It waits for the team before others see it. */
export const Held: QuestionsStory = {
  ...moment(['Yours: waits for the team just now Is the glaze matt?'], {
    answer: ({ opId }) => ({ ok: true, receipt: { opId, id: 'held-1', held: true } }),
  }),
  play: ask,
};

/** A refusal keeps the words and says when it can be tried again. */
export const Refused: QuestionsStory = {
  ...moment(
    [
      'Not sent Is the glaze matt?',
      'Too many at once. Try again after 14:03:32.',
      'Try again',
      'Put back into the field',
      'Delete',
    ],
    { answer: () => refusal('rate-limited', 20) },
  ),
  play: ask,
};

/** The words go back into the field. */
export const PutBack: QuestionsStory = {
  ...Refused,
  play: async (context) => {
    await ask(context);
    await press('[part=put-back]')(context);
    const field = await part(context.canvasElement, '[part~=field]:focus');
    await expect(field).toHaveValue('Is the glaze matt?');
  },
  parameters: { text: ['Is the glaze matt?'] },
};

/** Near the end the characters that are left are told. */
export const NearTheEnd: QuestionsStory = {
  ...moment(['20 characters left']),
  play: writeAtOnce(480),
};

/** Too long a question cannot be sent, and stays. */
export const TooLong: QuestionsStory = {
  ...moment(['12 characters too many']),
  play: writeAtOnce(512),
};

/** The viewer wants to know it too. */
export const Voted: QuestionsStory = {
  ...moment(['You want to know this too'], VOTE),
  play: press('[part=vote]'),
};

/** A vote on its way. */
export const Voting: QuestionsStory = {
  ...moment(['Sending'], { ...VOTE, answer: never }),
  play: press('[part=vote]'),
};

/** A vote that was refused says why. */
export const VoteRefused: QuestionsStory = {
  ...moment(['Not counted. Too many at once. Try again after 14:06:05.'], {
    ...VOTE,
    answer: () => refusal('rate-limited', 5),
  }),
  play: press('[part=vote]'),
};

function writeAtOnce(length: number): NonNullable<QuestionsStory['play']> {
  return async ({ canvasElement }) => {
    const field = (await part(canvasElement, '[part~=field]')) as HTMLTextAreaElement;
    field.value = 'How heavy is it in the hand? '
      .repeat(18)
      .slice(0, length - 1)
      .padEnd(length, '?');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
}
