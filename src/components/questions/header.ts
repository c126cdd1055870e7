import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { searchLines } from '../../icons/lines/search.ts';
import { answeredCount } from './figures.ts';
import type { Panel } from './panel.ts';
import { searchTemplate } from './search.ts';

/** Title, figures and the way to find an answer; a container that has the title keeps the rest. */
export function headerTemplate(panel: Panel): TemplateResult {
  const { i18n, embedded, searching, acts } = panel;
  return html`<div class="header" part="header">
      <div class="titles">
        <h2 class=${embedded ? 'hidden' : 'title'} part="title">${i18n.t('questions.title')}</h2>
        ${figuresTemplate(panel)}
      </div>
      <button
        class="button plain search-toggle"
        part="search-toggle"
        type="button"
        aria-expanded=${searching}
        aria-label=${i18n.t('questions.find')}
        @click=${acts.toggleSearch}
      >
        ${icon(searchLines)}
      </button>
      <slot name="actions"></slot>
    </div>
    ${searching ? searchTemplate(panel) : nothing}`;
}

function figuresTemplate({ questions, i18n }: Panel): TemplateResult | typeof nothing {
  const { answered, total, median } = answeredCount(questions);
  if (total === 0) return nothing;
  const time = median === null ? '' : i18n.formats.duration(median).replaceAll(' ', '\u00a0');
  return html`<p class="figures number" part="figures">
    <b>${i18n.t('questions.answered-of', { answered, total })}</b
    >${time && i18n.t('questions.median', { time })}
  </p>`;
}
