import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { after, isIn, playerIn, playerSlots, trouble } from './show/player-stage.ts';

const meta: Meta = { title: 'Elements/Player, in trouble', component: 'onair-player' };
export default meta;

/** The browser refused to start without a tap. */
export const Blocked: StoryObj = {
  render: () =>
    playerIn({
      media: { phase: 'connecting', transport: null, playback: 'blocked' },
      second: null,
    }),
  play: isIn('blocked'),
  parameters: { text: ['Your browser waits for you', 'Play'] },
};

/** Failover is quiet: one word for the first second and a half. */
export const OneWord: StoryObj = {
  render: () => playerIn(trouble('silent', 'switching')),
  play: after(400, 'playing'),
  parameters: { text: ['Reconnecting'] },
};

export const Reconnecting: StoryObj = {
  render: () => playerIn(trouble('silent', 'switching')),
  play: after(1_600, 'reconnecting'),
  parameters: {
    text: [
      'Reconnecting',
      'Picture and sound stopped',
      'Nothing more comes through the line.',
      'you will be about 3 s behind the studio.',
      'Sound only',
      'Try again now',
      'Last picture, 14:03',
    ],
  },
};

export const ReconnectingOnAPhone: StoryObj = {
  render: () =>
    playerIn(trouble('silent', 'switching'), {
      layout: 'ground',
      width: '390px',
      height: '760px',
      content: playerSlots,
    }),
  play: after(1_600, 'reconnecting'),
  parameters: { text: ['Picture and sound stopped', 'Ask a question', 'Try again now'] },
};

/** Pictures come, but too slowly. */
export const Waiting: StoryObj = {
  render: () => playerIn({ media: { phase: 'suspect' } }),
  play: after(1_600, 'waiting'),
  parameters: { text: ['Waiting for the picture', 'The line is slow.'] },
};

/** The viewer has no network. */
export const Offline: StoryObj = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  render: () => playerIn(trouble('silent', 'switching')),
  play: after(1_600, 'offline'),
  parameters: { text: ['You are offline', 'We go on by ourselves when the line is back.'] },
};

export const Failed: StoryObj = {
  render: () => playerIn(trouble('unreachable', 'failed', false)),
  play: isIn('failed'),
  parameters: {
    text: [
      'The picture cannot be shown',
      'The shop’s video server does not answer.',
      'We try again by ourselves.',
      'Try again',
    ],
  },
};
