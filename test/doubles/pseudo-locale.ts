import { addSheetLocale } from '../../src/components/product-sheet/sheet-locales.ts';
import { addLocale } from '../../src/i18n/index.ts';
import type { Message } from '../../src/i18n/message.ts';
import { messages as english } from '../../src/i18n/locales/en/index.ts';
import { sheet } from '../../src/i18n/locales/en/sheet.ts';
import type { Messages } from '../../src/i18n/messages.ts';

export const PSEUDO_LANG = 'en-XA';

const PLAIN = 'aceinosuyzACEINOSUYZ';
const ACCENTED = 'áçéíñöšúýžÁÇÉÍÑÖŠÚÝŽ';

/** English with accents, 40 % longer, in brackets: what is not translated, and what does not fit, is seen. */
export function pseudoText(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.length === 1 ? (ACCENTED[PLAIN.indexOf(found)] ?? found) : found,
  );
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`;
}

/** A message in it, in all its forms. */
export const pseudoMessage = (message: Message): Message => {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries(message).map(([form, text]) => [form, pseudoText(text)]);
  return Object.fromEntries(forms) as Message;
};

function pseudoTexts<Key extends string>(
  texts: Readonly<Record<Key, Message>>,
): Record<Key, Message> {
  const all = Object.entries<Message>(texts).map(([key, message]) => [key, pseudoMessage(message)]);
  return Object.fromEntries(all) as Record<Key, Message>;
}

/** Adds the language `en-XA`. */
export function addPseudoLocale(): void {
  const own = pseudoTexts(sheet);
  addSheetLocale(PSEUDO_LANG, () => Promise.resolve({ messages: own }));
  const messages: Messages = pseudoTexts(english);
  addLocale(PSEUDO_LANG, () => Promise.resolve({ messages }));
}
