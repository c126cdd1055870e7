import { closeForm, remove, togglePin } from './desk-acts.ts';
import { DESK_KEYS } from './desk-keys.ts';
import type { DeskView } from './desk-view.ts';
import { actsOf } from './row-acts.ts';

/** Fields keep what is typed; buttons keep the keys that press them. */
const FIELDS = 'input, textarea, select';
const PRESSES = new Set(['enter', ' ']);
const PRESSED = 'button, a[href], summary';

/** The single keys of the desk, while its queue has the focus (WCAG 2.1.4). */
export function pressKey(event: KeyboardEvent, view: DeskView): void {
  const { target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (event.defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return;
  const key = nameOf(event);
  const at = target as Element;
  if (at.matches(FIELDS) || (PRESSES.has(key) && at.matches(PRESSED))) return;
  if (pressInForm(key, view) || run(key, view)) event.preventDefault();
}

/** What is open takes keys first. */
function pressInForm(key: string, view: DeskView): boolean {
  const { form } = view.ui;
  const row = view.rows.find(({ id }) => id === form?.questionId);
  if (!form || !row) return false;
  if (key === 'escape') return did(() => closeForm(view));
  if (form.name === 'remove' && (key === 'x' || key === 'enter'))
    return did(() => remove(view, row));
  return false;
}

function run(key: string, view: DeskView): boolean {
  const { current, show } = view;
  const act = current && actsOf(current, view).find((one) => one.key.toLowerCase() === key);
  if (act) return did(() => act.run(view, current));
  if (/^[1-9]$/.test(key) && view.can('product.pin')) {
    const product = show.manifest.products[Number(key) - 1];
    return did(product && (() => togglePin(view, product.id)));
  }
  const found = DESK_KEYS.find(({ keys }) => keys.includes(key));
  return did(found?.suits(view) && (() => found.run(view, key)));
}

function did(act: (() => void) | false | null | undefined): boolean {
  if (act) act();
  return Boolean(act);
}

/** By what the key writes; where that is no Latin letter, by the place that the letter has on a Latin keyboard. */
function nameOf({ key, code }: KeyboardEvent): string {
  const isLetter = key.length === 1 && /\p{L}/u.test(key);
  const [, latin = key] = /^Key([A-Z])$/.exec(code) ?? [];
  return (isLetter && !/[a-z]/i.test(key) ? latin : key).toLowerCase();
}
