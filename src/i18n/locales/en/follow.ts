import type { Message } from '../../message.ts';

export const follow = {} as const satisfies Record<string, Message>;
