import { nextTask } from '../core/next-task.ts';

/** In pieces, the classes before what becomes of the tag: a slow phone stays awake. */
async function loadShop(): Promise<void> {
  await import('../components/player/player.ts');
  await nextTask();
  await import('../components/shop/shop.ts');
  await nextTask();
  await import('./shop.ts');
}

/** Each element's define file, loaded when its tag is first seen. */
const ELEMENTS = new Map<string, () => Promise<unknown>>([
  ['onair-caption-settings', () => import('./caption-settings.ts')],
  ['onair-captions', () => import('./captions.ts')],
  ['onair-cart', () => import('./cart.ts')],
  ['onair-compare', () => import('./compare.ts')],
  ['onair-follow', () => import('./follow.ts')],
  ['onair-player', () => import('./player.ts')],
  ['onair-product-card', () => import('./product-card.ts')],
  ['onair-product-sheet', () => import('./product-sheet.ts')],
  ['onair-products', () => import('./products.ts')],
  ['onair-quality', () => import('./quality.ts')],
  ['onair-questions', () => import('./questions.ts')],
  ['onair-reminder', () => import('./reminder.ts')],
  ['onair-shop', loadShop],
  ['onair-show', () => import('./show.ts')],
  ['onair-trust', () => import('./trust.ts')],
]);
/** Milliseconds after which a file that could not be fetched is tried again. */
const AGAIN = 3_000;

const NAMES = [...ELEMENTS.keys()].join();
const loading = new Set<string>();

/** What becomes of what viewers do, once they consent, by the words of `insight`. */
const INSIGHT = new Map([
  ['data-layer', () => import('../insight/start.ts')],
  ['orders', () => import('../insight/start-orders.ts')],
]);

const follow = (element: HTMLElement): void => {
  for (const word of element.getAttribute('insight')?.split(' ') ?? [])
    INSIGHT.get(word)?.().then(
      ({ startInsight }) => startInsight(element),
      () => undefined,
    );
};

const load = (element: Element): void => {
  const { localName } = element;
  const start = ELEMENTS.get(localName);
  if (start) follow(element as HTMLElement);
  if (!start || loading.has(localName) || customElements.get(localName)) return;
  loading.add(localName);
  start().catch(() => {
    setTimeout(() => {
      loading.delete(localName);
      look(document);
    }, AGAIN);
  });
};

const look = (root: ParentNode): void => root.querySelectorAll(NAMES).forEach(load);

const watch = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node);
      look(node);
    }
  }
});

look(document);
watch.observe(document.documentElement, { childList: true, subtree: true });

/** For who sets the page up, and for nobody else: looks for what its tags leave out. */
export const watchPage = async (): Promise<void> => {
  (await import('../set-up/watch.ts')).watchPage();
};
