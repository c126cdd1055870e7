import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons/icon.ts';
import { searchLines } from '../../icons/lines/search.ts';
import { xLines } from '../../icons/lines/x.ts';
import type { Panel } from './panel.ts';

/** Where an answer is looked for, and how many were found. */
export function searchTemplate(panel: Panel): TemplateResult {
  const { i18n, query, tab } = panel;
  const n = tab.entries.length;
  const found = n === 0 ? 'questions.found-none' : 'questions.found';
  return html`<div class="search" role="search" part="search">
    <div class="box">${icon(searchLines)} ${fieldTemplate(panel)} ${clearTemplate(panel)}</div>
    <p class="found number" part="found" role="status">
      ${query.trim() ? i18n.t(found, { n }) : ''}
    </p>
  </div>`;
}

function fieldTemplate({ i18n, query, acts }: Panel): TemplateResult {
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape is the search's first, then that of a sheet around it.
    event.preventDefault();
    event.stopPropagation();
    if (query) acts.find('');
    else acts.toggleSearch();
  };
  return html`<input
    class="search-field"
    part="search-field"
    type="text"
    inputmode="search"
    enterkeyhint="search"
    autocomplete="off"
    maxlength="200"
    dir="auto"
    placeholder=${i18n.t('questions.find')}
    aria-label=${i18n.t('questions.find')}
    .value=${live(query)}
    @input=${(event: InputEvent) => acts.find((event.target as HTMLInputElement).value)}
    @keydown=${keys}
  />`;
}

function clearTemplate({ i18n, query, acts }: Panel): TemplateResult | typeof nothing {
  if (!query) return nothing;
  return html`<button
    class="button plain"
    part="clear"
    type="button"
    aria-label=${i18n.t('questions.clear')}
    @click=${() => acts.find('')}
  >
    ${icon(xLines)}
  </button>`;
}
