import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/caption-settings.ts';
import '../src/elements/captions.ts';
import type { CueDraft } from '../src/transport/memory/feed.ts';
import { inShow } from './show/in-show.ts';
import { MEDIA } from './show/story-manifest.ts';
import { at } from './show/story-questions.ts';
import type { StoryShowOptions } from './show/story-show.ts';

const meta: Meta = {
  title: 'Elements/Captions',
  component: 'onair-captions',
  // What another story's viewer chose is not this one's.
  beforeEach: () => localStorage.removeItem('onair-captions'),
};
export default meta;

/** The element where the player has it: at the foot of the picture. */
const onPicture = (lang: string, options: StoryShowOptions = {}): TemplateResult =>
  inShow(
    html`<div
      lang=${lang}
      style="position: relative; max-inline-size: 720px; aspect-ratio: 16 / 9; background: center / cover url(${MEDIA}stills/mug-1-720.jpg)"
    >
      <onair-captions style="position: absolute; inset: auto 12px 12px"></onair-captions>
    </div>`,
    options,
  );

const said = (text: string, lang: string): StoryShowOptions => ({
  log: [
    {
      type: 'caption',
      at: at('14:03:04'),
      data: { text, lang, until: at('14:03:40') },
    } satisfies CueDraft,
  ],
});

const state =
  (selector: string, name: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector(selector);
    await waitFor(() => expect(element?.matches(`:state(${name})`)).toBe(true));
  };

/** The line of this moment. */
export const Spoken: StoryObj = {
  render: () => onPicture('en'),
  play: state('onair-captions', 'speaking'),
  parameters: { text: ['Run a finger along the rings.'] },
};

export const Chinese: StoryObj = {
  render: () => onPicture('zh-Hans'),
  parameters: { text: ['用手指沿着这些纹路摸一摸'] },
};

export const Arabic: StoryObj = {
  render: () => onPicture('ar'),
  parameters: { text: ['مرّر إصبعك على الحلقات'] },
};

/** There is none in the page's language: the one that is spoken, which says its language. */
export const AsSpoken: StoryObj = {
  render: () => onPicture('de', said('It weighs 210 grams.', 'en')),
  parameters: { text: ['It weighs 210 grams.'] },
};

/** Written the other way than the page. */
export const RightToLeftLine: StoryObj = {
  render: () => onPicture('en', said('وزنه 210 غرامات، وسعره €24.00.', 'ar')),
  parameters: { text: ['وزنه 210 غرامات'] },
};

const LONG = 'The potter shaped it by hand and left the rings of her fingers in the clay. '.repeat(
  6,
);

/** Four hundred characters: three lines at a time, in step with the speaker. */
export const LongLine: StoryObj = {
  render: () => onPicture('en', said(LONG.slice(0, 400), 'en')),
  parameters: { text: ['The potter shaped it by hand'] },
};

/** Text is text, whatever it looks like. */
export const Markup: StoryObj = {
  render: () => onPicture('en', said('<b>Bold</b> & <img src=x onerror=alert(1)>', 'en')),
  parameters: { text: ['<b>Bold</b> & <img src=x onerror=alert(1)>'] },
};

/** Beside the picture: what is chosen is seen at once. */
const withSettings = (lang: string, options: StoryShowOptions = {}): TemplateResult =>
  inShow(
    html`<div lang=${lang} style="display: grid; gap: 16px; max-inline-size: 420px">
      <div
        style="display: grid; align-items: end; aspect-ratio: 16 / 9; padding: 12px; background: center / cover url(${MEDIA}stills/mug-1-720.jpg)"
      >
        <onair-captions></onair-captions>
      </div>
      <onair-caption-settings></onair-caption-settings>
    </div>`,
    options,
  );

export const Settings: StoryObj = {
  render: () => withSettings('en'),
  parameters: {
    text: [
      'Captions',
      'On',
      'Off',
      'Size',
      'Standard',
      'Language',
      'English',
      '简体中文',
      'العربية',
    ],
  },
};

export const SettingsArabic: StoryObj = {
  render: () => withSettings('ar'),
  parameters: { text: ['الترجمة النصية', 'تشغيل', 'الحجم', 'اللغة', '简体中文'] },
};

const press = async (canvasElement: HTMLElement, name: string): Promise<void> => {
  const root = canvasElement.querySelector('onair-caption-settings')?.shadowRoot;
  const button = await waitFor(() => {
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const found = buttons.find((one) => one.textContent?.trim() === name);
    if (!found) throw new Error(`no button "${name}"`);
    return found;
  });
  button.click();
  await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
};

/** The largest, in another language than the page's. */
export const Chosen: StoryObj = {
  render: () => withSettings('en'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Largest');
    await press(canvasElement, '简体中文');
  },
  parameters: { text: ['用手指沿着这些纹路摸一摸', 'Largest'] },
};

/** Turned off: nothing on the picture. */
export const Off: StoryObj = {
  render: () => withSettings('en'),
  play: async (context) => {
    await press(context.canvasElement, 'Off');
    await state('onair-captions', 'off')(context);
  },
  parameters: { text: ['Captions', 'Off'] },
};

/** A show without captions says so. */
export const None: StoryObj = {
  render: () => withSettings('en', { log: [], manifest: { captions: [] } }),
  play: state('onair-caption-settings', 'empty'),
  parameters: { text: ['This show has no captions.'] },
};
