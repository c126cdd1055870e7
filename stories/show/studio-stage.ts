import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { userEvent } from 'storybook/test';
import type { Show } from '../../src/core/show.ts';
import '../../src/elements/studio.ts';
import { partOf } from './part-of.ts';
import { studioDouble, type StudioDouble, type StudioDoubleOptions } from './studio-double.ts';
import { at } from './story-questions.ts';
import { storyShow } from './story-show.ts';

export type StudioStory = StoryObj;
type Play = NonNullable<StudioStory['play']>;

/** A studio that fills a screen, or a phone's, with the show that it is for. */
export const studio = (
  value: StudioDouble | null = studioDouble(),
  width = '100%',
): TemplateResult =>
  html`<div style="block-size: 800px; max-inline-size: ${width}">
    <onair-studio .studio=${value} .show=${watchedShow()}></onair-studio>
  </div>`;

/** The scripted show with its viewers. */
function watchedShow(): Show {
  const { show, feed } = storyShow({ at: '14:03:12' });
  const tell = (): void =>
    feed.sample({ v: 1, at: at('14:03:12'), type: 'audience', data: { viewers: 412 } });
  show.select(
    (state) => state.feed.status === 'open',
    (isOpen) => isOpen && tell(),
  );
  return show;
}

/** A studio in one state, and the words that must be seen. */
export const inState = (
  text: readonly string[],
  options: StudioDoubleOptions = {},
  play?: Play,
): StudioStory => ({
  render: () => studio(studioDouble(options)),
  ...(play && { play }),
  parameters: { text },
});

const part = partOf('onair-studio');

/** Presses what the selector finds. */
export const press =
  (selector: string): Play =>
  async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, selector));
  };
