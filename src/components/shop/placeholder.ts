import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { ShowHost } from '../../controllers/show-host.ts';
import type { ManifestError } from '../../core/errors.ts';
import { icon } from '../../icons/icon.ts';
import { refreshCwLines } from '../../icons/lines/refresh-cw.ts';
import { triangleAlertLines } from '../../icons/lines/triangle-alert.ts';

/** What the page itself put there, until there is a show; and why there is none. */
export function placeholder(
  i18n: Localization,
  host: Pick<ShowHost, 'error' | 'reload'>,
): TemplateResult {
  return html`<div class="picture waits" part="picture">
      <slot name="poster"></slot>
      ${host.error ? failed(i18n, host.error, () => host.reload()) : loading(i18n)}
    </div>
    <div class="under" part="panel"><slot></slot></div>`;
}

function loading(i18n: Localization): TemplateResult {
  return html`<p class="chip" part="status" role="status">${i18n.t('shop.loading')}</p>`;
}

function failed(i18n: Localization, error: ManifestError, again: () => void): TemplateResult {
  const words = i18n.ready
    ? html`${icon(triangleAlertLines, 'large')}
        <p class="what">${i18n.t('shop.failed')}</p>
        <p>${i18n.t(reasonOf(error))}</p>
        <button class="button retry" part="retry" @click=${again}>
          ${icon(refreshCwLines, 'small')} ${i18n.t('common.try-again')}
        </button>`
    : nothing;
  return html`<div class="no-show" part="trouble" role="alert">${words}</div>`;
}

function reasonOf({
  reason,
}: ManifestError): 'shop.failed-not-found' | 'shop.failed-unreachable' | 'shop.failed-broken' {
  switch (reason) {
    case 'not-found':
    case 'forbidden':
      return 'shop.failed-not-found';
    case 'unreachable':
    case 'server-error':
      return 'shop.failed-unreachable';
    default:
      return 'shop.failed-broken';
  }
}
