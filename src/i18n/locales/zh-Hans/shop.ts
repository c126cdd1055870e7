import type { Translation } from '../../messages.ts';
import type { shop as reference } from '../en/shop.ts';

export const shop: Translation<typeof reference> = {};
