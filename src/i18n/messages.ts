import type { messages as reference } from './locales/en/index.ts';
import type { Message } from './message.ts';

/** The name of one text of the interface: `room.what`. English is the reference. */
export type MessageKey = keyof typeof reference;

/** All texts of the interface in one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

/** The texts of one room in another language: the same keys as in English. */
export type Translation<Room> = Readonly<Record<keyof Room, Message>>;
