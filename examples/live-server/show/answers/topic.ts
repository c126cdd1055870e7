/** The languages in which the demo answers. */
export type AnswerLanguage = 'en' | 'zh-Hans' | 'ar';

/** Something that viewers ask about, and what is true of it. */
export interface Topic {
  /** The product that it is about; absent: any. */
  readonly productId?: string;
  /** Parts of words, lower case, in any of the languages: one of them in a question is enough. */
  readonly words: readonly string[];
  /** `{product}` and `{price}` are filled in. */
  readonly answer: Readonly<Record<AnswerLanguage, string>>;
}
