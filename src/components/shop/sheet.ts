import { html, nothing, type TemplateResult } from 'lit';
import { panelContent, titleOf } from './panels.ts';
import type { ShopView } from './shop-view.ts';

/** What is open over the rest: one sheet at a time, the picture goes on beside it. */
export function sheet(view: ShopView): TemplateResult | typeof nothing {
  const { opened, acts, room } = view;
  if (!opened) return nothing;
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
    ${panelContent(view, opened)}
  </section>`;
}
