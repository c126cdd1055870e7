import type { Message } from '../../message.ts';

export const player = {} as const satisfies Record<string, Message>;
