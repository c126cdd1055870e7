import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moveTab } from '../../controllers/move-tab.ts';
import type { Tab, TabName } from './entries.ts';
import type { Panel } from './panel.ts';

/** The product's questions, all, the viewer's own. */
export function tabsTemplate(panel: Panel): TemplateResult {
  const { tabs, i18n } = panel;
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${i18n.t('questions.which')}
    @keydown=${moveTab}
  >
    ${repeat(
      tabs,
      ({ name }) => name,
      (tab) => tabTemplate(tab, panel),
    )}
  </div>`;
}

function tabTemplate({ name, count }: Tab, panel: Panel): TemplateResult {
  const isChosen = name === panel.tab.name;
  return html`<button
    class="tab"
    part=${isChosen ? 'tab chosen' : 'tab'}
    type="button"
    role="tab"
    id="tab-${name}"
    aria-controls="panel"
    aria-selected=${isChosen}
    tabindex=${isChosen ? 0 : -1}
    @click=${() => panel.acts.choose(name)}
  >
    ${labelTemplate(name, panel)}
    <span class="count number" part="count">${panel.i18n.formats.number(count)}</span>
  </button>`;
}

function labelTemplate(name: TabName, { product, i18n, show }: Panel): TemplateResult {
  if (name !== 'product') return html`<span class="tab-name">${i18n.t(`questions.${name}`)}</span>`;
  const { text, lang } = i18n.text(product?.title ?? '', show.manifest.lang);
  return html`<bdi class="tab-name" lang=${lang}>${text}</bdi>`;
}
