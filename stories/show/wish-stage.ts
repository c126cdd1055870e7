import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { IntentEvent } from '../../src/controllers/intents.ts';

/** A page that answers the wishes of what is in it. */
export function byPage(
  answer: (event: IntentEvent) => void,
  content: TemplateResult,
): TemplateResult {
  const listen = (event: Event): void => {
    if (event instanceof IntentEvent) answer(event);
  };
  return html`<div @onair-follow-add=${listen} @onair-reminder-add=${listen}>${content}</div>`;
}

/** Presses the element's button and waits for the words. */
export const pressIn =
  (tag: 'onair-follow' | 'onair-reminder', words: string): StoryObj['play'] =>
  async ({ canvasElement }) => {
    const root = await waitFor(() => {
      const found = canvasElement.querySelector(tag)?.shadowRoot;
      if (!found?.querySelector('.button')) throw new Error('There is no button.');
      return found;
    });
    root.querySelector<HTMLElement>('.button')?.click();
    await waitFor(() => expect(root.textContent).toContain(words));
  };
