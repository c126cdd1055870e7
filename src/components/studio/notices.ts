import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { SourceState } from '../../studio/studio-state.ts';
import { button } from './button.ts';
import { deviceName } from './devices.ts';
import type { StudioKey } from './studio-messages.ts';
import type { StudioView } from './studio-view.ts';

type SourceName = 'camera' | 'microphone' | 'screen';
const SOURCES: readonly SourceName[] = ['camera', 'microphone', 'screen'];

/** What stands between the host and the viewers. Nothing of it takes away what still works. */
export function noticesTemplate(view: StudioView): TemplateResult | typeof nothing {
  const notices = [airNotice(view), ...SOURCES.map((name) => sourceNotice(name, view))];
  if (notices.every((one) => one === nothing)) return nothing;
  return html`<div class="notices" part="notices">${notices}</div>`;
}

function airNotice(view: StudioView): TemplateResult | typeof nothing {
  const { words, state, now, studio } = view;
  const { phase, error, retryAt } = state.air;
  if (phase === 'waiting') {
    const seconds = Math.max(1, Math.ceil(((retryAt ?? now) - now) / 1_000));
    return html`<div class="notice warned" part="notice">
      ${icon(wifiOffLines)}
      <div>
        <p><b>${words.t('waiting-title')}</b></p>
        <p>${words.t('waiting-next')}</p>
        ${retryAt === null ? nothing : html`<p>${words.t('waiting-in', { seconds })}</p>`}
      </div>
      ${button({ words: words.t('retry-now'), part: 'retry', press: () => studio.retry() })}
    </div>`;
  }
  if (phase !== 'failed' || !error) return nothing;
  return html`<div class="notice error" part="notice failed" role="alert">
    ${icon(circleAlertLines)}
    <div>
      <p><b>${words.t('failed-title')}</b></p>
      <p>${words.t(`why-${error.reason}`)}</p>
    </div>
  </div>`;
}

function sourceNotice(name: SourceName, view: StudioView): TemplateResult | typeof nothing {
  const { words, state } = view;
  const source = state[name];
  const { reason } = source;
  if (reason === null) return nothing;
  const key = `${name}-${reason}`;
  const title: StudioKey = words.has(key) ? key : `${name}-failed`;
  return html`<div class="notice warned" part="notice" role="alert">
    ${icon(circleAlertLines)}
    <div>
      <p><b>${words.t(title)}</b></p>
      <p>${words.t(`${title}-next` as StudioKey)}</p>
    </div>
    <div class="notice-acts">${actsFor(name, source, view)}</div>
  </div>`;
}

function actsFor(name: SourceName, source: SourceState, view: StudioView): TemplateResult {
  const { words, studio } = view;
  if (name === 'screen') {
    const dismiss = (): void => studio.stopScreen();
    return button({ words: words.t('dismiss'), part: 'dismiss', press: dismiss });
  }
  const choose = (id: string | null): void =>
    void (name === 'camera' ? studio.chooseCamera(id) : studio.chooseMicrophone(id));
  const { [`${name}s` as const]: devices } = view.state;
  const others = devices
    .map(({ id }, index) => ({ id, label: deviceName(name, devices, index, words) }))
    .filter(({ id }) => id !== source.device);
  return html`${
    source.status === 'failed'
      ? button({
          words: words.t('again'),
          part: 'again',
          press: () => (source.device === null ? reopen(name, view) : choose(source.device)),
        })
      : nothing
  }
  ${others.slice(0, 2).map(({ id, label }) =>
    button({
      words: words.t('use-other', { device: label }),
      part: 'use-other',
      press: () => choose(id),
    }),
  )}`;
}

/** Nothing was ever open: whichever there is. */
function reopen(name: 'camera' | 'microphone', { studio }: StudioView): void {
  void studio.reopen(name);
}
