import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { userEvent } from 'storybook/test';
import '../../src/elements/desk.ts';
import type { Show } from '../../src/core/show.ts';
import type { Act, Desk } from '../../src/staff/desk.ts';
import { deskStudio, HOST, MODERATOR, type DeskStudioOptions } from './desk-studio.ts';
import { partOf } from './part-of.ts';

export type DeskStory = StoryObj;
type Play = NonNullable<DeskStory['play']>;

/** A desk that fills a screen, or a phone's, in a tab that has kept nothing but these acts. */
export const desk = (
  value: Desk | null,
  preview: Show | null = null,
  width = '100%',
  kept: readonly Act[] = [],
): TemplateResult => {
  sessionStorage.clear();
  if (kept.length > 0) sessionStorage.setItem('onair-desk-acts:small-home', JSON.stringify(kept));
  return html`<div style="block-size: 800px; max-inline-size: ${width}">
    <onair-desk .desk=${value} .preview=${preview}></onair-desk>
  </div>`;
};

/** The host's desk at one moment of the script, a moderator beside it; the words that must be seen. */
export const hostDesk = (
  text: readonly string[],
  options: DeskStudioOptions = {},
  play?: Play,
): DeskStory => ({
  render: () => {
    const studio = deskStudio({ claims: { tea: HOST.id, canary: MODERATOR.id }, ...options });
    studio.open(MODERATOR);
    return desk(studio.open(HOST));
  },
  ...(play && { play }),
  parameters: { text },
});

/** A part of the desk, as soon as it is there. */
export const part = partOf('onair-desk');

/** Presses what the selector finds. */
export const press =
  (selector: string): Play =>
  async ({ canvasElement }) => {
    await userEvent.click(await part(canvasElement, selector));
  };

/** Types keys while the queue has the focus: `j`, `w`, words of an answer. */
export const keys =
  (...strokes: readonly string[]): Play =>
  async ({ canvasElement }) => {
    (await part(canvasElement, '.question.current')).focus();
    for (const stroke of strokes) {
      await userEvent.keyboard(stroke);
      // What a key has opened gets the focus with the next rendering.
      await canvasElement.querySelector('onair-desk')?.updateComplete;
    }
  };
