import type { Message } from '../../message.ts';

export const captions = {} as const satisfies Record<string, Message>;
