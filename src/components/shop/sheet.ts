import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { chevronLeftLines } from '../../icons/lines/chevron-left.ts';
import { panelContent, titleOf } from './panels.ts';
import { hasTabsAbove, type ShopView } from './shop-view.ts';

/** What is open over the rest: one sheet at a time, the picture goes on beside it. */
export function sheet(view: ShopView): TemplateResult | typeof nothing {
  const { opened, acts, room } = view;
  if (!opened) return nothing;
  const isPanel = hasTabsAbove(view);
  return html`<section
    class="sheet"
    part="sheet"
    role="dialog"
    aria-label=${titleOf(view, opened)}
    tabindex="-1"
  >
    ${
      room === 'ground'
        ? html`<div class="handle" part="handle" @pointerdown=${acts.dragSheet}></div>`
        : nothing
    }
    ${isPanel ? back(view) : nothing} ${panelContent(view, opened, isPanel)}
  </section>`;
}

/** In the panel of a wide page the tabs stay: one product is a step into the list of all. */
function back({ i18n, acts }: ShopView): TemplateResult {
  return html`<div class="back">
    <button class="button plain" part="close" @click=${acts.closePart}>
      ${icon(chevronLeftLines, 'small', true)} ${i18n.t('shop.all-products')}
    </button>
  </div>`;
}
