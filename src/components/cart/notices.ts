import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { circleAlertLines } from '../../icons/lines/circle-alert.ts';
import { loaderCircleLines } from '../../icons/lines/loader-circle.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Scene } from './scene.ts';

/** Why there is nothing to see, and what to do. */
export function emptyNotice(
  { i18n }: Pick<Scene, 'i18n'>,
  name: 'empty' | 'page' | 'none',
): TemplateResult {
  const next: MessageKey = `cart.${name}-next`;
  return html`<div class="notice" part="empty">
    <p class="lead">${i18n.t(`cart.${name}`)}</p>
    <p class="next">${i18n.t(next)}</p>
  </div>`;
}

/** The shop did not answer: with its last word, or without one. */
export function failedNotice(scene: Scene): TemplateResult {
  const { i18n, state, isAsking, acts } = scene;
  const isStale = state.cart !== null;
  return html`<div
    class="notice failed ${isStale ? 'stale' : ''}"
    part="failed"
    aria-busy=${isAsking}
  >
    <p class="lead">
      ${icon(isAsking ? loaderCircleLines : circleAlertLines)}
      <span>${i18n.t(isAsking ? 'cart.asking' : isStale ? 'cart.stale' : 'cart.failed')}</span>
    </p>
    ${isStale ? nothing : html`<p class="next">${i18n.t('cart.failed-next')}</p>`}
    <button class="button" part="retry" aria-disabled=${isAsking} @click=${acts.ask}>
      ${i18n.t('common.try-again')}
    </button>
  </div>`;
}

/** Stands in while the bag is read. */
export function skeleton({ i18n }: Scene): TemplateResult {
  const bone = html`<div class="bone">
    <i></i><span><i></i><i></i></span>
  </div>`;
  return html`<div class="skeleton" part="skeleton">
    <span class="hidden">${i18n.t('common.loading')}</span>${bone}${bone}
  </div>`;
}
