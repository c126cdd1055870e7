import type { TemplateResult } from 'lit';
import { closeForm } from './desk-acts.ts';
import type { DeskView } from './desk-view.ts';
import { keyedButton } from './keyed.ts';

/** Closes a form; what was written stays. */
export function cancelButton(view: DeskView): TemplateResult {
  return keyedButton({
    words: view.words.t('cancel'),
    key: 'Esc',
    shortcut: 'Escape',
    look: 'plain',
    part: 'cancel',
    press: () => closeForm(view),
  });
}
