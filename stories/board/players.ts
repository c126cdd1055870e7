import { html, nothing, type TemplateResult } from 'lit';
import { waitFor } from 'storybook/test';
import '../../src/elements/player.ts';
import type { MediaError, MediaState } from '../../src/core/ports.ts';
import type { FakeClock } from '../../src/testing/fake-clock.ts';
import { inShow } from '../show/in-show.ts';
import { STORY_LOG } from '../show/story-log.ts';
import { MEDIA } from '../show/story-manifest.ts';
import { at } from '../show/story-questions.ts';
import type { StoryShowOptions } from '../show/story-show.ts';

const ERROR: MediaError = { area: 'media', reason: 'unreachable', message: 'No answer.' };
const NOT_LIVE: MediaError = { ...ERROR, reason: 'not-live' };
/** Seconds of the film that show the mug and the lamp. */
const [MUG, LAMP] = [4, 35];
/** Nobody speaks: the states alone are shown. */
const SILENT = STORY_LOG.filter(({ type }) => type !== 'caption');

interface PlayerOptions extends StoryShowOptions {
  readonly poster?: string;
  /** False: nobody has asked it to play. */
  readonly autoplay?: boolean;
  /** By which `play` finds it. */
  readonly name?: string;
}

const player = ({ poster, autoplay = true, name, ...show }: PlayerOptions): TemplateResult =>
  inShow(
    html`<onair-player ?autoplay=${autoplay} data-name=${name ?? nothing}
      >${
        poster ? html`<img slot="poster" src="${MEDIA}stills/${poster}.jpg" alt="" />` : nothing
      }</onair-player
    >`,
    { log: SILENT, second: MUG, ...show },
  );

const media = (state: Partial<MediaState>): StoryShowOptions => ({ media: state });
const NOTHING: Partial<MediaState> = { transport: null, playback: 'stopped' };
const SCHEDULED: StoryShowOptions = {
  at: '12:58:00',
  log: [],
  manifest: { state: 'scheduled' },
};
const ENDED: PlayerOptions = {
  at: '14:47:30',
  log: [...SILENT, { type: 'show.state', at: at('14:47:00'), data: { state: 'ended' } }],
  manifest: {
    replay: {
      startsAt: '2026-11-22T13:30:00.000Z',
      media: [{ type: 'hls', url: 'https://live.example/recording.m3u8' }],
      log: 'https://live.example/recording.json',
    },
  },
  autoplay: false,
};

/** The states of the player. */
export const players = (): readonly TemplateResult[] => [
  player({ ...SCHEDULED, autoplay: false }),
  player({ ...media({ ...NOTHING, phase: 'connecting' }), second: null }),
  player({}),
  player({ ...media({ soundOnly: true }) }),
  player({ ...media({ phase: 'suspect' }), second: LAMP, name: 'late' }),
  player({ ...media({ phase: 'suspect' }), second: LAMP, name: 'offline' }),
  player({ ...ENDED, poster: 'bag-3-720' }),
  player({
    ...media({ ...NOTHING, phase: 'failed', error: ERROR }),
    second: null,
    poster: 'bag-2-720',
  }),
];

const chipOf = (width: number, options: PlayerOptions = {}): TemplateResult =>
  html`<div class="chip-of" style="inline-size: ${width}px">
    ${player({ second: null, ...options })}
  </div>`;

/** What the player's chip says; its other parts are hidden. */
export const chips = (): readonly TemplateResult[] => [
  chipOf(156),
  chipOf(144, { delay: 3_000, media: { transport: 'hls' } }),
  chipOf(124, { ...media({ phase: 'switching' }), name: 'word' }),
  chipOf(200, {
    ...SCHEDULED,
    ...media({ ...NOTHING, phase: 'failed', error: NOT_LIVE }),
    name: 'soon',
  }),
  chipOf(220, { ...ENDED, name: 'recording' }),
  chipOf(130, ENDED),
];

/** Played, and out of sight: it is in the corner of the page. */
export const cornered = (): TemplateResult =>
  html`<div class="out-of-sight">${player({ name: 'corner' })}</div>`;

type Updating = HTMLElement & { performUpdate(): void; play(): void };

const named = (canvas: Element, name: string): Updating =>
  canvas.querySelector<Updating>(`[data-name="${name}"]`) as Updating;

/** Lets time pass for a player that plays. */
async function pass(player: Updating, ms: number): Promise<void> {
  const plays = (): void => {
    if (!player.matches(':state(playing)')) throw new Error('it does not play yet');
  };
  await waitFor(plays, { timeout: 8_000 });
  const clock = player.closest('onair-show')?.show?.clock as FakeClock | undefined;
  await clock?.advance(ms);
}

/** Only this player finds that there is no network. */
function cutOff(player: Updating): void {
  const update = player.performUpdate.bind(player);
  player.performUpdate = () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    update();
    Reflect.deleteProperty(navigator, 'onLine');
  };
}

/** Brings the players to states that need time, or a tap. */
export async function play(canvas: Element): Promise<void> {
  for (const name of ['soon', 'recording', 'corner']) named(canvas, name).play();
  await pass(named(canvas, 'late'), 1_600);
  await pass(named(canvas, 'offline'), 0);
  cutOff(named(canvas, 'offline'));
  await pass(named(canvas, 'offline'), 1_600);
  await pass(named(canvas, 'word'), 400);
}
