import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import { OnairShow } from '../src/components/show/show.ts';
import '../src/elements/show.ts';
import { FACT_NAMES } from '../src/core/events.ts';
import { FACTS_OF_EACH_TYPE } from './show/story-facts.ts';
import { createSurface } from '../src/transport/surface.ts';
import { MEDIA } from './show/story-manifest.ts';
import { storyShow } from './show/story-show.ts';

const meta: Meta = { title: 'Elements/Show', component: 'onair-show' };
export default meta;

const { loadShow } = OnairShow;
/** A server that never answers, beside the real ones. */
OnairShow.loadShow = (url, options) =>
  url.endsWith('/silent.json') ? new Promise(() => undefined) : loadShow!(url, options);

/** The element has no look of its own: what is in it is there from the start, and stays. */
const show = (src: string, words: string): TemplateResult =>
  html`<onair-show src=${src}><p>${words}</p></onair-show>`;

const isIn =
  (state: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('onair-show');
    await waitFor(() => expect(element?.matches(`:state(${state})`)).toBe(true));
  };

/** The manifest is on its way. */
export const Loading: StoryObj = {
  render: () => show('/silent.json', 'Four things for a small home'),
  play: isIn('loading'),
  parameters: { text: ['Four things for a small home'] },
};

/** A show that the page made itself. */
export const Ready: StoryObj = {
  render: () =>
    html`<onair-show .show=${storyShow().show} insight="data-layer"
      ><p>Live from the workshop</p></onair-show
    >`,
  play: isIn('ready'),
  parameters: { text: ['Live from the workshop'] },
};

/** What lies behind `src` is no show: `onair-failed` says so, and what is in the element stays. */
export const Failed: StoryObj = {
  render: () => show(`${MEDIA}captions.en.vtt`, 'The products are below'),
  play: isIn('failed'),
  parameters: { text: ['The products are below'] },
};

const FACTS = [...Object.values(FACT_NAMES), 'onair-media-changed'];

/** Writes down each fact that the show element fires, below it. */
const facts = (): TemplateResult => {
  const { show, feed } = storyShow({ log: [], delay: null, second: null });
  const listen = (element?: Element): void => {
    for (const name of element ? FACTS : []) {
      element?.addEventListener(name, () => element.querySelector('ol')?.append(item(name)));
    }
  };
  const tell = (): void => {
    for (const cue of FACTS_OF_EACH_TYPE) feed.push(cue);
    show.play(createSurface(document.createElement('div')), { muted: true });
  };
  return html`<onair-show .show=${show} ${ref(listen)}>
    <p><button @click=${tell}>Tell one cue of each type</button></p>
    <ol></ol>
  </onair-show>`;
};

const item = (name: string): Element => {
  const made = document.createElement('li');
  made.textContent = name;
  return made;
};

/** The facts of the show are fired on its element: what a page listens to. */
export const Facts: StoryObj = {
  render: facts,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await waitFor(() => expect(canvas.getAllByRole('listitem').length).toBe(FACTS.length));
  },
  parameters: { text: FACTS },
};
