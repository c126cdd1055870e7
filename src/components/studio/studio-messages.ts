import type { Message } from '../../i18n/message.ts';
import type { messages as reference } from './locales/en.ts';

/** Name of one text of the studio. English is the reference. */
export type StudioKey = keyof typeof reference;
/** The studio's texts in one language. */
export type StudioMessages = Readonly<Record<StudioKey, Message>>;
