import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../icons/icon.ts';
import { bellLines } from '../../../icons/lines/bell.ts';
import { checkLines } from '../../../icons/lines/check.ts';
import { circleAlertLines } from '../../../icons/lines/circle-alert.ts';
import type { SheetFace } from '../sheet-face.ts';
import type { RestockFace } from './restock-wishes.ts';

const TROUBLE = {
  'bad-address': 'sheet.restock-bad',
  busy: 'sheet.restock-busy',
  failed: 'sheet.restock-failed',
} as const;

/** Who wants to hear when it is back, and what the address is for. */
export function restock(face: SheetFace): unknown {
  const { restock: wish, own } = face;
  if (!wish) return nothing;
  const isDone = wish.status === 'ok';
  return html`<section class="restock" part="restock">
    <h3 class="restock-title">${icon(bellLines)} ${own.t('sheet.restock')}</h3>
    ${isDone ? nothing : form(face, wish)}
    <div role="status" class="told" part="restock-told" tabindex="-1">${told(face, wish)}</div>
  </section>`;
}

function form({ i18n, own, manifest }: SheetFace, wish: RestockFace): TemplateResult {
  const { seller } = manifest;
  const shop = seller && i18n.text(seller.name, manifest.lang).text;
  const isSending = wish.status === 'sending';
  const send = (event: Event): void => {
    event.preventDefault();
    wish.send();
  };
  return html`<form novalidate @submit=${send}>
    <p class="second" id="why">
      ${shop ? own.t('sheet.restock-why', { shop }) : own.t('sheet.restock-why-shop')}
    </p>
    <div class="restock-row">
      <input
        class="field"
        part="email"
        type="email"
        autocomplete="email"
        dir="ltr"
        maxlength="254"
        ?readonly=${isSending}
        aria-label=${own.t('sheet.email')}
        aria-describedby="why"
        aria-invalid=${wish.status === 'bad-address'}
        placeholder=${own.t('sheet.email')}
        .value=${live(wish.email)}
        @input=${({ target }: Event) => wish.write((target as HTMLInputElement).value)}
      />
      <button class="button" part="restock-send" aria-disabled=${isSending}>
        ${wish.status === 'failed' ? i18n.t('common.try-again') : own.t('sheet.restock-send')}
      </button>
    </div>
  </form>`;
}

function told({ own }: SheetFace, { status, email }: RestockFace): unknown {
  if (status === 'sending') return own.t('sheet.restock-sending');
  if (status === 'ok')
    return html`<p class="done">
      ${icon(checkLines, 'small')} ${own.t('sheet.restock-done', { email })}
    </p>`;
  if (!(status in TROUBLE)) return nothing;
  return html`<p class="failed">
    ${icon(circleAlertLines, 'small')} ${own.t(TROUBLE[status as keyof typeof TROUBLE])}
  </p>`;
}
