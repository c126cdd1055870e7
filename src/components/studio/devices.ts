import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { chevronDownLines } from '../../icons/lines/chevron-down.ts';
import { micLines } from '../../icons/lines/mic.ts';
import { monitorUpLines } from '../../icons/lines/monitor-up.ts';
import { videoLines } from '../../icons/lines/video.ts';
import type { DeviceKind } from '../../studio/devices.ts';
import type { Device, SourceState } from '../../studio/studio-state.ts';
import { button } from './button.ts';
import type { StudioView } from './studio-view.ts';

/** The quietest and the loudest that the meter shows, and where a voice should be. Decibels of full scale. */
const [FLOOR, FAINT, LOUD, TOP] = [-60, -42, -6, 0];
const OFF = '';

/** Which camera, which microphone, and how loud it is. They can be changed on air. */
export function devicesTemplate(view: StudioView): TemplateResult {
  const { words, state } = view;
  return html`<section class="devices" part="devices" aria-label=${words.t('devices')}>
    ${picker('camera', state.cameras, state.camera, view)}
    ${picker('microphone', state.microphones, state.microphone, view)}
    ${
      state.microphone.status === 'on'
        ? html`<div class="level">
            <span>${words.t('level')}</span>
            <meter
              class="meter"
              part="meter"
              aria-label=${words.t('level')}
              min=${FLOOR}
              low=${FAINT}
              high=${LOUD}
              max=${TOP}
              optimum="-20"
            ></meter>
          </div>`
        : nothing
    }
    ${screenTemplate(view)}
  </section>`;
}

function picker(
  kind: DeviceKind,
  devices: readonly Device[],
  source: SourceState,
  { words, studio }: StudioView,
): TemplateResult {
  const choose = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    const id = value === OFF ? null : value;
    void (kind === 'camera' ? studio.chooseCamera(id) : studio.chooseMicrophone(id));
  };
  const chosen = source.status === 'on' || source.status === 'opening' ? source.device : null;
  return html`<label class="picker" part="picker">
    <span class="picker-name">
      ${icon(kind === 'camera' ? videoLines : micLines)}<span>${words.t(kind)}</span>
    </span>
    <span class="select-box">
      <select class="select" part="select" @change=${choose} .value=${chosen ?? OFF}>
        <option value=${OFF} ?selected=${chosen === null}>${words.t('device-none')}</option>
        ${devices.map(
          ({ id }, index) =>
            html`<option value=${id} ?selected=${id === chosen}>
              ${deviceName(kind, devices, index, words)}
            </option>`,
        )}
      </select>
      ${icon(chevronDownLines)}
    </span>
  </label>`;
}

/** What the system calls it; where it has no name, its number. */
export function deviceName(
  kind: DeviceKind,
  devices: readonly Device[],
  index: number,
  words: StudioView['words'],
): string {
  const label = devices[index]?.label ?? '';
  return label || words.t('device-number', { kind: words.t(kind), n: index + 1 });
}

function screenTemplate({ words, state, studio }: StudioView): TemplateResult {
  const isShown = state.screen.status === 'on';
  return button({
    words: words.t(isShown ? 'screen-stop' : 'screen'),
    part: 'screen',
    lines: monitorUpLines,
    press: () => (isShown ? studio.stopScreen() : void studio.shareScreen()),
  });
}
