import type { Translation } from '../../messages.ts';
import type { cart as reference } from '../en/cart.ts';

export const cart: Translation<typeof reference> = {};
