import type { Translation } from '../../messages.ts';
import type { follow as reference } from '../en/follow.ts';

export const follow: Translation<typeof reference> = {};
