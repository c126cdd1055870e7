import { OnairProducts } from '../components/products/products.ts';
import { define } from './define.ts';
import './product-card.ts';

define(OnairProducts);

/** Brings the tag's type along, and its events'. */
export type { OnairProducts };
export type {} from '../events.ts';
