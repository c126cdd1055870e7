import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { radioLines } from '../../icons/lines/radio.ts';
import { usersLines } from '../../icons/lines/users.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import { runningTime } from './frame/running-time.ts';
import { titleTemplate } from './frame/title.ts';
import { toggleReading, toggleScript } from './desk-acts.ts';
import type { DeskView } from './desk-view.ts';
import type { DeskWords } from './desk-words.ts';
import { keyedButton } from './keyed.ts';
import { presentWords } from './staff-words.ts';

/** What is so of the whole show. On a phone two lines: the show, and how it stands; the rest behind one button. */
export function headerTemplate(view: DeskView): TemplateResult {
  const { words, show, state, ui, set } = view;
  const { viewers } = show.state.audience;
  const isOpen = ui.isHeaderOpen;
  return html`<header class=${isOpen ? 'header open' : 'header'} part="header">
    ${titleTemplate(words.t('desk'), words, show)}
    <button
      type="button"
      class="button plain when-narrow"
      part="header-toggle"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => set({ isHeaderOpen: !isOpen })}
    >
      ${words.t(isOpen ? 'less-here' : 'more-here')}
    </button>
    <div class="standing">
      ${chipTemplate(view)} ${viewers === null ? nothing : audienceTemplate(viewers, words)}
      ${state.present.length > 1 ? fact(radioLines, presentWords(view), 'present') : nothing}
      ${savedTemplate(view)}
    </div>
    <div class="tools">
      ${scriptTemplate(view)}
      ${keyedButton({
        words: words.t(ui.isReading ? 'read-close' : 'read'),
        key: 'T',
        part: 'read-toggle',
        press: () => toggleReading(view),
      })}
    </div>
  </header>`;
}

/** Where there is little room the number says it, beside its icon. */
function audienceTemplate(viewers: number, words: DeskWords): TemplateResult {
  return html`<p class="fact number" part="audience">
    ${icon(usersLines)}<span class="figure" aria-hidden="true"
      >${words.formats.number(viewers)}</span
    ><span class="in-words">${words.t('watching', { n: viewers })}</span>
  </p>`;
}

function fact(lines: IconLines, words: string, part: string): TemplateResult {
  return html`<p class="fact number" part=${part}>${icon(lines)}<span>${words}</span></p>`;
}

function chipTemplate({ words, show, now }: DeskView): TemplateResult {
  const { phase } = show;
  const since = show.state.show.since ?? show.manifest.startsAt;
  if (phase === 'live') {
    return html`<p class="chip number" part="chip">
      <span class="dot" part="dot"></span><b>${words.t('on-air')}</b>
      <span class="since">${runningTime(now - Date.parse(since))}</span>
    </p>`;
  }
  const time = words.formats.time(phase === 'scheduled' ? show.manifest.startsAt : since);
  return html`<p class="chip number" part="chip">
    ${icon(clockLines, 'small')}<b>${words.t(`phase-${phase}`, { time })}</b>
  </p>`;
}

/** Whether all that was done here has reached the show. */
function savedTemplate({ words, state, kept, isOffline }: DeskView): TemplateResult {
  const n = state.pending.length + kept.length;
  const [lines, key, tone] = isOffline
    ? ([wifiOffLines, n > 0 ? 'offline-unsaved' : 'offline', 'warned'] as const)
    : n > 0
      ? ([loaderCircleLines, 'unsaved', 'quiet'] as const)
      : ([checkLines, 'saved', 'good'] as const);
  return html`<p class="fact saved ${tone} number" part="saved">
    ${icon(lines)}<span>${words.t(key, { n })}</span>
  </p>`;
}

function scriptTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { words, state, hasScript, hasEnded } = view;
  if (!view.can('script.set') || hasEnded || !(state.script || hasScript)) return nothing;
  return keyedButton({
    words: words.t(state.script ? 'take-over' : 'give-back'),
    key: 'P',
    part: 'script-toggle',
    press: () => toggleScript(view),
  });
}
