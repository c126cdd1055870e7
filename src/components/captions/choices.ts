import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { checkLines } from '../../icons/lines/check.ts';

/** One that can be chosen. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Where the label is in a language of its own. */
  readonly lang?: string;
}

/** One of a few, as buttons. What is chosen is shown only once it is so. */
export function choicesTemplate<Value>(
  label: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<div class="choices" part="choices" role="group" aria-label=${label}>
    ${choices.map((choice) => choiceTemplate(choice, choice.value === chosen, choose))}
  </div>`;
}

function choiceTemplate<Value>(
  { value, label, lang }: Choice<Value>,
  isChosen: boolean,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<button
    class="button choice"
    part=${isChosen ? 'choice chosen' : 'choice'}
    aria-pressed=${isChosen}
    lang=${lang ?? nothing}
    @click=${() => choose(value)}
  >
    ${icon(checkLines, 'small')}${label}
  </button>`;
}
