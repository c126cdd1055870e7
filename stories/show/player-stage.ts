import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../src/elements/player.ts';
import type { OnairPlayer } from '../../src/components/player/player.ts';
import type { MediaErrorReason, MediaState } from '../../src/core/ports.ts';
import type { FakeClock } from '../../src/testing/fake-clock.ts';
import { inShow } from './in-show.ts';
import { storyManifest } from './story-manifest.ts';
import type { StoryShowOptions } from './story-show.ts';

export interface PlayerStage {
  readonly autoplay?: boolean;
  readonly layout?: 'inline' | 'ground';
  /** A CSS length. */
  readonly width?: string;
  readonly height?: string;
  /** What is in its slots. */
  readonly content?: TemplateResult;
  readonly lang?: string;
}

/** The scripted show in a player, which starts by itself unless it is said otherwise. */
export function playerIn(show: StoryShowOptions, stage: PlayerStage = {}): TemplateResult {
  const { autoplay = true, layout = 'inline', width = '640px', height = 'auto' } = stage;
  return html`<div
    lang=${stage.lang ?? ''}
    style=${`max-inline-size: ${width}; block-size: ${height}`}
  >
    ${inShow(
      html`<onair-player layout=${layout} ?autoplay=${autoplay}>${stage.content}</onair-player>`,
      show,
    )}
  </div>`;
}

/** What a page puts around the picture of a phone. */
export const playerSlots = html`
  <div slot="title" style="padding-inline: 16px">
    <b style="font-size: 17px">Four things for a small home</b><br />Kiln &amp; Cloth
  </div>
  <button slot="actions" style="inline-size: 44px; block-size: 44px">Go</button>
  <p
    slot="bottom"
    style="margin: 0; padding: 16px; border-radius: 16px; background: #fff; color: #1b1a17"
  >
    Ask a question
  </p>
`;

/** A manifest that knows how much its picture takes. */
export const RATED = {
  media: storyManifest().media.map((source) => ({ ...source, bitrate: 1_700_000 })),
};

/** A trouble of the media, with a picture in sight or without. */
export function trouble(
  reason: MediaErrorReason,
  phase: MediaState['phase'],
  hasPicture = true,
): Pick<StoryShowOptions, 'media' | 'second'> {
  const error = { area: 'media', reason, message: '' } as const;
  return hasPicture
    ? { media: { phase, error } }
    : { media: { phase, error, transport: null, playback: 'stopped' }, second: null };
}

interface Played {
  readonly canvasElement: HTMLElement;
}

export function playerOf({ canvasElement }: Played): OnairPlayer {
  return canvasElement.querySelector('onair-player') as OnairPlayer;
}

/** What a selector finds in the player, as soon as it is there. */
export function inPlayer(played: Played, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = playerOf(played).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });
}

export async function becomes(played: Played, state: string): Promise<void> {
  await waitFor(() => expect(playerOf(played).matches(`:state(${state})`)).toBe(true));
}

/** Waits for a state, then lets the show's clock run. */
export const after =
  (ms: number, state: string) =>
  async (played: Played): Promise<void> => {
    const show = played.canvasElement.querySelector('onair-show')?.show;
    await waitFor(() => expect(show?.state.media.phase).not.toBe('idle'));
    await playerOf(played).updateComplete;
    await (show?.clock as FakeClock).advance(ms);
    await becomes(played, state);
  };

/** Waits for a state. */
export const isIn =
  (state: string) =>
  (played: Played): Promise<void> =>
    becomes(played, state);
