/** The script of the fixture theme's pages, in the manner of themes like Dawn. Written for these tests. */
import { defineDawn, type FixtureCartDrawer } from '../dawn.ts';

type Told = object & { readonly source: string };
type Listener = (told: Told) => void;

const listeners = new Set<Listener>();
const page = window as {
  publish?: (name: string, told: Told) => void;
  subscribe?: (name: string, listener: Listener) => () => void;
};
page.publish = (_name, told) => {
  for (const listener of listeners) listener(told);
};
page.subscribe = (_name, listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
defineDawn();

const root = document.documentElement.dataset['root'] ?? '/';
const drawer = document.querySelector<FixtureCartDrawer>('cart-drawer')!;
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { key, quantity } = target.dataset;
  if (key !== undefined && quantity !== undefined) void change(key, Number(quantity));
  if (target.closest('#cart-icon-bubble')) drawer.classList.toggle('active');
});

/** As the theme's own quantities do: changes the line, shows the answer's parts, and tells the others. */
async function change(id: string, quantity: number): Promise<void> {
  const sections = drawer.getSectionsToRender().map((one) => one.id);
  const response = await fetch(`${root}cart/change.js`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id,
      quantity,
      sections: sections.join(),
      sections_url: location.pathname,
    }),
  });
  const cart = (await response.json()) as {
    readonly item_count: number;
    readonly sections: Readonly<Record<string, string>>;
  };
  drawer.classList.toggle('is-empty', cart.item_count === 0);
  drawer.renderParts(cart.sections);
  page.publish?.('cart-update', { source: 'cart-items', ...cart });
}
