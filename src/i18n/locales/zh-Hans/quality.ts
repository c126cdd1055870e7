import type { Translation } from '../../messages.ts';
import type { quality as reference } from '../en/quality.ts';

export const quality: Translation<typeof reference> = {};
