import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { Show } from '../../core/show.ts';
import type { Act } from '../../staff/desk.ts';
import type { StaffRefusal } from '../../staff/staff-feed.ts';
import type { DeskWords } from './desk-words.ts';
import { titleTemplate } from './header.ts';
import { keyedButton } from './keyed.ts';
import { opWords } from './names.ts';

/** Why there is no desk, or not yet. */
export type GateState = 'no-token' | 'connecting' | 'waiting' | 'failed' | StaffRefusal;

const LINES: Readonly<Record<GateState, IconLines>> = {
  'no-token': shieldCheckLines,
  connecting: loaderCircleLines,
  waiting: wifiOffLines,
  failed: wifiOffLines,
  unauthorized: shieldCheckLines,
  expired: clockLines,
  forbidden: shieldCheckLines,
};

export interface Gate {
  readonly state: GateState;
  readonly show: Show | null;
  readonly words: DeskWords;
  /** What was done here and has not reached the show. */
  readonly unsaved: readonly Act[];
  again(): void;
}

/** In the place of the desk: what is so, and what to do. */
export function gateTemplate({ state, show, words, unsaved, again }: Gate): TemplateResult {
  return html`<header class="header" part="header">${titleTemplate(words, show)}</header>
    <div
      class="gate"
      part="gate"
      role=${state === 'connecting' || state === 'waiting' ? 'status' : 'alert'}
    >
      ${icon(LINES[state], 'large')}
      <p class="gate-title">${words.t(`gate-${state}`)}</p>
      <p class="gate-next">${words.t(`gate-${state}-next`)}</p>
      ${unsaved.length > 0 ? unsavedTemplate(unsaved, words) : nothing}
      ${
        state === 'failed'
          ? keyedButton({ words: words.t('again'), part: 'again', press: again })
          : nothing
      }
    </div>`;
}

/** With the words that were written, to be copied: no other page has them. */
function unsavedTemplate(unsaved: readonly Act[], words: DeskWords): TemplateResult {
  return html`<p class="gate-next">${words.t('gate-unsaved', { n: unsaved.length })}</p>
    <ul class="kept" part="kept">
      ${unsaved.map(({ op, data }) => {
        const about = textOf(data);
        const act = opWords(op, words);
        return html`<li>${about ? words.t('act-about', { act, about }) : act}</li>`;
      })}
    </ul>`;
}

/** What somebody wrote for an act: an answer, a correction, a reason. */
function textOf(data: unknown): string {
  const { answer, text, reason } = data as {
    readonly answer?: { readonly text?: string };
    readonly text?: unknown;
    readonly reason?: unknown;
  };
  const written = answer?.text ?? text ?? reason;
  if (typeof written === 'string') return written;
  const [first] = Object.values(written ?? {}) as unknown[];
  return typeof first === 'string' ? first : '';
}
