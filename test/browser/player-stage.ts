import { html, render } from 'lit';
import '../../src/elements/player.ts';
import '../../src/elements/show.ts';
import type { OnairPlayer } from '../../src/components/player/player.ts';
import type { Show } from '../../src/core/show.ts';
import { eventually } from '../../src/testing/assert.ts';
import { storyShow, type StoryShow, type StoryShowOptions } from '../../stories/show/story-show.ts';
import { inside, type Inside } from './inside.ts';

/** A player on the page, with what a test does to it. */
export interface StagedPlayer extends StoryShow, Inside {
  readonly player: OnairPlayer;
  readonly place: HTMLElement;
  /** A key on what has the focus in the player. */
  key(key: string): void;
  /** Resolves once the player is in that state. */
  becomes(state: string): Promise<unknown>;
  /** All that is to be read in it. */
  words(): string;
}

export interface PlayerOptions {
  readonly layout?: string;
  readonly autoplay?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly lang?: string;
}

const places: HTMLElement[] = [];

/** Takes away what tests put on the page. */
export function clearPlayers(): void {
  for (const place of places.splice(0)) place.remove();
}

/** The scripted show in a player. */
export async function stagePlayer(
  options: StoryShowOptions | { readonly made: { readonly show: Show } } = {},
  { layout = 'inline', autoplay = false, width = 640, height, lang = 'en' }: PlayerOptions = {},
): Promise<StagedPlayer> {
  const made = 'made' in options ? (options.made as StoryShow) : storyShow(options);
  const place = document.body.appendChild(document.createElement('main'));
  places.push(place);
  place.lang = lang;
  place.style.inlineSize = `${width}px`;
  if (height) place.style.blockSize = `${height}px`;
  render(
    html`<onair-show .show=${made.show}>
      <onair-player layout=${layout} ?autoplay=${autoplay}></onair-player>
    </onair-show>`,
    place,
  );
  const player = place.querySelector('onair-player') as OnairPlayer;
  const within = inside(player);
  await within.soon('.top');
  return {
    ...made,
    ...within,
    player,
    place,
    press: async (selector) => {
      await within.press(selector);
      await player.updateComplete;
    },
    key: (key) => {
      const init = { key, bubbles: true, composed: true, cancelable: true };
      player.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    },
    becomes: (state) => eventually(() => player.matches(`:state(${state})`), `it is ${state}`),
    words: () => within.find('.box')?.innerText ?? '',
  };
}
