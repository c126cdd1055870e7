import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { askTemplate } from './ask-form.ts';
import type { Entry } from './entries.ts';
import { headerTemplate } from './header.ts';
import { localRow } from './local-row.ts';
import { closedTemplate, emptyTemplate, skeletonTemplate, troubleTemplate } from './notices.ts';
import type { Panel } from './panel.ts';
import { questionRow } from './question-row.ts';
import { tabsTemplate } from './tabs.ts';

/** How many questions are shown at once, and how many more each time. */
export const PAGE = 50;

/** The panel, and what is told aloud of it. */
export function panelTemplate(panel: Panel, said: string): TemplateResult {
  const { embedded, searching, closed } = panel;
  const hasTabs = !embedded || searching;
  return html`${headerTemplate(panel)} ${hasTabs ? tabsTemplate(panel) : nothing}
    ${troubleTemplate(panel)}
    <div
      class="body"
      part="body"
      id="panel"
      role=${hasTabs ? 'tabpanel' : 'region'}
      aria-labelledby=${hasTabs ? `tab-${panel.tab.name}` : nothing}
      aria-label=${hasTabs ? nothing : panel.i18n.t('questions.title')}
      tabindex="0"
    >
      ${contentTemplate(panel)}
    </div>
    ${closed === null ? askTemplate(panel) : closedTemplate(panel)}
    <p class="hidden" role="status">${said}</p>`;
}

function contentTemplate(panel: Panel): TemplateResult {
  const { entries } = panel.tab;
  if (panel.isLoading) return skeletonTemplate(panel.i18n);
  if (entries.length === 0) return emptyTemplate(panel);
  return html`<ul class="list" part="list">
      ${repeat(
        entries.slice(0, panel.limit),
        ({ key }) => key,
        (entry) => entryTemplate(entry, panel),
      )}
    </ul>
    ${entries.length > panel.limit ? moreTemplate(panel) : nothing}`;
}

function entryTemplate(entry: Entry, panel: Panel): TemplateResult {
  return 'local' in entry
    ? localRow(entry.local, entry.key, panel)
    : questionRow(entry.question, entry.key, panel);
}

function moreTemplate({ tab, limit, i18n, acts }: Panel): TemplateResult {
  const n = Math.min(PAGE, tab.entries.length - limit);
  return html`<button class="button more" part="more" type="button" @click=${acts.showMore}>
    ${i18n.t('questions.more', { n })}
  </button>`;
}
