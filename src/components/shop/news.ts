import type { Localization } from '../../controllers/localization.ts';
import type { Toasts } from '../../controllers/toasts.ts';
import type { CartState, PendingChange } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import type { Opened } from './shop-view.ts';

export interface NewsOptions {
  readonly show: Show;
  readonly signal: AbortSignal;
  readonly toasts: Toasts;
  readonly i18n: Localization;
  open(panel: 'bag' | 'questions'): void;
  /** Whether the viewer sees that part, or that product, anyway. */
  isInSight(part: Opened): boolean;
}

const BAG = { name: 'bag' } as const;

/** Tells what became of what the viewer did: added to the bag, answered, or not done by the shop. */
export function followNews(options: NewsOptions): void {
  followCart(options);
  followQuestions(options);
}

function followCart(options: NewsOptions): void {
  const { show, signal } = options;
  show.cart?.select(
    (state) => state,
    (state, before) => tellCart(options, state, before),
    signal,
  );
}

function tellCart(options: NewsOptions, state: CartState, before: CartState): void {
  const { show, toasts, i18n, open, isInSight } = options;
  const isOver = ({ opId }: PendingChange): boolean =>
    state.pending.every((one) => one.opId !== opId);
  for (const done of before.pending.filter(isOver)) {
    const refused = state.refused[done.ref];
    const { productId = '' } = done;
    const isSaid = (): boolean => isInSight(BAG) || isInSight({ name: 'product', productId });
    if (refused?.status === 'unknown')
      toasts.add({ kind: 'error', message: 'shop.cart-unknown', isSaid });
    const product = show.manifest.products.find(({ id }) => id === productId);
    if (done.kind !== 'add' || refused || !product) continue;
    toasts.add({
      kind: 'done',
      message: 'shop.in-bag',
      values: { product: i18n.text(product.title, show.manifest.lang).text },
      action: { message: 'shop.open-bag', run: () => open('bag') },
      isSaid,
    });
  }
  if (state.status === 'failed' && before.status !== 'failed') {
    const again = { message: 'common.try-again', run: () => void show.cart?.refresh() } as const;
    const isSaid = (): boolean => isInSight(BAG);
    toasts.add({ kind: 'error', message: 'shop.cart-failed', action: again, isSaid });
  }
}

function followQuestions({ show, signal, toasts, open, isInSight }: NewsOptions): void {
  const isAnswered = (id: string): boolean => show.state.questions.byId[id]?.state === 'answered';
  const told = new Set(show.state.mine.questions.filter(isAnswered));
  const look = (): void => {
    for (const id of show.state.mine.questions) {
      if (told.has(id) || !isAnswered(id)) continue;
      told.add(id);
      const action = { message: 'shop.read', run: () => open('questions') } as const;
      const isSaid = (): boolean => isInSight({ name: 'questions' });
      toasts.add({ kind: 'answer', message: 'shop.answered-yours', action, isSaid });
    }
  };
  show.select(({ questions }) => questions, look, signal);
}
