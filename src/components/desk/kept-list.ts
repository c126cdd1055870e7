import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../../staff/desk.ts';
import { actsText, actWords, writtenFor, type ActContext } from './act-words.ts';
import { keyedButton } from './keyed.ts';

/** Acts that have not reached the show, with the words that were written: no other page has them. */
export function keptTemplate(acts: readonly Act[], context: ActContext): TemplateResult {
  return html`<ul class="kept" part="kept">
    ${acts.map((act) => {
      const written = writtenFor(act);
      return html`<li>
        ${actWords(act, context)}${written ? html`<bdi class="written">${written}</bdi>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Whether the acts were copied, and what tells so. */
export interface Copying {
  readonly isCopied: boolean;
  copied(): void;
}

/** Copies them as text; where the page may not, the list beside it is marked, to be copied by hand. */
export function copyTemplate(
  acts: readonly Act[],
  context: ActContext,
  { isCopied, copied }: Copying,
): TemplateResult {
  const copy = async (button: Element): Promise<void> => {
    try {
      await navigator.clipboard.writeText(actsText(acts, context));
      copied();
    } catch {
      const list = button.closest('.kept-box')?.querySelector('.kept');
      if (list) getSelection()?.selectAllChildren(list);
    }
  };
  return keyedButton({
    words: context.words.t(isCopied ? 'copied' : 'copy'),
    part: 'copy',
    press: ({ currentTarget }) => void copy(currentTarget as Element),
  });
}
