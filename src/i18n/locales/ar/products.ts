import type { Translation } from '../../messages.ts';
import type { products as reference } from '../en/products.ts';

export const products: Translation<typeof reference> = {};
