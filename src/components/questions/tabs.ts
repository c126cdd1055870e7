import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
    @keydown=${(event: KeyboardEvent) => moveAlong(event, panel)}
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

/** Arrow keys choose the neighbour, in the direction of the writing; Home and End the outermost. */
function moveAlong(event: KeyboardEvent, { tabs, tab, i18n, acts }: Panel): void {
  const forward = i18n.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = i18n.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const at = tabs.findIndex(({ name }) => name === tab.name);
  const next: Record<string, Tab | undefined> = {
    [forward]: tabs[(at + 1) % tabs.length],
    [back]: tabs.at(at - 1),
    Home: tabs[0],
    End: tabs.at(-1),
  };
  const chosen = next[event.key];
  if (!chosen) return;
  event.preventDefault();
  acts.choose(chosen.name);
  const list = event.currentTarget as HTMLElement;
  list.querySelector<HTMLElement>(`#tab-${chosen.name}`)?.focus();
}
