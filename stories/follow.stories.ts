import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/follow.ts';
import type { Link, Manifest } from '../src/protocol/manifest.ts';
import { inShow } from './show/in-show.ts';
import { byPage, pressIn } from './show/wish-stage.ts';

const meta: Meta = { title: 'Elements/Follow', component: 'onair-follow' };
export default meta;

const NEWSLETTER: Link = {
  label: { en: 'Letter from the kiln', 'zh-Hans': '窑边来信', ar: 'رسالة من الفرن' },
  url: '/#newsletter',
  rel: 'newsletter',
};
const follow = (manifest: Partial<Manifest>, isAnswered = false): TemplateResult =>
  inShow(html`<onair-follow ?answered-by-page=${isAnswered}></onair-follow>`, { manifest });
const press = (words: string): StoryObj['play'] => pressIn('onair-follow', words);

/** Leads to a link of the manifest. */
export const ByLink: StoryObj = {
  render: () => follow({ links: [NEWSLETTER] }),
  parameters: { text: ['Follow Kiln & Cloth'] },
};

export const WithoutSeller: StoryObj = {
  render: () => follow({ links: [NEWSLETTER], seller: undefined }),
  parameters: { text: ['Follow this shop'] },
};

/** Neither a link nor a page that answers: nothing is shown. */
export const Absent: StoryObj = {
  render: () =>
    html`<p>Beside it</p>
      ${follow({})}`,
  parameters: { text: ['Beside it'] },
};

export const Answered: StoryObj = {
  render: () => byPage((event) => event.respondWith(), follow({}, true)),
  play: press('You follow'),
  parameters: { text: ['You follow Kiln & Cloth'] },
};

export const Noting: StoryObj = {
  render: () =>
    byPage((event) => event.respondWith(new Promise(() => undefined)), follow({}, true)),
  play: press('The shop is being told'),
  parameters: { text: ['The shop is being told'] },
};

export const Failed: StoryObj = {
  render: () =>
    byPage((event) => event.respondWith(Promise.reject(new Error('offline'))), follow({}, true)),
  play: press('The shop did not take it'),
  parameters: { text: ['The shop did not take it. Try again.'] },
};

/** The page said that it answers, and does not. */
export const Unanswered: StoryObj = {
  render: () => follow({}, true),
  play: press('does not take followers'),
  parameters: { text: ['This shop does not take followers here yet.'] },
};

export const LongName: StoryObj = {
  render: () =>
    follow({ links: [NEWSLETTER], seller: { name: '<b>متجر</b> Donau'.repeat(20), policies: [] } }),
  parameters: { text: ['<b>متجر</b> Donau'] },
};
