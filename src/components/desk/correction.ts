import { html, nothing, type TemplateResult } from 'lit';
import { sendCorrection } from './desk-acts.ts';
import type { DeskView } from './desk-view.ts';
import { CORRECTION } from './drafts.ts';
import { keyCap, keyedButton } from './keyed.ts';

const MAX_CORRECTION = 500;

/** Something that was said is wrong: what is right. */
export function correctionTemplate(view: DeskView): TemplateResult | typeof nothing {
  const { words, drafts } = view;
  if (!view.can('correction.add')) return nothing;
  const isEmpty = drafts.get(CORRECTION).trim() === '';
  return html`<section class="correction" part="correction">
    <h3>${words.t('correct-title')}</h3>
    <div class="correction-box">
      ${fieldTemplate(view)}
      ${
        isEmpty
          ? keyCap('C')
          : keyedButton({
              words: words.t('correct-send'),
              look: 'filled',
              part: 'send',
              press: (event) => sendCorrection(view, event.currentTarget as Element),
            })
      }
    </div>
    ${aboutTemplate(view)}
  </section>`;
}

function fieldTemplate(view: DeskView): TemplateResult {
  const { words, drafts } = view;
  const write = ({ target }: Event): void => {
    drafts.set(CORRECTION, (target as HTMLInputElement).value);
    view.set({});
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing)
      sendCorrection(view, event.currentTarget as Element);
  };
  return html`<input
    class="field correction-field"
    part="field"
    maxlength=${MAX_CORRECTION}
    aria-label=${words.t('correct-field')}
    aria-describedby="corrects"
    placeholder=${words.t('correct-field')}
    .value=${drafts.get(CORRECTION)}
    @input=${write}
    @keydown=${press}
  />`;
}

/** The answer that it is shown on; where it is about none, that it is shown to all. */
function aboutTemplate({ words, ui, show, set }: DeskView): TemplateResult {
  const about = ui.corrects === null ? undefined : show.state.questions.byId[ui.corrects];
  return html`<p class="note" id="corrects">
    ${
      about
        ? html`${words.t('corrects')} <bdi lang=${about.lang}>${about.text}</bdi>
            <button type="button" class="link" @click=${() => set({ corrects: null })}>
              ${words.t('corrects-none')}
            </button>`
        : words.t('corrects-all')
    }
  </p>`;
}
