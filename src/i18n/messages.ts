import type { messages as first } from './locales/en/first.ts';
import type { messages as whole } from './locales/en/index.ts';
import type { Message } from './message.ts';

/** The name of one text of the interface: `room.what`. English is the reference. */
export type MessageKey = keyof typeof whole;

/** All texts of the interface in one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

/** How much of the interface's texts: what is read before anything is opened, or all. */
export type Extent = 'first' | 'whole';

/** The names of the texts that are read before anything is opened. */
export type FirstMessageKey = keyof typeof first;

/** The texts that are read before anything is opened, in one language. */
export type FirstMessages = Readonly<Record<FirstMessageKey, Message>>;

/** The texts of one extent in one language. */
export interface MessagesOf {
  readonly first: FirstMessages;
  readonly whole: Messages;
}

/** The texts of one room in another language: the same keys as in English. */
export type Translation<Room> = Readonly<Record<keyof Room, Message>>;
