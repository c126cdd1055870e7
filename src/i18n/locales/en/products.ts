import type { Message } from '../../message.ts';

export const products = {} as const satisfies Record<string, Message>;
