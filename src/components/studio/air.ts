import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleCheckLines } from '../../icons/lines/circle-check.ts';
import { circleStopLines } from '../../icons/lines/circle-stop.ts';
import { gaugeLines } from '../../icons/lines/gauge.ts';
import { pauseLines } from '../../icons/lines/pause.ts';
import { playLines } from '../../icons/lines/play.ts';
import { radioLines } from '../../icons/lines/radio.ts';
import { triangleAlertLines } from '../../icons/lines/triangle-alert.ts';
import { lineFinding, throughput } from '../../studio/preflight/uplink.ts';
import { button } from './button.ts';
import { megabits } from './checks.ts';
import type { StudioView } from './studio-view.ts';

/** How the line does, in words, then in figures. */
export function lineTemplate({ words, state }: StudioView): TemplateResult {
  const { samples } = state.air;
  const finding = lineFinding(samples);
  const [first, last] = [samples[0], samples.at(-1)];
  const lines =
    finding === 'waiting' ? gaugeLines : finding === 'good' ? circleCheckLines : triangleAlertLines;
  return html`<section class="line ${finding}" part="line">
    ${icon(lines)}
    <div>
      <h3>${words.t(`line-${finding}`)}</h3>
      ${
        first && last && first !== last
          ? html`<p class="number" part="figures">
              ${words.t('line-figures', {
                height: String(last.height ?? 0),
                mbit: megabits(throughput(first, last), words),
                ms: words.formats.number(Math.round(last.roundTrip ?? 0)),
              })}
            </p>`
          : nothing
      }
    </div>
  </section>`;
}

/** The likely next act, and the one that cannot be taken back. */
export function footTemplate(view: StudioView): TemplateResult {
  const { state, ui } = view;
  const { phase } = state.air;
  const inside =
    phase === 'ended'
      ? endedTemplate(view)
      : !view.isOn
        ? offTemplate(view)
        : ui.isEnding
          ? sureTemplate(view)
          : onTemplate(view);
  return html`<footer class="foot" part="foot">${inside}</footer>`;
}

function offTemplate({ words, state, studio, checks }: StudioView): TemplateResult {
  const hasPicture = state.camera.status === 'on' || state.screen.status === 'on';
  const hasSound = state.microphone.status === 'on';
  const bad = checks.filter(({ grade }) => grade === 'bad').length;
  const isOff = !hasPicture && !hasSound;
  const note = isOff
    ? words.t('go-live-none')
    : bad > 0
      ? words.t('go-live-anyway', { n: bad })
      : '';
  return html`${note ? html`<p class="note" id="note">${note}</p>` : nothing}
  ${button({
    words: words.t(hasSound && !hasPicture ? 'go-live-sound' : 'go-live'),
    part: 'go-live',
    look: isOff ? '' : 'filled',
    lines: radioLines,
    isOff,
    ...(note && { describedBy: 'note' }),
    press: () => studio.goLive(),
  })}`;
}

function onTemplate({ words, state, studio, set }: StudioView): TemplateResult {
  const { phase, isPaused } = state.air;
  if (phase === 'connecting')
    return button({
      words: words.t('cancel-live'),
      part: 'cancel-live',
      press: () => studio.end(),
    });
  return html`${button({
    words: words.t(isPaused ? 'resume' : 'pause'),
    part: isPaused ? 'resume' : 'pause',
    look: isPaused ? 'filled' : '',
    lines: isPaused ? playLines : pauseLines,
    press: () => studio.setPaused(!isPaused),
  })}
  ${button({
    words: words.t('end'),
    part: 'end',
    look: 'danger',
    lines: circleStopLines,
    press: () => set({ isEnding: true }, '[part=end-not]'),
  })}`;
}

/** Asks once. The focus is on what changes nothing. */
function sureTemplate({ words, studio, set }: StudioView): TemplateResult {
  const stay = (): void => set({ isEnding: false }, '[part=end]');
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stay();
  };
  return html`<div class="sure" part="sure" role="group" aria-labelledby="sure" @keydown=${press}>
    <p class="note" id="sure">${words.t('end-sure')}</p>
    ${button({ words: words.t('end-not'), part: 'end-not', press: stay })}
    ${button({
      words: words.t('end-now'),
      part: 'end-now',
      look: 'danger',
      lines: circleStopLines,
      press: () => {
        studio.end();
        set({ isEnding: false }, '[part=live-again]');
      },
    })}
  </div>`;
}

function endedTemplate({ words, state, studio }: StudioView): TemplateResult {
  const { since, endedAt } = state.air;
  const time = words.formats.duration((endedAt ?? 0) - (since ?? endedAt ?? 0));
  return html`<div class="note">
      <p><b>${words.t('ended-title')}</b></p>
      ${since === null ? nothing : html`<p>${words.t('ended-next', { time })}</p>`}
    </div>
    ${button({
      words: words.t('live-again'),
      part: 'live-again',
      lines: radioLines,
      press: () => studio.goLive(),
    })}`;
}
