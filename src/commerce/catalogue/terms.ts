/** A text of the shop, its first sentence apart: what is so, and what there is to say of it. */
export interface LeadAndRest {
  readonly lead: string;
  readonly rest: string;
}

// A full stop ends a sentence only before a letter that can start one: "approx. 3 days" is one.
const SENTENCE = /\.\s+(?=\p{Lu}|\p{Lo})|。\s*/u;

/** Splits after the first sentence; its full stop goes, since it stands on a line of its own. */
export function leadOf(text: string): LeadAndRest {
  const stop = SENTENCE.exec(text);
  if (!stop) return { lead: text.trim(), rest: '' };
  const { index } = stop;
  return { lead: text.slice(0, index).trim(), rest: text.slice(index + stop[0].length).trim() };
}
