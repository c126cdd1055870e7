import { OnairCart } from '../components/cart/cart.ts';
import { define } from './define.ts';

define(OnairCart);

/** Brings the tag's type along, and its events'. */
export type { OnairCart };
export type {} from '../events.ts';
