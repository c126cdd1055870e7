import type { Message } from '../../message.ts';

export const shop = {} as const satisfies Record<string, Message>;
