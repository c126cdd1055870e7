import type * as asides from './asides.ts';
import type { ShopView } from './shop-view.ts';

/** What leads to the asides, and shows them, once it is there. */
export const asidesOf = ({ lazy }: ShopView): typeof asides | undefined =>
  lazy.file('asides') as typeof asides | undefined;
