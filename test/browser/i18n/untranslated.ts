import { STORY_LOG } from '../../../stories/show/story-log.ts';
import { storyManifest } from '../../../stories/show/story-manifest.ts';
import { stringsIn } from './words-of.ts';

/** What a show itself says, whole or by the sentence. Longer ones first, since others are parts of them. */
export const shownBy = (data: unknown): readonly string[] =>
  stringsIn(data)
    .flatMap((text) => [text, ...text.split(/[.。] ?/)])
    .filter((text) => /\p{L}/u.test(text) && text.length > 2)
    .sort((a, b) => b.length - a.length);
const SHOWN = shownBy([storyManifest(), STORY_LOG]);
/** What `Intl` writes: days, months, units, and the names of currencies and languages. */
const BY_INTL =
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Today|Tomorrow|Yesterday|now|in|ago|seconds?|minutes?|hours?|days?|s|h|min|EUR|English|and)\b|العربية|简体中文|中文/g;
const BRACKETED = /⟦[^⟦⟧]*⟧/g;

/** What is left of a text when all is gone that was translated, or is the show's, or `Intl`'s: words that nobody can translate. */
export function untranslated(text: string, shownTexts = SHOWN): string {
  // A value in a text may be a text: brackets are taken away from the inside out.
  let left = text;
  for (let before = ''; before !== left;) [before, left] = [left, left.replace(BRACKETED, '')];
  for (const shown of shownTexts) left = left.replaceAll(shown, '');
  return left.replace(BY_INTL, '').replace(/[^\p{L}]/gu, '');
}
