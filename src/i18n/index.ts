export { addLocale, loadLocale, matchLocale, type LoadMessages } from './locales.ts';
export { addTermsLocale, type LoadTerms, type TermsMessages } from './terms-locales.ts';
export { directionOf } from './direction.ts';
export { formatsFor, type Formats, type Moment } from './formats.ts';
export type { Message, PluralMessage } from './message.ts';
export type { MessageKey, Messages } from './messages.ts';
