import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../../controllers/localization.ts';
import type { MediaState } from '../../../core/ports.ts';
import { icon } from '../../../icons/icon.ts';
import { clockLines } from '../../../icons/lines/clock.ts';
import { headphonesLines } from '../../../icons/lines/headphones.ts';
import { historyLines } from '../../../icons/lines/history.ts';
import { loaderCircleLines } from '../../../icons/lines/loader-circle.ts';
import { pauseLines } from '../../../icons/lines/pause.ts';
import { playLines } from '../../../icons/lines/play.ts';
import { refreshCwLines } from '../../../icons/lines/refresh-cw.ts';
import { triangleAlertLines } from '../../../icons/lines/triangle-alert.ts';
import { wifiOffLines } from '../../../icons/lines/wifi-off.ts';
import { chip, showChip, type Content, type Face } from '../face.ts';
import { bar, tools } from './controls.ts';
import { mini } from './mini.ts';
import { panel } from './panel.ts';
import type { Scene } from './scene.ts';
import type { Situation } from './situation.ts';
import { connecting, mark, over, reasonOf, restingFace, tile, type TileAction } from './tiles.ts';
import { causeOf, nextOf } from './words.ts';

/** A picture that is further behind is not at the live edge. Milliseconds. */
const OFF_EDGE = 30_000;

/** What the player shows from when it was asked to play. */
export function faceOf(scene: Scene): Face {
  const { stage, show, situation } = scene;
  if (situation === 'idle') return pausedFace(scene);
  const { media } = show.state;
  const plays = situation === 'playing' || situation === 'sound-only';
  const reconnects = situation === 'reconnecting';
  return {
    name: situation,
    chip: plays || reconnects ? liveChip(scene) : situation === 'soon' ? soonChip(scene) : nothing,
    tools: plays || reconnects ? tools(scene) : nothing,
    middle: MIDDLES[situation]?.(scene) ?? nothing,
    foot: foot(scene, plays),
    over: html`${stage.panel ? panel(scene) : nothing}${stage.isMini ? mini(scene) : nothing}
      <p class="hidden" part="announcement" role="status">${said(scene, situation)}</p>`,
    pictured: media.transport !== null,
    mini: stage.isMini,
  };
}

/** For who does not see that something changed. */
function said({ show, i18n, stage }: Scene, situation: Exclude<Situation, 'idle'>): string {
  const { demo, lang } = show.manifest;
  if (situation !== 'playing') return i18n.t(SAID[situation]);
  if (demo) return i18n.text(demo, lang).text;
  return i18n.t(stage.watching.isRecording ? 'player.recording' : 'player.live');
}

const SAID = {
  soon: 'player.soon',
  connecting: 'player.connecting',
  blocked: 'player.blocked',
  waiting: 'player.waiting',
  reconnecting: 'player.stopped',
  offline: 'player.offline',
  'sound-only': 'player.sound-only',
  ended: 'player.over',
  failed: 'player.failed',
} as const;

const MIDDLES: Partial<Record<Situation, (scene: Scene) => Content>> = {
  soon: ({ i18n }) => tile(clockLines, i18n.t('player.soon'), [i18n.t('player.soon-next')]),
  connecting,
  blocked: ({ i18n, stage }) =>
    tile(playLines, i18n.t('player.blocked'), [i18n.t('player.blocked-next')], {
      label: i18n.t('player.play'),
      run: () => stage.watching.setMuted(true),
    }),
  waiting: (scene) =>
    tile(loaderCircleLines, scene.i18n.t('player.waiting'), [
      reasonOf(scene, scene.i18n.t('player.waiting-next')),
    ]),
  reconnecting,
  offline: (scene) =>
    tile(
      wifiOffLines,
      scene.i18n.t('player.offline'),
      [scene.i18n.t('player.offline-next')],
      soundOnly(scene),
    ),
  'sound-only': ({ i18n, show }) =>
    tile(headphonesLines, i18n.t('player.sound-only'), [i18n.t(whySoundOnly(show.state.media))], {
      label: i18n.t('player.show-picture'),
      run: () => show.playback?.setSoundOnly?.(false),
    }),
  ended: ({ show, i18n, stage }) => over({ show, i18n, play: () => stage.play(true) }),
  failed,
};

const WHY_SOUND_ONLY = {
  'weak-line': 'player.sound-only-line',
  'no-picture': 'player.sound-only-studio',
  'hidden-page': 'player.sound-only-hidden',
} as const;

const whySoundOnly = ({ soundOnlyCause: cause }: MediaState) =>
  cause ? WHY_SOUND_ONLY[cause] : 'player.sound-only-now';

/** Stopped by the viewer, or not played yet. */
function pausedFace({ stage, show, i18n }: Scene): Face {
  const { still } = stage.watching;
  const face = restingFace({ show, i18n, play: () => stage.play(true) });
  if (!still || show.phase !== 'live') return face;
  return { ...face, still, chip: chip('hollow', i18n.t('player.paused')) };
}

function liveChip({ stage, show, i18n, situation }: Scene): TemplateResult | Content {
  const { manifest, phase } = show;
  if (situation === 'reconnecting' || stage.patience.level !== 'quiet')
    return chip('hollow', i18n.t('player.reconnecting'));
  if (manifest.demo !== undefined) return showChip(show, i18n);
  if (stage.watching.isRecording || phase === 'ended') {
    const date = i18n.formats.date(manifest.replay?.startsAt ?? manifest.startsAt);
    return chip(historyLines, i18n.t('player.recording'), i18n.t('player.recording-of', { date }));
  }
  const isOff = (show.delay() ?? 0) > OFF_EDGE;
  return chip(isOff ? 'hollow' : 'full', i18n.t('player.live'), delay(stage.delay, i18n));
}

/** Where there is room, of whom it is behind; where there is little, the figure alone. */
function delay(time: string, i18n: Localization): Content {
  if (!time) return '';
  return html`<span class="short">${i18n.t('common.delay', { delay: time })}</span
    ><span class="long">${i18n.t('common.delay-studio', { delay: time })}</span
    ><span class="figure">${time}</span>`;
}

function soonChip({ show, i18n }: Scene): Content {
  if (show.manifest.demo !== undefined) return showChip(show, i18n);
  const time = i18n.formats.time(show.manifest.startsAt);
  return chip(clockLines, i18n.t('player.starts', { time }), i18n.t('player.your-time'));
}

function foot(scene: Scene, plays: boolean): Content {
  const { stage, situation, i18n } = scene;
  const { htmlFor } = stage.parts.element;
  const { lastMoment } = stage.patience;
  const time = lastMoment === null ? '' : i18n.formats.timeWithSeconds(lastMoment);
  return html`${
    situation === 'reconnecting' && time
      ? html`<span class="chip slim" part="last-picture"
          >${icon(pauseLines, 'small')}${i18n.t('player.last-picture', { time })}</span
        >`
      : nothing
  }${
    plays && stage.lazy.status('captions') === 'ready'
      ? html`<onair-captions
          class="spoken"
          part="captions"
          exportparts="line:caption"
          for=${htmlFor}
        ></onair-captions>`
      : nothing
  }${plays ? bar(scene) : nothing}`;
}

/** Only where the line in use can do it. */
function soundOnly({ stage, show, i18n }: Scene): TileAction | null {
  const { setSoundOnly } = show.playback ?? {};
  if (!setSoundOnly) return null;
  const run = (): void => {
    setSoundOnly(true);
    // Who asks for the sound alone wants to hear it.
    stage.watching.setMuted(false);
  };
  return { label: i18n.t('player.sound-only'), run };
}

function failed({ show, i18n }: Scene): TemplateResult {
  const { media } = show.state;
  const next = [i18n.t('player.works')];
  if (media.error) next.unshift(causeOf(media.error, i18n), nextOf(media, show.manifest, i18n));
  return tile(triangleAlertLines, i18n.t('player.failed'), next, {
    label: i18n.t('common.try-again'),
    run: () => show.playback?.retry(),
  });
}

function reconnecting(scene: Scene): TemplateResult {
  const { show, i18n } = scene;
  const { media } = show.state;
  const less = soundOnly(scene);
  return html`<div class="tile trouble" part="state">
    ${mark(loaderCircleLines)}
    <b part="state-title">${i18n.t('player.stopped')}</b>
    <p>
      ${reasonOf(
        scene,
        html`${media.error && causeOf(media.error, i18n)} ${nextOf(media, show.manifest, i18n)}`,
      )}
    </p>
    <div class="acts">
      ${
        less
          ? html`<button class="word" part="action" @click=${less.run}>
              ${icon(headphonesLines)}${less.label}
            </button>`
          : nothing
      }
      <button class="word" part="action" @click=${() => show.playback?.retry()}>
        ${icon(refreshCwLines)}${i18n.t('player.try-now')}
      </button>
    </div>
  </div>`;
}
