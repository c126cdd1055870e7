import type { Message } from '../../message.ts';

export const quality = {} as const satisfies Record<string, Message>;
