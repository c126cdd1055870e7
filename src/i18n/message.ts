import { directionOf } from './direction.ts';

/** One text of the interface: whole, or one for each plural category of its language, chosen by `n`. */
export type Message = string | PluralMessage;

/** Plural categories as `Intl.PluralRules` names them; `zero` is for nothing at all in every language. */
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
  const text = typeof message === 'string' ? message : formFor(message, values['n'], language);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? language.number(value) : isolated(value, language.lang);
  });
}

function formFor(
  message: PluralMessage,
  n: string | number | undefined,
  language: MessageLanguage,
): string {
  const none = n === 0 ? message.zero : undefined;
  return none ?? (typeof n === 'number' ? message[language.plural(n)] : undefined) ?? message.other;
}

/** Latin words whose ends are signs or figures, `Cup (2)`, would be torn apart between words that run the other way. */
function isolated(value: string, lang: string): string {
  const torn = /\p{Script=Latin}/u.test(value) && /^\P{L}|\P{L}$/u.test(value);
  return torn && directionOf(lang) === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** What a message needs to know of its language. */
export interface MessageLanguage {
  readonly lang: string;
  plural(n: number): Intl.LDMLPluralRule;
  number(value: number): string;
}
