import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/reminder.ts';
import type { Manifest } from '../src/protocol/manifest.ts';
import { inShow } from './show/in-show.ts';
import { byPage, pressIn } from './show/wish-stage.ts';

const meta: Meta = { title: 'Elements/Reminder', component: 'onair-reminder' };
export default meta;

const reminder = (manifest: Partial<Manifest> = {}, time = '11:00:00'): TemplateResult =>
  inShow(html`<onair-reminder></onair-reminder>`, {
    at: time,
    log: [],
    manifest: { state: 'scheduled', ...manifest },
  });
const press = (words: string): StoryObj['play'] => pressIn('onair-reminder', words);

/** The time is the viewer's own. */
export const Scheduled: StoryObj = {
  render: () => reminder(),
  parameters: { text: ['Remind me', 'your time'] },
};

/** The show is on: nothing is shown. */
export const Absent: StoryObj = {
  render: () =>
    html`<p>Beside it</p>
      ${reminder({ state: 'live' })}`,
  parameters: { text: ['Beside it'] },
};

/** Nobody answers: a calendar file is saved. */
export const Saved: StoryObj = {
  render: () => reminder(),
  play: press('A calendar file was saved.'),
  parameters: { text: ['A calendar file was saved. Open it to add the show.'] },
};

/** The page does it itself. */
export const Answered: StoryObj = {
  render: () => byPage((event) => event.respondWith(), reminder()),
  play: press('The shop reminds you'),
  parameters: { text: ['The shop reminds you'] },
};

export const Noting: StoryObj = {
  render: () => byPage((event) => event.respondWith(new Promise(() => undefined)), reminder()),
  play: press('Being noted'),
  parameters: { text: ['Being noted'] },
};

export const Failed: StoryObj = {
  render: () =>
    byPage((event) => event.respondWith(Promise.reject(new Error('offline'))), reminder()),
  play: press('was not saved'),
  parameters: { text: ['The reminder was not saved. Try again.'] },
};
