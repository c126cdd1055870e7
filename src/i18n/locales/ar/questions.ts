import type { Translation } from '../../messages.ts';
import type { questions as reference } from '../en/questions.ts';

export const questions: Translation<typeof reference> = {};
