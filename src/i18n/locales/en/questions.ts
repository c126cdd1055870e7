import type { Message } from '../../message.ts';

export const questions = {} as const satisfies Record<string, Message>;
