import { OnairCart } from '../components/cart/cart.ts';
import { define } from './define.ts';

define(OnairCart);

/** Brings the tag's type along. */
export type { OnairCart };
