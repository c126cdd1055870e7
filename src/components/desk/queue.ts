import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icons/icon.ts';
import { chevronDownLines } from '../../icons/lines/chevron-down.ts';
import { searchLines } from '../../icons/lines/search.ts';
import { xLines } from '../../icons/lines/x.ts';
import { answeredCount } from '../questions/figures.ts';
import { TO_ROW } from './desk-acts.ts';
import { PAGE, TABS, type TabName } from './desk-ui.ts';
import type { DeskView } from './desk-view.ts';
import { keyCap, keyedButton } from './keyed.ts';
import { pressKey } from './keys.ts';
import { lastTemplate } from './last-answer.ts';
import { rowTemplate } from './row.ts';

/** The questions, by what is to be done with them. */
export function queueTemplate(view: DeskView): TemplateResult {
  const { words, rows, ui } = view;
  return html`<section
    class="queue"
    part="queue"
    aria-label=${words.t('queue')}
    @keydown=${(event: KeyboardEvent) => pressKey(event, view)}
  >
    <div class="queue-head" part="queue-head">${tabsTemplate(view)} ${sortTemplate(view)}</div>
    ${ui.isFinding ? findTemplate(view) : nothing}
    <div
      class="list-box"
      part="list-box"
      id="panel"
      role="tabpanel"
      aria-labelledby="tab-${ui.tab}"
      tabindex=${rows.length === 0 ? 0 : -1}
    >
      ${rows.length === 0 ? emptyTemplate(view) : listTemplate(view)}
    </div>
    ${lastTemplate(view)} ${footTemplate(view)}
  </section>`;
}

function listTemplate(view: DeskView): TemplateResult {
  const { rows, ui, words } = view;
  const n = Math.min(PAGE, rows.length - ui.limit);
  return html`<ol class="list" part="list">
      ${repeat(
        rows.slice(0, ui.limit),
        ({ id }) => id,
        (row, index) => rowTemplate(row, index, view),
      )}
    </ol>
    ${
      n > 0
        ? html`<div class="more">
            ${keyedButton({
              words: words.t('more', { n }),
              part: 'more',
              press: () => view.set({ limit: ui.limit + PAGE }),
            })}
          </div>`
        : nothing
    }`;
}

function tabsTemplate(view: DeskView): TemplateResult {
  const { words } = view;
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${words.t('which')}
    @keydown=${(event: KeyboardEvent) => moveAlong(event, view)}
  >
    ${TABS.map((name) => tabTemplate(name, view))}
  </div>`;
}

function tabTemplate(name: TabName, view: DeskView): TemplateResult {
  const isChosen = view.ui.tab === name;
  return html`<button
    type="button"
    class="tab"
    part=${isChosen ? 'tab chosen' : 'tab'}
    role="tab"
    id="tab-${name}"
    aria-controls="panel"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-keyshortcuts=${name === 'held' ? 'R' : nothing}
    tabindex=${isChosen ? 0 : -1}
    @click=${() => choose(view, name)}
  >
    <span>${view.words.t(`tab-${name}`)}</span>
    <span class="count number" part="count">${view.words.formats.number(view.counts[name])}</span>
  </button>`;
}

function choose(view: DeskView, tab: TabName): void {
  view.set({ tab, current: null, place: 0, form: null, limit: PAGE });
}

/** Arrow keys choose the neighbour, as the text runs; Home and End the outermost. */
function moveAlong(event: KeyboardEvent, view: DeskView): void {
  const [forward, back] =
    view.words.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const at = TABS.indexOf(view.ui.tab);
  const next: Record<string, TabName | undefined> = {
    [forward]: TABS[(at + 1) % TABS.length],
    [back]: TABS.at(at - 1),
    Home: TABS[0],
    End: TABS.at(-1),
  };
  const name = next[event.key];
  if (!name) return;
  event.preventDefault();
  choose(view, name);
  view.set({}, `#tab-${name}`);
}

function sortTemplate({ ui, words, set }: DeskView): TemplateResult | typeof nothing {
  if (ui.tab === 'answered' || ui.tab === 'held') return nothing;
  return html`<label class="sort" part="sort">
    <span class="hidden">${words.t('sort')}</span>
    <select
      @change=${({ target }: Event) =>
        set({ sort: (target as HTMLSelectElement).value === 'oldest' ? 'oldest' : 'wanted' })}
    >
      <option value="wanted" ?selected=${ui.sort === 'wanted'}>${words.t('sort-wanted')}</option>
      <option value="oldest" ?selected=${ui.sort === 'oldest'}>${words.t('sort-oldest')}</option>
    </select>
    ${icon(chevronDownLines)}
  </label>`;
}

function findTemplate(view: DeskView): TemplateResult {
  const { words, ui } = view;
  const close = (): void => view.set({ isFinding: false, query: '' }, TO_ROW);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') view.set({}, TO_ROW);
  };
  return html`<div class="find" part="find">
    ${icon(searchLines)}
    <input
      class="find-field"
      part="find-field"
      type="search"
      aria-label=${words.t('find')}
      placeholder=${words.t('find')}
      .value=${ui.query}
      @input=${({ target }: Event) => view.set({ query: (target as HTMLInputElement).value })}
      @keydown=${press}
    />
    <button type="button" class="button plain" aria-label=${words.t('find-close')} @click=${close}>
      ${icon(xLines)}
    </button>
  </div>`;
}

function emptyTemplate({ words, ui }: DeskView): TemplateResult {
  const key = ui.query.trim() === '' ? (`empty-${ui.tab}` as const) : 'empty-find';
  return html`<p class="empty" part="empty">${words.t(key)}</p>`;
}

function footTemplate(view: DeskView): TemplateResult {
  const { words, show, ui } = view;
  const { answered, total } = answeredCount(show.state.questions);
  return html`<div class="foot" part="foot">
    <p class="hints">
      <span class="hint">${keyCap('J')}${keyCap('K')} ${words.t('hint-move')}</span>
      ${
        view.isReader
          ? nothing
          : html`<span class="hint">${keyCap('Enter')} ${words.t('hint-take')}</span>
              ${undoTemplate(view)}`
      }
      <button
        type="button"
        class="hint press"
        part="find-toggle"
        aria-keyshortcuts="/"
        aria-expanded=${ui.isFinding ? 'true' : 'false'}
        @click=${() => view.set({ isFinding: true }, '.find-field')}
      >
        ${keyCap('/')} ${words.t('hint-find')}
      </button>
      <button
        type="button"
        class="hint press when-wide"
        part="keys-toggle"
        aria-keyshortcuts="?"
        aria-haspopup="dialog"
        @click=${() => view.set({ isHelping: true })}
      >
        ${keyCap('?')} ${words.t('keys')}
      </button>
    </p>
    <p class="figures number" part="figures">${words.t('answered-of', { answered, total })}</p>
  </div>`;
}

function undoTemplate({ words, canUndo, undo }: DeskView): TemplateResult {
  return html`<button
    type="button"
    class="hint press"
    part="undo"
    aria-keyshortcuts="U"
    aria-disabled=${canUndo ? 'false' : 'true'}
    @click=${() => canUndo && undo()}
  >
    ${keyCap('U')} ${words.t('hint-undo')}
  </button>`;
}
