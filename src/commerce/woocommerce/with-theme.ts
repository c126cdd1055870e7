import type { CartAdapter, CartResult } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import type { Theme, WooPage } from './theme.ts';

/** The cart with the theme of its page beside it. Without a page, nobody is told. */
export function withTheme(page: WooPage | undefined, adapter: CartAdapter): CartAdapter {
  const theme = page && import('./theme.ts').then((it) => it.themeOf(page)).catch(() => undefined);
  /** Nobody knows what came of a change: the theme is told once the cart was read again. */
  let isOwed = false;
  const tell: Theme['tell'] = (change) => {
    isOwed = false;
    void theme?.then((it) => it?.tell(change));
  };
  const telling = async (
    change: 'added' | 'changed',
    asked: Promise<CartResult>,
  ): Promise<CartResult> => {
    try {
      const result = await asked;
      if (result.status !== 'rejected') tell(change);
      return result;
    } catch (error) {
      isOwed = true;
      throw error;
    }
  };
  return {
    ...adapter,
    async read(options) {
      const cart = await adapter.read(options);
      if (isOwed) tell('changed');
      return cart;
    },
    add: (lines, call) => telling('added', adapter.add(lines, call)),
    setQuantity: (id, quantity, call) =>
      telling('changed', adapter.setQuantity(id, quantity, call)),
    watch(changed, signal) {
      watchPage(changed, signal, page);
      void theme?.then((it) => !signal.aborted && it?.watch(changed, signal));
    },
  };
}
