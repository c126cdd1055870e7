import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/quality.ts';
import type { HealthSample } from '../src/core/ports.ts';
import type { FakeClock } from '../src/testing/fake-clock.ts';
import { createSurface } from '../src/transport/surface.ts';
import { inShow } from './show/in-show.ts';
import { storyShow, type StoryShowOptions } from './show/story-show.ts';

const meta: Meta = { title: 'Elements/Quality', component: 'onair-quality' };
export default meta;

/** The element in a panel, over a show that plays unless it is said otherwise. */
function panel(
  options: StoryShowOptions & { readonly idle?: boolean } = {},
  lang = 'en',
): TemplateResult {
  const { show } = storyShow({ second: null, ...options });
  if (!options.idle) show.play(createSurface(document.createElement('div')), { muted: true });
  return inShow(
    html`<div
      lang=${lang}
      style="max-inline-size: 387px; padding: 14px; border: 1px solid light-dark(#e0dcd5, #34312c); border-radius: 10px"
    >
      <onair-quality></onair-quality>
    </div>`,
    { show },
  );
}

/** Lets the show's clock run, so that the line is measured. */
async function run(canvasElement: HTMLElement, ms: number): Promise<void> {
  const show = canvasElement.querySelector('onair-show')?.show;
  const element = canvasElement.querySelector('onair-quality');
  await waitFor(() => expect(element?.shadowRoot?.textContent).toBeTruthy());
  await (show?.clock as FakeClock).advance(ms);
  await element?.updateComplete;
}

const measured =
  (name: string, ms = 48_000) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await run(canvasElement, ms);
    const element = canvasElement.querySelector('onair-quality');
    await waitFor(() => expect(element?.matches(`:state(${name})`)).toBe(true));
  };

/** Counters that grow with each look at them. */
function growing(by: Partial<HealthSample>): Partial<HealthSample> {
  const health: Partial<Record<Exclude<keyof HealthSample, 'codec'>, number>> = {};
  for (const [key, step] of Object.entries(by) as [keyof HealthSample, number][]) {
    let value = 0;
    Object.defineProperty(health, key, { enumerable: true, get: () => (value += step) });
  }
  return health;
}

/** One stop soon after the panel was opened, and none since. */
function oneStop(): Partial<HealthSample> {
  let looks = 0;
  return {
    get freezes() {
      return looks++ > 1 ? 1 : 0;
    },
    get frozenMs() {
      return looks > 2 ? 600 : 0;
    },
  };
}

/** As on the board: a good line that stopped once. */
export const Good: StoryObj = {
  render: () => panel({ health: oneStop() }),
  play: measured('good'),
  parameters: {
    text: [
      'Good line',
      '720p, steady',
      'Behind the studio',
      '0.4 s',
      'Fast (WebRTC)',
      '13 MB a minute',
      '1, for 0.6 s at 14:03',
      'Auto',
      'Sound only',
    ],
  },
};

export const GoodArabic: StoryObj = {
  render: () => panel({}, 'ar'),
  play: measured('good'),
  parameters: { text: ['الاتصال جيد', 'سريع (WebRTC)', 'الصوت فقط'] },
};

export const GoodGerman: StoryObj = {
  render: () => panel({}, 'de'),
  play: measured('good'),
  parameters: { text: ['Gute Verbindung', 'Schnell (WebRTC)', 'Nur Ton'] },
};

export const GoodJapanese: StoryObj = {
  render: () => panel({}, 'ja'),
  play: measured('good'),
  parameters: { text: ['接続は良好です', '高速（WebRTC）', '音声のみ'] },
};

export const GoodChinese: StoryObj = {
  render: () => panel({}, 'zh-Hans'),
  play: measured('good'),
  parameters: { text: ['线路良好', '快速（WebRTC）', '只听声音'] },
};

/** The slower line has sizes to choose. */
export const Sizes: StoryObj = {
  render: () => panel({ media: { transport: 'hls' }, delay: 3_200 }),
  play: async (context) => {
    await measured('good')(context);
    const root = context.canvasElement.querySelector('onair-quality')?.shadowRoot;
    await waitFor(() => expect(root?.querySelector('.choice')).toBeTruthy());
    const button = [...(root?.querySelectorAll('button') ?? [])][2];
    if (button) await userEvent.click(button);
    await waitFor(() => expect(button?.getAttribute('aria-pressed')).toBe('true'));
  },
  parameters: { text: ['Slower (HLS)', '3 s', 'Auto', '720p', '480p', 'Data saver', 'Sound only'] },
};

/** The least is asked for, now and at the next show. */
const savingData: StoryObj['play'] = async (context) => {
  await measured('good')(context);
  const root = context.canvasElement.querySelector('onair-quality')?.shadowRoot;
  await waitFor(() => expect(root?.querySelector('.choice')).toBeTruthy());
  const button = [...(root?.querySelectorAll('button') ?? [])].at(-2);
  try {
    if (button) await userEvent.click(button);
    await waitFor(() => expect(button?.getAttribute('aria-pressed')).toBe('true'));
  } finally {
    localStorage.removeItem('onair-data-saver');
  }
};

export const DataSaver: StoryObj = {
  render: () => panel({ media: { transport: 'hls' }, delay: 3_200 }),
  play: savingData,
  parameters: { text: ['Slower (HLS)', 'Auto', '720p', '480p', 'Data saver', 'Sound only'] },
};

export const DataSaverArabic: StoryObj = {
  render: () => panel({ media: { transport: 'hls' }, delay: 3_200 }, 'ar'),
  play: savingData,
  parameters: { text: ['توفير البيانات', 'الصوت فقط'] },
};

/** Some of it is lost. */
export const Uneven: StoryObj = {
  render: () => panel({ health: growing({ packetsLost: 14 }) }),
  play: measured('uneven'),
  parameters: {
    text: ['Uneven line', 'Part of it is lost on the way: 3% in the last 30 s.', 'Sound only'],
  },
};

/** The picture stands again and again. */
export const Weak: StoryObj = {
  render: () =>
    panel({ media: { transport: 'hls' }, health: growing({ freezes: 1, frozenMs: 400 }) }),
  play: measured('weak'),
  parameters: {
    text: [
      'Weak line',
      'The picture stood for 6 s in the last 30 s.',
      'A smaller picture needs less.',
    ],
  },
};

export const SoundOnly: StoryObj = {
  render: () => panel(),
  play: async (context) => {
    const root = context.canvasElement.querySelector('onair-quality')?.shadowRoot;
    await run(context.canvasElement, 100);
    await waitFor(() => expect(root?.querySelector('.choice')).toBeTruthy());
    const button = [...(root?.querySelectorAll('button') ?? [])].at(-1);
    if (button) await userEvent.click(button);
    await measured('sound-only')(context);
  },
  parameters: { text: ['Good line', 'Sound only', '0.3 MB a minute'] },
};

/** The line was only just heard. */
export const Measuring: StoryObj = {
  render: () => panel({ media: { phase: 'connecting', transport: null }, delay: null }),
  play: measured('measuring', 100),
  parameters: { text: ['Connecting', 'The line is measured once the picture is there.'] },
};

export const Broken: StoryObj = {
  render: () => panel({ media: { phase: 'switching' } }),
  play: measured('broken', 2_000),
  parameters: { text: ['Line interrupted', 'We look for another line.'] },
};

export const Failed: StoryObj = {
  render: () => panel({ media: { phase: 'failed', transport: null, playback: 'stopped' } }),
  play: measured('broken', 100),
  parameters: { text: ['No line', 'Picture and sound stopped.'] },
};

export const Ended: StoryObj = {
  render: () => panel({ media: { phase: 'ended', playback: 'stopped' } }),
  play: measured('ended', 2_000),
  parameters: { text: ['The show has ended', 'Stops so far'] },
};

/** Before anything plays there is nothing to tell, and it says so. */
export const Idle: StoryObj = {
  render: () => panel({ idle: true }),
  play: measured('idle', 100),
  parameters: { text: ['Nothing plays yet'] },
};

/** An engine that tells next to nothing, and can do nothing: only what is known. */
export const LittleKnown: StoryObj = {
  render: () =>
    panel({
      media: { transport: 'carrier-pigeon' },
      delay: null,
      health: {
        bytes: null,
        packets: null,
        packetsLost: null,
        freezes: null,
        frozenMs: null,
        height: null,
      },
    }),
  play: measured('good'),
  parameters: { text: ['Good line'] },
};
