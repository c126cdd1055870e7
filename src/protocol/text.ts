/** BCP 47 language tag: `en`, `zh-Hans`, `ar-AE`. */
export type LanguageTag = string;

/** ISO 8601 instant with an offset: `2026-11-25T19:00:00.000Z`. */
export type Timestamp = string;

/** A day of the calendar, wherever one is: `2026-12-24`. */
export type CalendarDate = string;

/**
 * Text that was written ahead of the show: one string in the manifest's `lang`,
 * or one string per language.
 */
export type LocalizedText = string | Readonly<Record<LanguageTag, string>>;

/** Text that a person wrote during the show, with the language it was written in. */
export interface WrittenText {
  readonly text: string;
  readonly lang: LanguageTag;
}
