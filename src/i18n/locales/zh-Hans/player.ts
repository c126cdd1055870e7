import type { Translation } from '../../messages.ts';
import type { player as reference } from '../en/player.ts';

export const player: Translation<typeof reference> = {};
