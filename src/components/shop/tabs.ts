import { html, nothing, type TemplateResult } from 'lit';
import { moveTab } from '../../controllers/move-tab.ts';
import { PANEL_TITLES, panelContent } from './panels.ts';
import { answering } from './answering.ts';
import { countOf, hasTabsAbove, panelsOf, type PanelName, type ShopView } from './shop-view.ts';

/** Products, questions and bag side by side as tabs. */
export function tabbedPanel(view: ShopView): TemplateResult | typeof nothing {
  const names = panelsOf(view);
  const tab = names.includes(view.tab) ? view.tab : names[0];
  if (!tab) return nothing;
  const isCovered = view.opened !== null;
  const isBelow = hasTabsAbove(view);
  const strip = tab === 'questions' || isBelow ? nothing : answering(view);
  return html`<section class="panel" part="panel" ?inert=${isCovered && !isBelow}>
    <div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${view.i18n.t('shop.parts')}
      @keydown=${moveTab}
    >
      ${names.map((name) => tabButton(view, name, name === tab))}
    </div>
    ${strip}
    <div
      class="content"
      id="panel"
      role="tabpanel"
      aria-labelledby="tab-${tab}"
      part="content"
      ?inert=${isBelow}
    >
      ${panelContent(view, { name: tab }, true)}
    </div>
  </section>`;
}

function tabButton(view: ShopView, name: PanelName, isChosen: boolean): TemplateResult {
  const n = countOf(view, name);
  const title = view.i18n.t(PANEL_TITLES[name]);
  const count = n > 0 ? view.i18n.formats.number(n) : '';
  return html`<button
    role="tab"
    id="tab-${name}"
    part=${isChosen ? 'tab chosen' : 'tab'}
    class="tab"
    aria-selected=${isChosen}
    aria-controls="panel"
    aria-label=${`${title} ${count}`}
    tabindex=${isChosen ? 0 : -1}
    @click=${() => view.acts.open({ name })}
  >
    ${title} ${count ? html`<span class="count number">${count}</span>` : nothing}
  </button>`;
}
