/** One text of the interface: whole, or one for each plural category of its language, chosen by `n`. */
export type Message = string | PluralMessage;

/** Plural categories as `Intl.PluralRules` names them. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** What stands in a message's `{places}`. Numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Puts values into a message. A place without a value stays as it is, so that it is seen. */
export function formatMessage(
  message: Message,
  values: MessageValues,
  language: MessageLanguage,
): string {
  const { n } = values;
  const text =
    typeof message === 'string'
      ? message
      : (typeof n === 'number' && message[language.plural(n)]) || message.other;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? language.number(value) : (value ?? place);
  });
}

/** What a message needs to know of its language. */
export interface MessageLanguage {
  plural(n: number): Intl.LDMLPluralRule;
  number(value: number): string;
}
