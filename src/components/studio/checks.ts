import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { circleCheckLines } from '../../icons/lines/circle-check.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { triangleAlertLines } from '../../icons/lines/triangle-alert.ts';
import type { MessageValues } from '../../i18n/message.ts';
import type { Check, Grade } from '../../studio/preflight/checks.ts';
import { button } from './button.ts';
import type { StudioKey } from './studio-messages.ts';
import type { StudioView } from './studio-view.ts';

const LINES: Readonly<Record<Grade, IconLines>> = {
  unseen: clockLines,
  waiting: clockLines,
  good: circleCheckLines,
  fair: triangleAlertLines,
  bad: circleAlertLines,
};
/** Milliseconds that a measurement of the line takes. */
const MEASURING = 10_000;

/** What is looked at before a show, what was found, and what to do about it. */
export function checksTemplate(view: StudioView): TemplateResult {
  const { words, checks } = view;
  return html`<section class="checks" part="checks">
    <h3>${words.t('checks')}</h3>
    <ul>
      ${checks.map((check) => checkTemplate(check, view))}
    </ul>
    ${measureTemplate(view)}
  </section>`;
}

function checkTemplate(check: Check, view: StudioView): TemplateResult {
  const { words } = view;
  const { name, grade } = check;
  return html`<li class="check ${grade}" part="check" data-check=${name}>
    ${icon(LINES[grade])}
    <div>
      <p class="check-head">
        <b>${words.t(`check-${name}`)}</b>
        <span class="grade" part="grade">${words.t(`grade-${grade}`)}</span>
      </p>
      <p class="finding number" part="finding">${findingWords(check, view)}</p>
    </div>
  </li>`;
}

/** The check `camera` looks at the picture that comes out of it; without one the source itself says why. */
function findingWords({ name, finding }: Check, view: StudioView): string {
  const { words } = view;
  const prefix = name === 'camera' ? 'picture' : name;
  const key: StudioKey =
    name === 'camera' && finding === 'off'
      ? 'picture-off-check'
      : finding === 'failed' && name !== 'uplink'
        ? `${name === 'camera' ? 'camera' : 'microphone'}-failed`
        : (`${prefix}-${finding}` as StudioKey);
  return words.t(key, valuesFor(name, view));
}

function valuesFor(name: Check['name'], view: StudioView): MessageValues {
  const { state, words } = view;
  const { number } = words.formats;
  if (name === 'noise') return { floor: number(Math.round(view.studio.sound().floor ?? 0)) };
  if (name === 'camera') {
    const { width = 0, height = 0, framesPerSecond: fps = 0 } = state.camera.size ?? {};
    return { width: String(width), height: String(height), fps: number(fps) };
  }
  if (name !== 'uplink') return {};
  const { verdict, progress } = state.uplink;
  return {
    seconds: number(Math.ceil(((1 - progress) * MEASURING) / 1_000)),
    height: String(verdict?.height ?? 0),
    mbit: megabits(verdict?.bitrate ?? 0, words),
    loss: number(verdict?.loss ?? 0, { style: 'percent' }),
    ms: number(Math.round(verdict?.roundTrip ?? 0)),
  };
}

/** `2.5`: bits a second in millions. */
export function megabits(bits: number, words: StudioView['words']): string {
  return words.formats.number(bits / 1_000_000, { maximumFractionDigits: 1 });
}

function measureTemplate({ words, state, studio }: StudioView): TemplateResult | typeof nothing {
  const { status } = state.uplink;
  if (status === 'unavailable' || status === 'running') return nothing;
  return button({
    words: words.t(status === 'idle' ? 'measure' : 'measure-again'),
    part: 'measure',
    press: () => void studio.measureUplink(),
  });
}
