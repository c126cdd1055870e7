import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { becomes, inPlayer, playerIn } from './show/player-stage.ts';

const meta: Meta = { title: 'Elements/Player, in little room', component: 'onair-player' };
export default meta;

/** What a page has at the end of the top row. */
const leave = html`<button
  slot="actions"
  aria-label="Leave"
  style="inline-size: 44px; block-size: 44px; border: 0; border-radius: 50%"
>
  ×
</button>`;

/** The smallest phone: the chip keeps to one line beside the controls. */
export const GroundNarrow: StoryObj = {
  render: () => playerIn({}, { layout: 'ground', width: '320px', height: '568px', content: leave }),
  play: async (played) => {
    await becomes(played, 'playing');
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind', 'Sound is off. Turn on'] },
};

/** Little room, and a delay of many words: the figure alone. */
export const GroundNarrowAndLate: StoryObj = {
  render: () =>
    playerIn(
      { delay: 110_000 },
      { layout: 'ground', width: '320px', height: '568px', content: leave },
    ),
  play: async (played) => void (await inPlayer(played, '.chip.tight')),
  parameters: { text: ['Live', '1 min 50 s'] },
};

/** What is left of the ground above a sheet. */
export const AboveASheet: StoryObj = {
  render: () => playerIn({}, { layout: 'ground', width: '390px', height: '219px' }),
  play: async (played) => {
    await becomes(played, 'playing');
    await inPlayer(played, 'onair-captions');
  },
  parameters: { text: ['Live', '0.4 s behind', 'Run a finger along the rings.'] },
};

/** In a small box the chip gives way to the words that say the same. */
export const EndedInAColumn: StoryObj = {
  render: () => playerIn({ log: [], manifest: { state: 'ended' } }, { width: '288px' }),
  play: async (played) => {
    await becomes(played, 'ended');
    await inPlayer(played, '.tile');
  },
  parameters: { text: ['The show has ended'] },
};
