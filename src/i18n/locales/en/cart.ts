import type { Message } from '../../message.ts';

export const cart = {} as const satisfies Record<string, Message>;
