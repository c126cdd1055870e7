import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/quality.ts';
import type { HealthSample, MediaPlane } from '../src/core/ports.ts';
import { emptyState } from '../src/core/reduce/reduce.ts';
import { createShow, type Show } from '../src/core/show.ts';
import type { FakeClock } from '../src/testing/fake-clock.ts';
import { memoryFeed } from '../src/transport/memory/feed.ts';
import { createSurface } from '../src/transport/surface.ts';
import { UNTOLD } from '../src/transport/untold.ts';
import { inShow } from './show/in-show.ts';
import { storyManifest } from './show/story-manifest.ts';
import { storyClock, storyShow, type StoryShowOptions } from './show/story-show.ts';

const meta: Meta = { title: 'Elements/Quality/Support', component: 'onair-quality' };
export default meta;

interface Place {
  readonly canvasElement: HTMLElement;
}

/** The element in a panel, over a show that plays unless it is said otherwise. */
function panel(
  options: StoryShowOptions & { readonly idle?: boolean } = {},
  lang = 'en',
): TemplateResult {
  const { show } = storyShow({ second: null, ...options });
  if (!options.idle) show.play(createSurface(document.createElement('div')), { muted: true });
  return placed(show, lang);
}

function placed(show: Show, lang: string): TemplateResult {
  return inShow(
    html`<div lang=${lang} style="max-inline-size: 387px; padding: 14px">
      <onair-quality></onair-quality>
    </div>`,
    { show },
  );
}

const rootOf = ({ canvasElement }: Place): ShadowRoot | null | undefined =>
  canvasElement.querySelector('onair-quality')?.shadowRoot;

/** Unfolds the details and lets a minute and more of the show go by. */
const unfolded =
  (ms = 70_000, isMeasured = true) =>
  async (context: Place): Promise<void> => {
    const show = context.canvasElement.querySelector('onair-show')?.show;
    await waitFor(() => expect(rootOf(context)?.querySelector('summary')).toBeTruthy());
    await userEvent.click(rootOf(context)?.querySelector('summary') as Element);
    await waitFor(() => expect(rootOf(context)?.querySelector('.support-body')).toBeTruthy());
    await (show?.clock as FakeClock).advance(ms);
    await waitFor(() => expect(!!rootOf(context)?.querySelector('.curve')).toBe(isMeasured));
  };

/** Counters of a line that goes up and down, the same in each run; `skew` and the like as they are. */
function uneven(fixed: Partial<HealthSample> = {}): Partial<HealthSample> {
  let looks = 0;
  let bytes = 1_000_000;
  let lost = 0;
  return {
    ...fixed,
    get bytes() {
      looks++;
      return (bytes += 190_000 + 60_000 * Math.sin(looks / 5));
    },
    get packetsLost() {
      return (lost += looks % 17 < 3 ? 12 : 0);
    },
    get concealedMs() {
      return lost * 4;
    },
    get freezes() {
      return looks > 30 ? 2 : 1;
    },
    get frozenMs() {
      return looks > 30 ? 1_400 : 600;
    },
  };
}

/** All that can be known. */
export const Whole: StoryObj = {
  render: () =>
    panel({ health: uneven({ skew: 18, reattached: 1, codec: 'video/H264' }), clockError: 12 }),
  play: unfolded(),
  parameters: {
    text: [
      'Details for support',
      'Lost on the way',
      'Data rate',
      'Path',
      'WHEP',
      'Round trip',
      '38 ms',
      'Codec',
      'H264',
      'Jitter buffer',
      'Clock error, at most',
      '12 ms',
      'Lip sync',
      'Picture 18 ms late',
      'Stops in this minute',
      '1, for 0.8 s',
      'Sound made up',
      'Attached anew',
      'Copy as JSON',
    ],
  },
};

export const Arabic: StoryObj = {
  render: () => panel({ health: uneven({ skew: -12, codec: 'video/VP8' }), clockError: 12 }, 'ar'),
  play: unfolded(),
  parameters: { text: ['تفاصيل لفريق الدعم', 'WHEP', 'نسخ بصيغة JSON'] },
};

export const Chinese: StoryObj = {
  render: () => panel({ health: uneven({ skew: 0 }) }, 'zh-Hans'),
  play: unfolded(),
  parameters: { text: ['供客服查看的详情', 'WHEP', '复制为 JSON'] },
};

/** HLS counts no packets lost and no round trip: they are left out. */
export const Hls: StoryObj = {
  render: () =>
    panel({
      media: { transport: 'hls' },
      delay: 3_200,
      health: { packetsLost: null, freezes: null, jitterBuffer: null, roundTrip: null },
    }),
  play: unfolded(),
  parameters: { text: ['Data rate', 'HLS', '720p', 'Copy as JSON'] },
};

/** A double of the media: WHEP for 30 s, then 2 s of nothing, then HLS. */
function fallingMedia(clock: FakeClock): MediaPlane {
  const playing = {
    phase: 'playing',
    transport: 'whep',
    playback: 'playing',
    muted: true,
    error: null,
  } as const;
  return {
    play(_surface, { report, signal }) {
      const began = clock.now();
      const hasFallen = (): boolean => clock.now() - began >= 32_000;
      report(playing);
      clock.after(30_000, () => report({ ...playing, phase: 'switching' }), signal);
      clock.after(32_000, () => report({ ...playing, transport: 'hls' }), signal);
      return {
        capturedAt: () => clock.now() - (hasFallen() ? 3_200 : 400),
        health() {
          const ms = clock.now() - began;
          if (ms >= 30_000 && !hasFallen()) return Promise.resolve(null);
          const bytes = hasFallen() ? (ms - 32_000) * 110 : ms * 217;
          const told = hasFallen() ? {} : { packets: ms * 0.2, packetsLost: 3, roundTrip: 38 };
          return Promise.resolve({ ...UNTOLD, ...told, bytes, height: hasFallen() ? 480 : 720 });
        },
        setMuted: () => undefined,
        retry: () => undefined,
      };
    },
  };
}

/** The line fell from WHEP to HLS: the plots are broken there, and the change is marked. */
export const PathChange: StoryObj = {
  render: () => {
    const clock = storyClock(Date.parse('2026-11-26T14:03:12Z'));
    const show = createShow({
      manifest: storyManifest(),
      clock,
      // It tells the server's clock, without which there is no delay.
      feed: memoryFeed({ show: 'small-home', clock, state: emptyState() }),
      media: fallingMedia(clock),
    });
    show.connect();
    show.play(createSurface(document.createElement('div')));
    return placed(show, 'en');
  },
  play: async (context) => {
    await unfolded(55_000)(context);
    await expect(rootOf(context)?.querySelectorAll('.change').length).toBe(3);
  },
  parameters: { text: ['Data rate', 'HLS', '480p', 'Copy as JSON'] },
};

/** Opened a moment ago. */
export const Measuring: StoryObj = {
  render: () => panel({ media: { phase: 'connecting', transport: null }, delay: null }),
  play: unfolded(0, false),
  parameters: { text: ['Copy as JSON'] },
};

/** The path in use fell silent. */
export const Broken: StoryObj = {
  render: () => panel({ media: { phase: 'switching' } }),
  play: unfolded(20_000),
  parameters: { text: ['Line interrupted', 'Copy as JSON'] },
};

/** Nothing plays, and nothing did. */
export const Idle: StoryObj = {
  render: () => panel({ idle: true }),
  play: unfolded(5_000, false),
  parameters: { text: ['Nothing plays yet', 'Nothing is measured while nothing plays.'] },
};

export const Ended: StoryObj = {
  render: () => panel({ media: { phase: 'ended', playback: 'stopped' } }),
  play: unfolded(5_000, false),
  parameters: { text: ['The show has ended', 'Nothing is measured while nothing plays.'] },
};

/** Where the page may not copy, the text is there to be copied. */
export const CopyByHand: StoryObj = {
  render: () => panel({ health: uneven() }),
  play: async (context) => {
    await unfolded(8_000)(context);
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await userEvent.click(rootOf(context)?.querySelector('[part="copy"]') as Element);
      await waitFor(() => expect(rootOf(context)?.querySelector('textarea')).toBeTruthy());
    } finally {
      if (before) Object.defineProperty(navigator, 'clipboard', before);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
  parameters: {
    text: ['The browser did not let us copy. The text below is selected: copy it.'],
  },
};
