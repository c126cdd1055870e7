import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { userEvent } from 'storybook/test';
import '../../src/elements/questions.ts';
import type { Show } from '../../src/core/show.ts';
import { inShow } from './in-show.ts';
import { partOf } from './part-of.ts';
import type { StoryShowOptions } from './story-show.ts';

/** What the controls of the questions' stories set. */
export interface QuestionsArgs {
  'product-id': string;
  embedded: boolean;
  query: string;
}

export type QuestionsStory = StoryObj<QuestionsArgs>;
type Play = NonNullable<QuestionsStory['play']>;

/** Those controls, and where they stand at first. */
export const CONTROLS = {
  argTypes: {
    'product-id': { control: 'select', options: ['', 'mug', 'bag', 'lamp', 'throw'] },
    embedded: { control: 'boolean' },
    query: { control: 'text' },
  },
  args: { 'product-id': '', embedded: false, query: '' },
} satisfies Meta<QuestionsArgs>;

/** The viewer asked the question that is next in line. */
export const ASKED = { asked: ['tea'] } as const;

/** The questions in a sheet as high as on a phone. */
export const sheet = (
  args: QuestionsArgs,
  show: StoryShowOptions | { readonly show: Show } = {},
  inside?: TemplateResult,
): TemplateResult =>
  inShow(
    html`<div style="block-size: 656px">
      <onair-questions
        product-id=${args['product-id']}
        ?embedded=${args.embedded}
        .query=${args.query}
        >${inside}</onair-questions
      >
    </div>`,
    show,
  );

/** A moment of the script in a sheet, and the words that must be seen. */
export const moment = (
  text: readonly string[],
  show: StoryShowOptions = ASKED,
): QuestionsStory => ({
  render: (args) => sheet(args, show),
  parameters: { text },
});

/** A part of the element, as soon as it is there. */
export const part = partOf('onair-questions');

/** Writes into the field. */
export const write =
  (text: string): Play =>
  async ({ canvasElement }) => {
    await userEvent.type(await part(canvasElement, '[part~=field]'), text);
  };

/** Presses what the selector finds. */
export const press =
  (selector: string): Play =>
  async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, selector));
  };

/** A server that does not answer. */
export const never = (): Promise<never> => new Promise<never>(() => undefined);

/** What a listener does the first time alone, once the state is settled. */
export function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) setTimeout(act);
    done = true;
  };
}
