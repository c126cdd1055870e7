import { Refusal } from '../../http/problem.ts';

// Control characters but the line break, and the marks that turn the direction of what follows.
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** What a person wrote, without control characters and outer spaces. Throws where nothing is left. */
export function cleanText(text: string): string {
  const clean = text.normalize('NFC').replace(UNSEEN, '').trim();
  if (clean === '')
    throw new Refusal('invalid', 'data: expected a text of at least one character.');
  return clean;
}
