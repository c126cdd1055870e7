import type { LanguageTag, LocalizedText, WrittenText } from './text.ts';

/**
 * The text in the first of `languages` that it has, with that language, for `lang` attributes.
 * `de-AT` is served by `de-AT`, then `de`, then any other `de-…`. Where none fits comes the
 * text in `fallback`, the manifest's language, then another. A plain string is in `fallback`.
 */
export function localize(
  text: LocalizedText,
  languages: readonly LanguageTag[],
  fallback: LanguageTag,
): WrittenText {
  if (typeof text === 'string') return { text, lang: fallback };
  const tags = Object.keys(text).sort((a, b) => a.length - b.length);
  const lang = [...languages, fallback].reduce(
    (found, wanted) => found || bestMatch(tags, wanted),
    '',
  );
  const chosen = lang || (tags[0] ?? fallback);
  return { text: text[chosen] ?? '', lang: chosen };
}

/** Shorter tags come first, so that `de` is found before `de-CH`. */
function bestMatch(tags: readonly LanguageTag[], wanted: LanguageTag): LanguageTag {
  for (let tag = wanted.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const found = tags.find((one) => `${one.toLowerCase()}-`.startsWith(`${tag}-`));
    if (found) return found;
  }
  return '';
}
