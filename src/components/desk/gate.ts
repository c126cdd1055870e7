import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconLines } from '../../icons/icon.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import { wifiOffLines } from '../../icons/lines/wifi-off.ts';
import type { Show } from '../../core/show.ts';
import type { Act, Desk } from '../../staff/desk.ts';
import type { LoadedDesk } from '../../staff/loaded-desk.ts';
import type { StaffRefusal } from '../../staff/staff-feed.ts';
import { titleTemplate } from './frame/title.ts';
import type { DeskWords } from './desk-words.ts';
import { copyTemplate, keptTemplate, type Copying } from './kept-list.ts';
import { keyedButton } from './keyed.ts';
import { tokenIn } from './token-entered.ts';

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

/** States in which another link would help. */
const ASKS: readonly GateState[] = ['no-token', 'unauthorized', 'expired', 'forbidden'];

export interface Gate extends Copying {
  readonly state: GateState;
  readonly show: Show | null;
  readonly words: DeskWords;
  /** What was done here and has not reached the show. */
  readonly unsaved: readonly Act[];
  again(): void;
  /** Takes the token of a link that was pasted. */
  enter(token: string): void;
}

/** Why there is nothing to act on; null: there is. */
export function gateOf(
  desk: Desk | null,
  { token, loaded }: { readonly token: string; readonly loaded: LoadedDesk | null },
): GateState | null {
  if (!desk) {
    if (token === '') return 'no-token';
    return loaded ? 'failed' : 'connecting';
  }
  const { status, refusal, me } = desk.state;
  if (status === 'refused') return refusal ?? 'unauthorized';
  if (me) return null;
  return status === 'waiting' ? 'waiting' : 'connecting';
}

/** In the place of the desk: what is so, and what to do. */
export function gateTemplate(gate: Gate): TemplateResult {
  const { state, show, words, unsaved, again } = gate;
  return html`<header class="header" part="header">
      ${titleTemplate(words.t('desk'), words, show)}
    </header>
    <div class="gate" part="gate">
      <div class="said" role=${state === 'connecting' || state === 'waiting' ? 'status' : 'alert'}>
        ${icon(LINES[state], 'large')}
        <p class="gate-title">${words.t(`gate-${state}`)}</p>
        <p class="gate-next">${words.t(`gate-${state}-next`)}</p>
      </div>
      ${ASKS.includes(state) ? linkTemplate(gate) : nothing}
      ${show && unsaved.length > 0 ? unsavedTemplate(gate, show) : nothing}
      ${
        state === 'failed'
          ? keyedButton({ words: words.t('again'), part: 'again', press: again })
          : nothing
      }
    </div>`;
}

/** A new link need not be opened: it may be pasted. */
function linkTemplate({ words, enter }: Gate): TemplateResult {
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input');
    const token = tokenIn(field?.value ?? '');
    field?.setCustomValidity(token === null ? words.t('link-wrong') : '');
    if (token === null) field?.reportValidity();
    else enter(token);
  };
  const write = ({ target }: Event): void => (target as HTMLInputElement).setCustomValidity('');
  return html`<form class="gate-form" @submit=${open} novalidate>
    <input
      class="field"
      part="field"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words.t('link-field')}
      placeholder=${words.t('link-field')}
      @input=${write}
    />
    <button type="submit" class="button filled" part="send">${words.t('link-open')}</button>
  </form>`;
}

/** What waits for a link that is taken, to be copied where none comes. */
function unsavedTemplate(gate: Gate, show: Show): TemplateResult {
  const { words, unsaved } = gate;
  const context = { words, show, state: { held: [] } };
  return html`<div class="kept-box">
    <p class="gate-next">${words.t('gate-unsaved', { n: unsaved.length })}</p>
    ${keptTemplate(unsaved, context)} ${copyTemplate(unsaved, context, gate)}
  </div>`;
}
