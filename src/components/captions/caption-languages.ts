import type { Localization } from '../../controllers/localization.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import type { CaptionsSlice } from '../../protocol/snapshot.ts';
import type { Choice } from './choices.ts';

export type CaptionLanguage = Choice<string>;

/** The languages of a show's captions, each in its own words: those of the manifest, and those that came. */
export function captionLanguages(
  { captions, lang: fallback }: Pick<Manifest, 'captions' | 'lang'>,
  lines: CaptionsSlice['lines'],
  i18n: Pick<Localization, 'text'>,
): readonly CaptionLanguage[] {
  const tracks = [...captions, ...lines].map(({ lang }) => lang);
  return [...new Set(tracks)].map((value) => {
    const label = captions.find(({ lang }) => lang === value)?.label;
    if (!label) return { value, label: ownName(value), lang: value };
    const { text, lang } = i18n.text(label, fallback);
    return { value, label: text, lang };
  });
}

/** `English`, `简体中文`, `العربية`; a tag that nobody knows stays as it is. */
function ownName(lang: string): string {
  try {
    const name = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(lang);
    return name ? name.replace(/^./u, (first) => first.toLocaleUpperCase(lang)) : lang;
  } catch {
    return lang;
  }
}
