import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import { triangleAlertLines } from '../../icons/lines/triangle-alert.ts';
import type { Segment } from '../../protocol/manifest.ts';
import type { ViewerLine } from '../../staff/staff-log.ts';
import { enterNext, nextSegment, TO_ROW } from './desk-acts.ts';
import { LONG_WAIT, type DeskView } from './desk-view.ts';
import type { DeskWords } from './desk-words.ts';
import { keyCap, keyedButton } from './keyed.ts';

/** How the show reaches its viewers. What nobody tells is not there. */
export function linesTemplate({ words, state }: DeskView): TemplateResult | typeof nothing {
  const { lines } = state;
  if (lines.length === 0) return nothing;
  const stalls = lines.reduce((sum, line) => sum + line.stalls, 0);
  return html`<section class="lines" part="lines">
    <h3>${words.t('lines')}</h3>
    <dl>${lines.map((line) => lineTemplate(line, words))}</dl>
    ${
      stalls > 0
        ? html`<p class="stalls" part="stalls">
            ${icon(triangleAlertLines)}<span>${words.t('stalls', { n: stalls })}</span>
          </p>`
        : nothing
    }
  </section>`;
}

function lineTemplate({ path, viewers, delay }: ViewerLine, words: DeskWords): TemplateResult {
  return html`<div class="line" part="line">
    <dt>${words.t(`line-${path}`)}</dt>
    <dd class="number">
      <b>${words.formats.number(viewers)}</b>
      <span class="delay">${delay === null ? nothing : words.formats.duration(delay * 1_000)}</span>
    </dd>
  </div>`;
}

/** The steps of the show: which is on, which is next. */
export function agendaTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { words, show, hasEnded } = view;
  const { agenda } = show.manifest;
  if (agenda.length === 0) return nothing;
  const canStep = view.can('agenda.enter') && nextSegment(view) !== null && !hasEnded;
  return html`<section class="agenda" part="agenda">
    <div class="section-head">
      <h3>${words.t('agenda')}</h3>
      ${
        canStep
          ? keyedButton({
              words: words.t('next-step'),
              key: 'N',
              look: 'plain',
              part: 'next-step',
              press: () => enterNext(view),
            })
          : nothing
      }
    </div>
    <ol>
      ${agenda.map((segment) => segmentTemplate(segment, view))}
    </ol>
  </section>`;
}

function segmentTemplate(segment: Segment, { words, show, now }: DeskView): TemplateResult {
  const { current, entered } = show.state.agenda;
  const isCurrent = segment.id === current;
  const at = entered.findLast(({ segmentId }) => segmentId === segment.id)?.at;
  const time = at ?? segment.startsAt;
  const { text, lang } = words.text(segment.title, show.manifest.lang);
  const { agenda } = show.manifest;
  const next = agenda[agenda.indexOf(segment) + 1]?.startsAt;
  const left = isCurrent && next ? Date.parse(next) - now : 0;
  return html`<li
    class=${isCurrent ? 'segment current' : 'segment'}
    part=${isCurrent ? 'segment chosen' : 'segment'}
    aria-current=${isCurrent ? 'step' : nothing}
  >
    <span class="number segment-time">${time ? words.formats.time(time) : nothing}</span>
    <bdi lang=${lang}>${text}</bdi>
    ${isCurrent && left >= 60_000 ? html`<span class="note number">${words.t('left', { time: words.formats.duration(Math.floor(left / 60_000) * 60_000) })}</span>` : nothing}
    ${
      !isCurrent && at
        ? html`${icon(checkLines, 'small')}<span class="hidden">${words.t('step-done')}</span>`
        : nothing
    }
  </li>`;
}

/** What waits for a person. */
export function needsTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { words, state, show, now, isReader } = view;
  if (isReader) return nothing;
  const late = Object.values(show.state.questions.byId).filter(
    ({ state: where, askedAt }) =>
      (where === 'asked' || where === 'queued') && now - Date.parse(askedAt) > LONG_WAIT,
  ).length;
  const held = state.held.length;
  return html`<section class="needs" part="needs">
    <h3>${words.t('needs-you')}</h3>
    <ul>
      ${
        late > 0
          ? need(clockLines, words.t('needs-late', { n: late }), null, () =>
              view.set(
                { tab: 'open', sort: 'oldest', room: 'queue', current: null, place: 0 },
                TO_ROW,
              ),
            )
          : nothing
      }
      ${
        held > 0
          ? need(shieldCheckLines, words.t('needs-held', { n: held }), 'R', () =>
              view.set({ tab: 'held', room: 'queue', current: null, place: 0 }, TO_ROW),
            )
          : nothing
      }
    </ul>
    ${late + held === 0 ? html`<p class="note">${words.t('needs-nothing')}</p>` : nothing}
  </section>`;
}

function need(
  lines: IconLines,
  words: string,
  key: string | null,
  press: () => void,
): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="need"
      part="need"
      aria-keyshortcuts=${key ?? nothing}
      @click=${press}
    >
      ${icon(lines)}<span>${words}</span>${key ? keyCap(key) : nothing}
    </button>
  </li>`;
}
