import { OnairShop } from '../components/shop/shop.ts';
import { lazyShow } from '../presets/lazy-show.ts';
import { define } from './define.ts';
import './player.ts';
import './product-card.ts';

OnairShop.loadShow = lazyShow;
OnairShop.partLoaders = {
  products: () => import('./products.ts'),
  product: () => import('./product-sheet.ts'),
  questions: () => import('./questions.ts'),
  bag: () => Promise.all([import('./cart.ts'), import('../components/cart/face.ts')]),
  asides: () => import('../components/shop/asides.ts'),
  compare: () => import('./compare.ts'),
  trust: () => import('./trust.ts'),
  follow: () => import('./follow.ts'),
  reminder: () => import('./reminder.ts'),
};
define(OnairShop);

/** Brings the tag's type along, and its events'. */
export type { OnairShop };
export type {} from '../events.ts';
