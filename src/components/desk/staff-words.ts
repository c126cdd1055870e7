import type { DeskView } from './desk-view.ts';
import type { DeskWords } from './desk-words.ts';

/** A role in words; one that has none as it is. */
export function roleWords(role: string, words: DeskWords): string {
  const key = `role-${role}`;
  return words.has(key) ? words.t(key) : role;
}

/** Who one of the staff is: by the role, where only one here has it, else by the id too. */
export function staffWords(id: string, { state, words }: DeskView): string {
  const member = state.present.find((one) => one.id === id);
  if (!member) return id;
  const role = roleWords(member.role, words);
  const alike = state.present.some((one) => one.role === member.role && one.id !== id);
  return alike ? words.t('role-and-id', { role, id }) : role;
}

/** All that are here: one of them is this one. */
export function presentWords(view: DeskView): string {
  const ids = new Set(view.state.present.map(({ id }) => id));
  const names = [...ids].map((id) => staffWords(id, view));
  return view.words.t('here', { staff: names.join(view.words.t('comma')) });
}
