import type { LanguageTag, LocalizedText, WrittenText } from './text.ts';

/**
 * The text in the first language that it has, with that language, for `lang` attributes.
 * `de-AT` is served by `de-AT`, then `de`, then any other `de-…`. Where none fits comes the
 * text in `fallback`, the manifest's language, then whichever is first. A plain string is
 * in `fallback`.
 */
export function localize(
  text: LocalizedText,
  languages: readonly LanguageTag[],
  fallback: LanguageTag,
): WrittenText {
  if (typeof text === 'string') return { text, lang: fallback };
  const tags = Object.keys(text);
  for (const wanted of [...languages, fallback]) {
    const lang = bestMatch(tags, wanted);
    if (lang) return { text: text[lang] ?? '', lang };
  }
  const lang = tags[0] ?? fallback;
  return { text: text[lang] ?? '', lang };
}

function bestMatch(tags: readonly LanguageTag[], wanted: LanguageTag): LanguageTag | undefined {
  const parts = wanted.toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) {
    const prefix = parts.join('-');
    const exact = tags.find((tag) => tag.toLowerCase() === prefix);
    if (exact) return exact;
    const longer = tags.find((tag) => tag.toLowerCase().startsWith(`${prefix}-`));
    if (longer) return longer;
  }
  return undefined;
}
