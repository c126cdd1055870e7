import type { Message } from '../../i18n/message.ts';
import type { messages as reference } from './locales/en.ts';

/** Name of one text of the desk. English is the reference. */
export type DeskKey = keyof typeof reference;
/** The desk's texts in one language. */
export type DeskMessages = Readonly<Record<DeskKey, Message>>;
