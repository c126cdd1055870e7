import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { pauseLines } from '../../icons/lines/pause.ts';
import { usersLines } from '../../icons/lines/users.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import { runningTime } from '../desk/frame/running-time.ts';
import { titleTemplate } from '../desk/frame/title.ts';
import type { StudioView } from './studio-view.ts';

export function headerTemplate(view: StudioView): TemplateResult {
  const { words, show, isOn } = view;
  const viewers = isOn ? (show?.state.audience.viewers ?? null) : null;
  return html`<header class="header" part="header">
    ${titleTemplate(words.t('studio'), words, show)}
    <div class="standing">
      ${chipTemplate(view)}
      ${
        viewers === null
          ? nothing
          : html`<p class="fact number" part="audience">
              ${icon(usersLines)}<span>${words.t('watching', { n: viewers })}</span>
            </p>`
      }
    </div>
  </header>`;
}

/** Whether it is on air, and since when. The dot is filled only while viewers see what happens now. */
function chipTemplate({ words, state, now }: StudioView): TemplateResult {
  const { phase, isPaused, since } = state.air;
  const isLive = phase === 'live' && !isPaused;
  const key = phase === 'live' && isPaused ? 'paused' : phase;
  const mark = isLive
    ? html`<span class="dot" part="dot"></span>`
    : key === 'paused'
      ? icon(pauseLines, 'small')
      : key === 'waiting'
        ? icon(wifiOffLines, 'small')
        : html`<span class="dot hollow" part="dot"></span>`;
  return html`<p class="chip number" part="chip">
    ${mark}<b>${words.t(`chip-${key}`)}</b>
    ${
      since !== null && (phase === 'live' || phase === 'waiting')
        ? html`<span class="since">${runningTime(now - since)}</span>`
        : nothing
    }
  </p>`;
}
