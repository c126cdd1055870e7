import { OnairProductCard } from '../components/product-card/product-card.ts';
import { define } from './define.ts';

OnairProductCard.loadSheet = () => import('./product-sheet.ts');
define(OnairProductCard);

/** Brings the tag's type along, and its events'. */
export type { OnairProductCard };
export type {} from '../events.ts';
