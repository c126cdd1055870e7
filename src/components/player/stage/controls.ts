import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../../icons/icon.ts';
import { captionsLines } from '../../../icons/lines/captions.ts';
import { gaugeLines } from '../../../icons/lines/gauge.ts';
import { maximizeLines } from '../../../icons/lines/maximize.ts';
import { minimizeLines } from '../../../icons/lines/minimize.ts';
import { pauseLines } from '../../../icons/lines/pause.ts';
import { pictureInPicture2Lines } from '../../../icons/lines/picture-in-picture-2.ts';
import { volume2Lines } from '../../../icons/lines/volume-2.ts';
import { volumeXLines } from '../../../icons/lines/volume-x.ts';
import type { Content } from '../face.ts';
import { hasPictureInPicture, togglePictureInPicture } from './picture-in-picture.ts';
import type { PanelName, Scene } from './scene.ts';

interface Control {
  /** Its part, and its class. */
  readonly name: string;
  readonly lines: IconLines;
  readonly label: string;
  /** Whether what it opens is open; absent: it opens nothing. */
  readonly expanded?: boolean;
  run(): void;
}

/** A control that is an icon alone. */
export function control({ name, lines, label, expanded, run }: Control): TemplateResult {
  return html`<button
    class="control ${name}"
    part="control ${name}-button"
    title=${label}
    aria-label=${label}
    aria-expanded=${expanded ?? nothing}
    @click=${run}
  >
    ${icon(lines)}
  </button>`;
}

/** At the end of the top row of a picture that is the ground. */
export function tools(scene: Scene): Content {
  const { stage, situation } = scene;
  if (stage.parts.element.layout === 'ground')
    return html`${panelButton(scene, 'captions')}${soundIcon(scene)}`;
  return situation === 'sound-only' ? soundIcon(scene) : nothing;
}

/** Below the picture: all of it where there is room, sound, captions and full screen where there is none. */
export function bar(scene: Scene): TemplateResult {
  const { stage, show, i18n } = scene;
  const { muted } = show.state.media;
  if (stage.parts.element.layout === 'ground') return muted ? soundPill(scene) : html``;
  const { since } = show.state.show;
  const isLive = show.phase === 'live' && since && show.manifest.demo === undefined;
  return html`<div class="bar" part="controls">
    ${control({
      name: 'pause',
      lines: pauseLines,
      label: i18n.t('player.pause'),
      run: stage.pause,
    })}
    ${muted ? soundPill(scene) : html`${soundIcon(scene)}${volume(scene)}`}
    <span class="since number" part="since"
      >${isLive ? i18n.t('player.since', { time: i18n.formats.time(since) }) : nothing}</span
    >
    ${panelButton(scene, 'captions')}${panelButton(scene, 'quality')}
    ${
      hasPictureInPicture()
        ? control({
            name: 'picture-in-picture',
            lines: pictureInPicture2Lines,
            label: i18n.t('player.picture-in-picture'),
            run: () => togglePictureInPicture(stage.watching.video),
          })
        : nothing
    }${stage.fullScreen.isPossible ? fullScreen(scene) : nothing}
  </div>`;
}

function fullScreen({ stage, i18n }: Scene): TemplateResult {
  const { isOn } = stage.fullScreen;
  return control({
    name: 'full-screen',
    lines: isOn ? minimizeLines : maximizeLines,
    label: i18n.t(isOn ? 'player.leave-full-screen' : 'player.full-screen'),
    run: () => stage.fullScreen.toggle(),
  });
}

function panelButton({ stage, i18n }: Scene, panel: PanelName): TemplateResult {
  return control({
    name: panel,
    lines: panel === 'captions' ? captionsLines : gaugeLines,
    label: i18n.t(`player.${panel}`),
    expanded: stage.panel === panel,
    run: () => stage.open(panel),
  });
}

function soundIcon({ stage, show, i18n }: Scene): TemplateResult {
  const { muted } = show.state.media;
  return control({
    name: 'sound',
    lines: muted ? volumeXLines : volume2Lines,
    label: i18n.t(muted ? 'player.sound-turn-on' : 'player.mute'),
    run: stage.toggleSound,
  });
}

/** Sound never comes by surprise: that it is off is said, and the way to it. */
function soundPill({ stage, i18n }: Scene): TemplateResult {
  return html`<button
    class="sound-off"
    part="sound-off"
    aria-label=${i18n.t('player.sound-turn-on')}
    @click=${stage.toggleSound}
  >
    ${icon(volumeXLines)}<span class="long">${i18n.t('player.sound-turn-on')}</span
    ><span class="short">${i18n.t('player.sound-off')}</span>
  </button>`;
}

/** Beside the sound's button, for a pointer or the keyboard; on phones the device has its own. */
function volume({ stage, i18n }: Scene): Content {
  const { video } = stage.watching;
  if (!video) return nothing;
  const change = ({ target }: Event): void => {
    video.volume = Number((target as HTMLInputElement).value);
  };
  return html`<input
    class="volume"
    part="volume"
    type="range"
    min="0"
    max="1"
    step="0.05"
    .value=${String(video.volume)}
    aria-label=${i18n.t('player.volume')}
    @input=${change}
  />`;
}
