import type { Translation } from '../../messages.ts';
import type { captions as reference } from '../en/captions.ts';

export const captions: Translation<typeof reference> = {};
