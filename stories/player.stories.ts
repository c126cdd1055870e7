import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  becomes,
  inPlayer,
  isIn,
  playerIn,
  playerOf,
  playerSlots,
  RATED,
  type PlayerStage,
} from './show/player-stage.ts';

const meta: Meta = { title: 'Elements/Player', component: 'onair-player' };
export default meta;

const press = async (played: { canvasElement: HTMLElement }, selector: string): Promise<void> =>
  userEvent.click(await inPlayer(played, selector));

const notChosen = (settings: HTMLElement): Promise<HTMLElement> =>
  waitFor(() => {
    const found = settings.shadowRoot?.querySelector<HTMLElement>('[part=choice]');
    if (!found) throw new Error('nothing to choose yet');
    return found;
  });

/** No show yet: what the page wrote into it stays. */
export const Empty: StoryObj = {
  render: () =>
    html`<div style="max-inline-size: 640px">
      <onair-player
        ><p style="padding: 16px; color: #fff">The show opens on this page</p></onair-player
      >
    </div>`,
  play: isIn('empty'),
  parameters: { text: ['The show opens on this page'] },
};

/** Before the show: the start in the viewer's own time. */
export const Scheduled: StoryObj = {
  render: () => playerIn({ at: '13:00:00', log: [], manifest: { ...RATED, state: 'scheduled' } }),
  play: isIn('scheduled'),
  parameters: { text: ['Today, 13:30 your time', 'Uses about 13 MB a minute'] },
};

/** Somebody pressed play before the show: it starts by itself. */
export const WaitingForTheStart: StoryObj = {
  render: () => playerIn({ at: '13:00:00', log: [], manifest: { state: 'scheduled' } }),
  play: async (played) => {
    await press(played, '.play');
    await becomes(played, 'soon');
  },
  parameters: {
    text: ['Starts 13:30', 'your time', 'The show has not started', 'It starts here by itself.'],
  },
};

/** Live, and nothing is loaded before it is asked for. */
export const Ready: StoryObj = {
  render: () => playerIn({ manifest: RATED }, { autoplay: false }),
  play: isIn('ready'),
  parameters: { text: ['Live', 'Uses about 13 MB a minute'] },
};

export const Connecting: StoryObj = {
  render: () =>
    playerIn({
      media: { phase: 'connecting', transport: null, playback: 'stopped' },
      second: null,
    }),
  play: isIn('connecting'),
  parameters: { text: ['Connecting', 'First picture in about 1 s'] },
};

/** It plays, and says that it does so without sound. */
export const Playing: StoryObj<PlayerStage> = {
  args: { width: '820px' },
  argTypes: { width: { control: 'text' } },
  render: ({ width = '820px' }) => playerIn({}, { width }),
  play: async (played) => {
    await becomes(played, 'muted');
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind', 'Sound is off', 'Run a finger along the rings.'] },
};

/** Sound is turned on by one press, never by itself. */
export const WithSound: StoryObj = {
  render: () => playerIn({}, { width: '820px' }),
  play: async (played) => {
    await press(played, '.sound-off');
    await inPlayer(played, '.control.sound');
    await expect(playerOf(played).matches(':state(muted)')).toBe(false);
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind'] },
};

/** A guest of the show is seen small over the host. */
export const WithAGuest: StoryObj = {
  render: () => playerIn({ hasGuest: true }, { width: '820px' }),
  play: async (played) => {
    await inPlayer(played, '.onair-inset');
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind'] },
};

/** The delay of the slower line, in whole seconds. */
export const Slower: StoryObj = {
  render: () => playerIn({ media: { transport: 'hls' }, delay: 3_000 }),
  play: isIn('playing'),
  parameters: { text: ['Live', '3 s behind'] },
};

/** A column of the page. */
export const Narrow: StoryObj = {
  render: () => playerIn({}, { width: '320px' }),
  play: async (played) => {
    await becomes(played, 'playing');
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind', 'Sound is off'] },
};

/** On a phone the picture is the ground. */
export const Ground: StoryObj = {
  render: () =>
    playerIn({}, { layout: 'ground', width: '390px', height: '760px', content: playerSlots }),
  play: async (played) => {
    await becomes(played, 'playing');
    await inPlayer(played, '.over-title ~ .foot onair-captions');
  },
  parameters: {
    text: ['Live', '0.4 s behind', 'Four things for a small home', 'Sound is off. Turn on', 'Ask'],
  },
};

/** The same from right to left. */
export const GroundRightToLeft: StoryObj = {
  render: () =>
    playerIn(
      {},
      { layout: 'ground', width: '390px', height: '760px', content: playerSlots, lang: 'ar' },
    ),
  play: async (played) => {
    await becomes(played, 'playing');
    await inPlayer(played, '.over-title ~ .foot onair-captions');
  },
  parameters: { text: ['مباشر', 'بفارق 0.4', 'الصوت مغلق. شغّله'] },
};

export const SoundOnly: StoryObj = {
  render: () => playerIn({ media: { soundOnly: true, muted: false } }),
  play: isIn('sound-only'),
  parameters: { text: ['Sound only', 'You turned the picture off.', 'Show the picture'] },
};

export const Ended: StoryObj = {
  render: () =>
    playerIn({
      media: { phase: 'ended' },
      manifest: { replay: { media: RATED.media, startsAt: '2026-11-26T13:30:00.000Z' } },
    }),
  play: isIn('ended'),
  parameters: {
    text: [
      'The show has ended',
      '23 of 25 answered.',
      'The recording is ready.',
      'Watch the recording',
    ],
  },
};

/** Over before the page was opened, and nothing was recorded. */
export const EndedWithoutRecording: StoryObj = {
  render: () => playerIn({ log: [], manifest: { state: 'ended' } }),
  play: async (played) => {
    await becomes(played, 'ended');
    await inPlayer(played, '.tile');
  },
  parameters: { text: ['Ended', '14:45', 'The show has ended'] },
};

/** The recording of a show that is over: never labelled live. */
export const Recording: StoryObj = {
  render: () =>
    playerIn({
      log: [],
      manifest: {
        state: 'ended',
        replay: { media: RATED.media, startsAt: '2026-11-22T13:30:00.000Z' },
      },
    }),
  play: async (played) => {
    await press(played, '.act');
    await becomes(played, 'playing');
  },
  parameters: { text: ['Recording', '22 Nov'] },
};

export const Cancelled: StoryObj = {
  render: () => playerIn({ log: [], manifest: { state: 'cancelled' } }),
  play: async (played) => {
    await becomes(played, 'cancelled');
    await inPlayer(played, '.tile');
  },
  parameters: { text: ['Cancelled', 'The show was cancelled'] },
};

/** A show that only answers and sells. */
export const WithoutMedia: StoryObj = {
  render: () => playerIn({ manifest: { media: [] } }),
  play: async (played) => void (await inPlayer(played, '.tile')),
  parameters: { text: ['This show has no picture', 'Products and answers work.'] },
};

/** A demo says so, and nothing else. */
export const Demo: StoryObj = {
  render: () => playerIn({ manifest: { demo: 'Demo: looped film' } }),
  play: isIn('playing'),
  parameters: { text: ['Demo: looped film'] },
};

/** Paused: the last picture stays. */
export const Paused: StoryObj = {
  render: () => playerIn({}),
  play: async (played) => {
    const video = (await inPlayer(played, 'video:not([inert])')) as HTMLVideoElement;
    await waitFor(() => expect(video.readyState).toBeGreaterThan(1));
    playerOf(played).pause();
    await inPlayer(played, 'canvas');
  },
  parameters: { text: ['Paused'] },
};

export const CaptionSettings: StoryObj = {
  render: () => playerIn({}, { width: '820px' }),
  play: async (played) => {
    await press(played, '.control.captions');
    const settings = await inPlayer(played, '.panel onair-caption-settings');
    // Taken over: what one story chose would be kept for the next.
    settings.addEventListener('onair-captions-change', (event) => event.preventDefault());
    await userEvent.click(await notChosen(settings));
  },
  parameters: { text: ['Captions and settings', 'Size', 'Language'] },
};

export const QualityPanel: StoryObj = {
  render: () => playerIn({}, { width: '820px' }),
  play: async (played) => {
    await press(played, '.control.quality');
    await inPlayer(played, '.panel onair-quality');
  },
  parameters: { text: ['Quality and use', 'Sound only'] },
};

/** Scrolled away after play was pressed: a small one in the corner of the page. */
export const Mini: StoryObj = {
  render: () =>
    html`${playerIn({}, { autoplay: false })}
      <p style="margin-block-start: 1200px">Further down the page</p>`,
  play: async (played) => {
    await press(played, '.play');
    await becomes(played, 'playing');
    played.canvasElement.querySelector('p')?.scrollIntoView({ block: 'end' });
    await becomes(played, 'mini');
  },
  parameters: {
    text: ['Stoneware mug', 'from €24.00', 'Answering: Does the foot scratch', 'Live'],
  },
};

/** One word without end, in a column. */
export const LongTitle: StoryObj = {
  render: () =>
    playerIn(
      {
        manifest: {
          title: 'Wunderschönehandgemachtetasse'.repeat(14),
          demo: 'Demonstrationsfilm'.repeat(8),
        },
      },
      { width: '320px', autoplay: false },
    ),
  play: isIn('ready'),
  parameters: { text: ['Demonstrationsfilm'] },
};
