import { OnairShop } from '../components/shop/shop.ts';
import { lazyShow } from '../presets/lazy-show.ts';
import { define } from './define.ts';
import './player.ts';
import './product-card.ts';

const asides = (): Promise<unknown> => import('../components/shop/asides.ts');

OnairShop.loadShow = lazyShow;
OnairShop.partLoaders = {
  products: () => import('./products.ts'),
  product: () =>
    Promise.all([
      import('./product-sheet.ts'),
      import('../components/product-sheet/face.ts'),
      import('../components/product-sheet/below/below.ts'),
    ]),
  questions: () => import('./questions.ts'),
  bag: () => Promise.all([import('./cart.ts'), import('../components/cart/face.ts')]),
  asides,
  compare: () =>
    Promise.all([import('./compare.ts'), import('../components/compare/comparison.ts'), asides()]),
  trust: () =>
    Promise.all([import('./trust.ts'), import('../components/trust/terms.ts'), asides()]),
  follow: () => import('./follow.ts'),
  reminder: () => import('./reminder.ts'),
};
define(OnairShop);

/** Brings the tag's type along, and its events'. */
export type { OnairShop };
export type {} from '../events.ts';
