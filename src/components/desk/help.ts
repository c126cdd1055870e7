import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { xLines } from '../../icons/lines/x.ts';
import { TO_ROW } from './desk-acts.ts';
import { DESK_KEYS } from './desk-keys.ts';
import type { DeskView } from './desk-view.ts';
import { ROW_ACTS } from './row-acts.ts';

/** What one line of the list says. */
interface KeyLine {
  readonly caps: readonly string[];
  readonly words: string;
}

/** Every key that this one of the staff has, in a dialog over the desk. The element opens it. */
export function helpTemplate(view: DeskView): TemplateResult {
  const { words } = view;
  const close = ({ currentTarget }: Event): void =>
    (currentTarget as Element).closest('dialog')?.close();
  return html`<dialog
    class="help"
    part="keys"
    aria-labelledby="keys-title"
    @close=${() => view.set({ isHelping: false }, TO_ROW)}
  >
    <div class="section-head">
      <h3 id="keys-title">${words.t('keys')}</h3>
      <button
        type="button"
        class="button plain"
        part="keys-close"
        aria-label=${words.t('keys-close')}
        @click=${close}
      >
        ${icon(xLines)}
      </button>
    </div>
    <p class="note">${words.t('keys-where')}</p>
    <dl class="key-list">${linesOf(view).map(lineTemplate)}</dl>
  </dialog>`;
}

/** In words for a screen reader, too: here a cap is no ornament. */
function lineTemplate({ caps, words }: KeyLine): TemplateResult {
  return html`<div class="key-line">
    <dt>${caps.map((cap) => html`<kbd class="key" part="key">${cap}</kbd>`)}</dt>
    <dd>${words}</dd>
  </div>`;
}

function linesOf(view: DeskView): readonly KeyLine[] {
  const { words, show } = view;
  const last = Math.min(show.manifest.products.length, 9);
  const capOf = (cap: string): string => (words.has(cap) ? words.t(cap) : cap);
  return [
    ...ROW_ACTS.filter(({ op }) => view.can(op)).map(({ key, words: name }) => ({
      caps: [key],
      words: words.t(name),
    })),
    ...DESK_KEYS.filter(({ isThere }) => isThere(view)).map(({ caps, words: name }) => ({
      caps: caps.map(capOf),
      words: words.t(name),
    })),
    ...(view.can('product.pin') && last > 0
      ? [{ caps: [last > 1 ? `1–${last}` : '1'], words: words.t('key-pin') }]
      : []),
    ...(view.isReader ? [] : [{ caps: ['Ctrl Enter'], words: words.t('key-send') }]),
    { caps: ['Esc'], words: words.t('cancel') },
  ];
}
