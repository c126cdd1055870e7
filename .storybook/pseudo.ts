import { addDeskLocale } from '../src/components/desk/desk-locales.ts';
import type { DeskMessages } from '../src/components/desk/desk-messages.ts';
import { messages as deskEnglish } from '../src/components/desk/locales/en.ts';
import { addStudioLocale } from '../src/components/studio/studio-locales.ts';
import type { StudioMessages } from '../src/components/studio/studio-messages.ts';
import { messages as studioEnglish } from '../src/components/studio/locales/en.ts';
import { addLocale } from '../src/i18n/locales.ts';
import type { Message } from '../src/i18n/message.ts';
import { messages as english } from '../src/i18n/locales/en/index.ts';
import type { Messages } from '../src/i18n/messages.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž',
};

/** English that is written with accents and is 40 % longer: what is not translated, and what does not fit, is seen. */
const stretch = (text: string): string => {
  const accented = text.replace(/\{\w+\}|[a-z]/gi, (found) => ACCENTS[found] ?? found);
  return `${accented}${' ~'.repeat(Math.ceil(text.length / 5))}`;
};

const pseudo = (message: Message): Message =>
  typeof message === 'string'
    ? stretch(message)
    : (Object.fromEntries(
        Object.entries(message).map(([category, text]) => [category, stretch(text)]),
      ) as unknown as Message);

const allPseudo = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts as Record<string, Message>).map(([key, text]) => [key, pseudo(text)]),
  );

/** Adds the language `en-XA`, to desk and studio as well. */
export function addPseudoLocale(): void {
  const messages = allPseudo(english) as Messages;
  const desk = allPseudo(deskEnglish) as DeskMessages;
  addDeskLocale('en-XA', () => Promise.resolve({ messages: desk }));
  const studio = allPseudo(studioEnglish) as StudioMessages;
  addStudioLocale('en-XA', () => Promise.resolve({ messages: studio }));
  addLocale('en-XA', () => Promise.resolve({ messages }));
}
