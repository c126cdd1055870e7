import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';

/** Title and count; a container that has them keeps the title for assistive technology alone. */
export function header(
  i18n: Localization<'whole'>,
  embedded: boolean,
  count: number,
): TemplateResult {
  const title = i18n.t('cart.title');
  if (embedded)
    return html`<header part="header">
      <h2 class="hidden" part="title">${title}</h2>
      <slot name="actions"></slot>
    </header>`;
  return html`<header class="header" part="header">
    <div>
      <h2 class="title" part="title">${title}</h2>
      ${
        count > 0
          ? html`<p class="count number" part="count">${i18n.t('cart.count', { n: count })}</p>`
          : nothing
      }
    </div>
    <slot name="actions"></slot>
  </header>`;
}
