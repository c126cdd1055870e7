import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { audioLinesLines } from '../../icons/lines/audio-lines.ts';
import { clockLines } from '../../icons/lines/clock.ts';
import { shieldCheckLines } from '../../icons/lines/shield-check.ts';
import type { Question } from '../../protocol/snapshot.ts';
import { written } from '../../controllers/written.ts';
import { figuresOf, waitingOf } from './figures.ts';
import type { ShopView } from './shop-view.ts';

/** What stands above the price: that nothing is lost, in trouble; else the question that is being answered. */
export function answering(view: ShopView): TemplateResult | typeof nothing {
  if (view.hasTrouble) return kept(view);
  const { answering: question } = figuresOf(view.show);
  return question ? strip(view, question) : nothing;
}

function kept({ i18n }: ShopView): TemplateResult {
  return html`<div class="strip kept" part="strip" role="status">
    ${icon(shieldCheckLines)}
    <p class="text">${i18n.t('shop.kept')}</p>
  </div>`;
}

function strip(view: ShopView, question: Question): TemplateResult {
  const { i18n, acts } = view;
  const { votes: n } = question;
  return html`<button
    class="strip"
    part="strip"
    aria-haspopup="dialog"
    @click=${() => acts.open({ name: 'questions' })}
  >
    ${icon(audioLinesLines)}
    <span class="label" part="label"
      >${i18n.t(n > 1 ? 'shop.answering' : 'shop.answering-now', { n })}</span
    >
    <span class="text">${written(question)}</span>
  </button>`;
}

/** The viewer's own question that waits, where there is room for it. */
export function waiting(view: ShopView): TemplateResult | typeof nothing {
  const own = waitingOf(view.show);
  if (!own) return nothing;
  const { question, place } = own;
  return html`<div class="strip mine" part="strip">
    ${icon(clockLines)}
    <p class="label" part="label">
      ${view.i18n.t(place === 1 ? 'shop.yours-next' : 'shop.yours', { n: place })}
    </p>
    <p class="text">${written(question)}</p>
  </div>`;
}
